using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Reading.Networks;

/// <summary>The parser's part of the network: what a word gives in each place the parser looks at, the layer these add up to, the steps and relations read off it.</summary>
internal sealed class StepScorer
{
    /// <summary>Steps: shift, left, right.</summary>
    public const int Steps = 3;

    /// <summary>Places that a third of the words or fewer come to: the third on the stack, and dependents but those before the next word (measured on news).</summary>
    private static readonly byte[] RarePlaces = [0, 4, 5, 6];

    private readonly CoarseMatrix placed;
    private readonly short[] missing;
    private readonly short[] bias;
    private readonly NarrowMatrix steps;

    public StepScorer(BinaryReader input, CoarseUnit unit)
    {
        placed = LanguageModel.Coarse(input, unit);
        Places = input.ReadInt32();
        Width = input.ReadInt32();
        missing = LanguageModel.Shorts(input, Places * Width);
        bias = LanguageModel.Shorts(input, Width);
        steps = LanguageModel.Narrow(input);
        Rare = [.. RarePlaces.Where(place => place < Places && Width % CoarseMatrix.Block == 0)];
        (LeftRelations, RightRelations) = (LanguageModel.Matrix(input), LanguageModel.Matrix(input));
    }

    /// <summary>Places of a half-made tree that the parser looks at.</summary>
    public int Places { get; }

    /// <summary>Numbers that stand for a word.</summary>
    public int Inputs => placed.Inputs;

    /// <summary>Width of the parser's layer.</summary>
    public int Width { get; }

    /// <summary>Numbers worked out for each word: what it gives in each place.</summary>
    public int Products => placed.Scale.Padded;

    /// <summary>Scores of the relations of an arc to the next word, by the layer.</summary>
    public QuantizedMatrix LeftRelations { get; }

    /// <summary>Scores of the relations of an arc to the word below on the stack, by the layer.</summary>
    public QuantizedMatrix RightRelations { get; }

    /// <summary>Places that are left out where all words are worked out at once.</summary>
    public byte[] Rare { get; }

    /// <summary>Works out what words give in each place that is not rare.</summary>
    /// <param name="words">A row a word.</param>
    /// <param name="rounded">Room for a byte for each number of the words.</param>
    /// <param name="products">Room for <see cref="CoarseMatrix.Block"/> numbers a word.</param>
    /// <param name="given">Room for a row of <see cref="Products"/> numbers more than there are words: the first is what is given where there is no word.</param>
    /// <returns>What the products of the rounded rows may come to.</returns>
    public CoarseRows Place(ReadOnlySpan<short> words, Span<byte> rounded, Span<int> products, Span<short> given)
    {
        missing.CopyTo(given);
        var rows = placed.Round(words, rounded);
        for (var block = 0; block < placed.Blocks; block++)
        {
            if (Rare.Contains((byte)(block * CoarseMatrix.Block / Width))) continue;
            placed.Multiply(rounded, rows, block, products);
            placed.Scale.Round(products, rows.Count, block * CoarseMatrix.Block, CoarseMatrix.Block, given[Products..]);
        }
        return rows;
    }

    /// <summary>Works out what one word gives in a rare place.</summary>
    /// <param name="rounded">Its row, rounded.</param>
    /// <param name="rows">As <see cref="Place"/> returned it.</param>
    /// <param name="place">Which place.</param>
    /// <param name="products">Room for <see cref="Width"/> numbers.</param>
    /// <param name="given">Its row of <see cref="Products"/> numbers, of which those of the place are written.</param>
    public void PlaceOne(ReadOnlySpan<byte> rounded, CoarseRows rows, int place, Span<int> products, Span<short> given)
    {
        placed.MultiplyOne(rounded, rows, place * Width / CoarseMatrix.Block, Width / CoarseMatrix.Block, products);
        placed.Scale.Round(products, 1, place * Width, Width, given);
    }

    /// <summary>Fills the parser's layer.</summary>
    /// <param name="rows">For each place the row of the word in it; row 0 for none.</param>
    /// <param name="given">What the words give, as <see cref="Place"/> worked it out.</param>
    /// <param name="layer">Room for <see cref="Width"/> numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Look(ReadOnlySpan<int> rows, ReadOnlySpan<short> given, Span<short> layer)
    {
        Span<int> starts = stackalloc int[rows.Length];
        for (var place = 0; place < rows.Length; place++)
        {
            starts[place] = (rows[place] * Products) + (place * Width);
            _ = given.Slice(starts[place], Width);
        }
        ref var first = ref MemoryMarshal.GetReference(given);
        ref var constant = ref MemoryMarshal.GetReference(bias.AsSpan(0, Width));
        ref var result = ref MemoryMarshal.GetReference(layer[..Width]);
        for (nuint i = 0; i < (nuint)Width; i += (nuint)Vector256<short>.Count)
        {
            var sum = Vector256.LoadUnsafe(ref constant, i);
            foreach (var start in starts) sum = Vector256.AddSaturate(sum, Vector256.LoadUnsafe(ref first, (nuint)start + i));
            Vector256.Max(sum, Vector256<short>.Zero).StoreUnsafe(ref result, i);
        }
    }

    /// <summary>Score of one step by the layer: 0 shift, 1 left, 2 right.</summary>
    public float Score(ReadOnlySpan<short> layer, int step) => steps.Score(layer, step);
}
