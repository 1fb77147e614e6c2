namespace OnRecord.Reading.Networks;

/// <summary>One way to cut the inputs of a <see cref="CoarseMatrix"/> into pieces, whose products are added up in 16 bits: the bounds that tell when no sum can overflow.</summary>
internal sealed class CoarsePieces
{
    /// <summary>Groups of four inputs that are safe to add up whatever they are: each sum is of four products of at most 63 and 128.</summary>
    public const int Shortest = 2;

    /// <summary>Each output has two sums, of every other two inputs.</summary>
    private const int Sums = 2 * CoarseMatrix.Block;

    private const int Quad = 4;

    // For each block the largest sum of squared weights of one sum of one piece.
    private readonly long[] squares;

    // For each block, piece and sum: what the unit's lowest step gives in it, as far as 16 bits tell.
    private readonly short[] centres;

    /// <summary>Measures the weights.</summary>
    /// <param name="packed">As a <see cref="CoarseMatrix"/> packs them.</param>
    /// <param name="blocks">Blocks of outputs.</param>
    /// <param name="quads">Groups of four inputs.</param>
    /// <param name="length">Groups of a piece; they divide evenly.</param>
    /// <param name="lowest">The step that byte 0 stands for.</param>
    public CoarsePieces(ReadOnlySpan<sbyte> packed, int blocks, int quads, int length, int lowest)
    {
        Length = length;
        Pieces = quads / length;
        squares = new long[blocks];
        centres = new short[blocks * Pieces * Sums];
        Span<int> squared = stackalloc int[Sums], sum = stackalloc int[Sums];
        for (var at = 0; at < blocks * Pieces; at++)
        {
            squared.Clear();
            sum.Clear();
            var own = packed.Slice(at * length * Sums * 2, length * Sums * 2);
            for (var i = 0; i < own.Length; i++)
            {
                var place = i / 2 % Sums;
                squared[place] += own[i] * own[i];
                sum[place] += own[i];
            }
            foreach (var value in squared) squares[at / Pieces] = Math.Max(squares[at / Pieces], value);
            for (var place = 0; place < Sums; place++) centres[(at * Sums) + place] = unchecked((short)(lowest * sum[place]));
        }
    }

    /// <summary>Groups of four inputs of a piece.</summary>
    public int Length { get; }

    private int Pieces { get; }

    /// <summary>True when no sum of a block can overflow with such rows.</summary>
    public bool Fits(int block, CoarseRows rows)
    {
        if (Length <= Shortest) return true;
        long longest = Pieces switch { 1 => rows.Whole, 2 => rows.Half, _ => rows.Quarter };
        return longest * squares[block] <= (long)short.MaxValue * short.MaxValue;
    }

    /// <summary>Where the sums of a block begin: a number for each piece and sum.</summary>
    public ReadOnlySpan<short> Centres(int block) => centres.AsSpan(block * Pieces * Sums, Pieces * Sums);
}
