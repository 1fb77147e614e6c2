using System.Collections.Immutable;
using OnRecord.Reading.Models;

namespace OnRecord.Reading.Trees;

/// <summary>What the parser has learned. Its labels are the steps: "shift", then "left R" and "right R" for each relation R.</summary>
internal sealed class ParserModel(PerceptronModel weights)
{
    public const int Shift = 0;

    /// <summary>The model that comes with the library.</summary>
    public static ParserModel English { get; } = Load();

    public PerceptronModel Weights { get; } = weights;

    /// <summary>The relations, in the order of the labels.</summary>
    public ImmutableArray<string> Relations { get; } = [.. weights.Labels.Where(label => label.StartsWith("left ", StringComparison.Ordinal)).Select(label => string.Intern(label[5..]))];

    public static ImmutableArray<string> Labels(IReadOnlyCollection<string> relations) =>
        ["shift", .. relations.Select(relation => "left " + relation), .. relations.Select(relation => "right " + relation)];

    public static int Left(int relation) => 1 + relation;

    public static int Right(int relation, int relations) => 1 + relations + relation;

    /// <summary>Takes the step of a label.</summary>
    public static void Take(ParserState state, int label, int relations)
    {
        if (label == Shift) state.Shift();
        else if (label <= relations) state.Left((byte)(label - 1));
        else state.Right((byte)(label - 1 - relations));
    }

    private static ParserModel Load()
    {
        using var input = ModelFile.Open("parser.bin");
        return new ParserModel(PerceptronModel.Read(input));
    }
}
