using System.Collections.Immutable;
using OnRecord.Reading.Models;

namespace OnRecord.Reading.Tags;

/// <summary>What the tagger has learned: weights, and for frequent words the labels they are seen with.</summary>
/// <param name="weights">Its labels are a Penn Treebank tag and a universal class: "VBZ AUX".</param>
/// <param name="dictionary">Word hash to a class of words that take the same labels, from 1; 0 for a word seldom seen.</param>
/// <param name="certain">For each such class the one label its words always take, or <see cref="Undecided"/>.</param>
internal sealed class TaggerModel(PerceptronModel weights, WordNumbers dictionary, ImmutableArray<byte> certain)
{
    public const byte Undecided = 255;

    /// <summary>The model that comes with the library.</summary>
    public static TaggerModel English { get; } = Load();

    public PerceptronModel Weights { get; } = weights;

    /// <summary>Penn Treebank tag of each label.</summary>
    public ImmutableArray<string> Tags { get; } = [.. weights.Labels.Select(label => string.Intern(label[..label.IndexOf(' ', StringComparison.Ordinal)]))];

    /// <summary>Universal class of each label.</summary>
    public ImmutableArray<WordClass> Classes { get; } = [.. weights.Labels.Select(label => Enum.Parse<WordClass>(label[(label.IndexOf(' ', StringComparison.Ordinal) + 1)..], ignoreCase: true))];

    /// <summary>The class of words a word belongs to by the labels it takes; 0 when unknown.</summary>
    public ushort Ambiguity(in WordForm word) => dictionary[word.Word];

    /// <summary>The label a word always takes, or <see cref="Undecided"/>.</summary>
    public byte Certain(ushort ambiguity) => certain[ambiguity];

    public void Write(BinaryWriter output)
    {
        Weights.Write(output);
        dictionary.Write(output);
        output.Write(certain.Length);
        output.Write(certain.AsSpan());
    }

    private static TaggerModel Load()
    {
        using var input = ModelFile.Open("tagger.bin");
        return new TaggerModel(PerceptronModel.Read(input), WordNumbers.Read(input), [.. input.ReadBytes(input.ReadInt32())]);
    }
}
