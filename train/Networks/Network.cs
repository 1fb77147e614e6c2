namespace OnRecord.Train.Networks;

/// <summary>
/// The weights in training. Words become vectors by their letters and by GloVe; a window of three words; bidirectional simple recurrent units
/// (Lei et al. 2018); then one head for tags, one for the parser's steps, one for names.
/// </summary>
internal sealed class Network
{
    public Network(NetworkShape shape, int workers, Random random)
    {
        Shape = shape;
        var h = shape.Hidden;
        Table = new Parameter(shape.Rows, shape.Embedding, workers, isSparse: true).Spread(random, 0.1f);
        Unknown = new Parameter(1, shape.Vector, workers);
        Window = new Parameter(shape.Input, 3 * h, workers).Spread(random, MathF.Sqrt(6f / (3 * shape.Input + h)));
        WindowBias = new Parameter(1, h, workers);
        Edges = new Parameter(2, h, workers).Spread(random, 0.1f);
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(_ => new Parameter(h, 3 * h, workers).Spread(random, MathF.Sqrt(3f / h)))];
        Biases = [.. Enumerable.Range(0, shape.Layers).Select(_ => new Parameter(1, 3 * h, workers))];
        Tags = new Parameter(h, NetworkShape.Padded(shape.Tags), workers).Spread(random);
        TagBias = new Parameter(1, NetworkShape.Padded(shape.Tags), workers);
        Names = new Parameter(h, NetworkShape.Padded(shape.Names), workers).Spread(random);
        NameBias = new Parameter(1, NetworkShape.Padded(shape.Names), workers);
        Places = new Parameter(h, shape.Places * shape.Parser, workers).Spread(random, MathF.Sqrt(6f / (shape.Places * h + shape.Parser)));
        PlaceBias = new Parameter(1, shape.Parser, workers);
        Missing = new Parameter(shape.Places, shape.Parser, workers).Spread(random, 0.1f);
        Steps = new Parameter(3, shape.Parser, workers).Spread(random);
        StepBias = new Parameter(1, 8, workers);
        Relations = new Parameter(2 * shape.Relations, shape.Parser, workers).Spread(random);
        RelationBias = new Parameter(2, NetworkShape.Padded(shape.Relations), workers);
        All = [Table, Unknown, Window, WindowBias, Edges, .. Layers, .. Biases, Tags, TagBias, Names, NameBias, Places, PlaceBias, Missing, Steps, StepBias, Relations, RelationBias];
    }

    public NetworkShape Shape { get; }

    public Parameter[] All { get; }

    /// <summary>Vectors of word features.</summary>
    public Parameter Table { get; }

    /// <summary>The vector of a word that GloVe does not have.</summary>
    public Parameter Unknown { get; }

    /// <summary>What a word gives as the one before, as itself, as the one after.</summary>
    public Parameter Window { get; }

    public Parameter WindowBias { get; }

    /// <summary>What stands before the first word and after the last.</summary>
    public Parameter Edges { get; }

    /// <summary>For each layer: candidate, forget gate, reset gate; of the forward direction, then of the backward.</summary>
    public Parameter[] Layers { get; }

    public Parameter[] Biases { get; }

    public Parameter Tags { get; }

    public Parameter TagBias { get; }

    public Parameter Names { get; }

    public Parameter NameBias { get; }

    /// <summary>What a word gives to the parser's layer in each of the places it may stand in.</summary>
    public Parameter Places { get; }

    public Parameter PlaceBias { get; }

    /// <summary>What an empty place gives; for the place to come, the root.</summary>
    public Parameter Missing { get; }

    /// <summary>Shift, left, right.</summary>
    public Parameter Steps { get; }

    public Parameter StepBias { get; }

    /// <summary>Relations of left arcs, then of right arcs.</summary>
    public Parameter Relations { get; }

    public Parameter RelationBias { get; }
}
