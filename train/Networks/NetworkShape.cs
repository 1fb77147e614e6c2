namespace OnRecord.Train.Networks;

/// <summary>Sizes of the network. All but the numbers of labels are multiples of 8.</summary>
internal sealed record NetworkShape(int Rows, int Tags, int Relations, int Names)
{
    /// <summary>Numbers that stand for a word's letters.</summary>
    public int Embedding { get; init; } = 100;

    /// <summary>Numbers of a word vector.</summary>
    public int Vector { get; init; } = 100;

    public int Input => Embedding + Vector;

    /// <summary>Width of every layer; a recurrent layer gives half of it to each direction.</summary>
    public int Hidden { get; init; } = 128;

    public int Layers { get; init; } = 2;

    /// <summary>Width of the parser's own layer.</summary>
    public int Parser { get; init; } = 96;

    /// <summary>Words the parser looks at: three on the stack, the next one, and their outermost dependents.</summary>
    public int Places { get; init; } = 8;

    public static int Padded(int labels) => (labels + 7) / 8 * 8;
}
