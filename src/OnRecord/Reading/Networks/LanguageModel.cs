using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OnRecord.Reading.Trees;

namespace OnRecord.Reading.Networks;

/// <summary>The trained network that tags and parses English. Read once, shared by all threads.</summary>
internal sealed class LanguageModel
{
    public const string File = "language.bin";

    private static readonly Lazy<LanguageModel> Loaded = new(() =>
    {
        using var input = ModelFile.Open(File);
        return new LanguageModel(input);
    });

    /// <summary>
    /// How the numbers between layers are rounded: the window's, of which none is negative, those between recurrent layers, and those behind the last. The units
    /// are the best of those tried from 16 to 56 on EWT and GUM dev, where labelled attachment is within a tenth of a point of that with 16 bits at all of them.
    /// </summary>
    private static readonly CoarseUnit FromWindow = new(Unit: 24, Lowest: 0), Between = new(Unit: 40, Lowest: -32), FromLast = new(Unit: 48, Lowest: -32);

    private readonly ConcurrentBag<LanguageWorkspace> idle = [];

    public LanguageModel(BinaryReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var labels = Strings(input);
        Tags = [.. labels.Select(label => string.Intern(label.Split(' ')[0]))];
        Classes = [.. labels.Select(label => Enum.Parse<WordClass>(label.Split(' ')[1], ignoreCase: true))];
        Relations = [.. Strings(input).Select(string.Intern)];
        Repair = new TagRepair(Tags, Classes, Relations);
        Words = new WordEncoder(input);
        Window = new WindowLayer(input);
        Layers = new RecurrentLayer[input.ReadInt32()];
        for (var i = 0; i < Layers.Length; i++) Layers[i] = Recurrent(input, i == 0 ? FromWindow : Between);
        TagScores = Matrix(input);
        Steps = new StepScorer(input, FromLast);
    }

    /// <summary>The model that comes with the library.</summary>
    public static LanguageModel English => Loaded.Value;

    /// <summary>Penn Treebank tag of each label.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>Universal class of each label.</summary>
    public ImmutableArray<WordClass> Classes { get; }

    public ImmutableArray<string> Relations { get; }

    public TagRepair Repair { get; }

    public WordEncoder Words { get; }

    public WindowLayer Window { get; }

    public RecurrentLayer[] Layers { get; }

    public QuantizedMatrix TagScores { get; }

    public StepScorer Steps { get; }

    /// <summary>Numbers that stand for a word between the layers.</summary>
    public int Width => Window.Width;

    /// <summary>Room to work in, kept from one report to the next.</summary>
    public LanguageWorkspace Rent() => idle.TryTake(out var workspace) ? workspace : new LanguageWorkspace(this);

    public void Return(LanguageWorkspace workspace) => idle.Add(workspace);

    /// <summary>Reads a layer: inputs, outputs, scales, biases, then the weights row by row.</summary>
    public static QuantizedMatrix Matrix(BinaryReader input)
    {
        var (inputs, scales, biases, weights) = Layer(input);
        return new QuantizedMatrix(weights, inputs, scales.Length, scales, biases);
    }

    /// <summary>Reads a layer whose inputs are rounded.</summary>
    public static CoarseMatrix Coarse(BinaryReader input, CoarseUnit unit)
    {
        var (inputs, scales, biases, weights) = Layer(input);
        return new CoarseMatrix(weights, inputs, scales, biases, unit);
    }

    /// <summary>Reads a layer of few outputs.</summary>
    public static NarrowMatrix Narrow(BinaryReader input)
    {
        var (inputs, scales, biases, weights) = Layer(input);
        return new NarrowMatrix(weights, inputs, scales, biases);
    }

    private static RecurrentLayer Recurrent(BinaryReader input, CoarseUnit unit)
    {
        var (inputs, scales, biases, weights) = Layer(input);
        return new RecurrentLayer(weights, inputs, scales, biases, unit);
    }

    private static (int Inputs, float[] Scales, float[] Biases, sbyte[] Weights) Layer(BinaryReader input)
    {
        var (inputs, outputs) = (input.ReadInt32(), input.ReadInt32());
        return (inputs, Floats(input, outputs), Floats(input, outputs), MemoryMarshal.Cast<byte, sbyte>(input.ReadBytes(inputs * outputs)).ToArray());
    }

    public static float[] Floats(BinaryReader input, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++) values[i] = input.ReadSingle();
        return values;
    }

    /// <summary>Numbers as whole units.</summary>
    public static short[] Shorts(BinaryReader input, int count) => Array.ConvertAll(Floats(input, count), Units.Round);

    private static string[] Strings(BinaryReader input)
    {
        var strings = new string[input.ReadInt32()];
        for (var i = 0; i < strings.Length; i++) strings[i] = input.ReadString();
        return strings;
    }
}
