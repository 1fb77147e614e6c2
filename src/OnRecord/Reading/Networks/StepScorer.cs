using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Reading.Networks;

/// <summary>The parser's part of the network: what a word gives in each place the parser looks at, the layer these add up to, the steps and relations read off it.</summary>
internal sealed class StepScorer
{
    /// <summary>Steps: shift, left, right.</summary>
    public const int Steps = 3;

    private readonly CoarseMatrix placed;
    private readonly short[] missing;
    private readonly short[] bias;
    private readonly QuantizedMatrix steps;
    private readonly QuantizedMatrix[] relations;

    public StepScorer(BinaryReader input, CoarseUnit unit)
    {
        placed = LanguageModel.Coarse(input, unit);
        Places = input.ReadInt32();
        Width = input.ReadInt32();
        missing = LanguageModel.Shorts(input, Places * Width);
        bias = LanguageModel.Shorts(input, Width);
        steps = LanguageModel.Matrix(input);
        relations = [LanguageModel.Matrix(input), LanguageModel.Matrix(input)];
    }

    /// <summary>Places of a half-made tree that the parser looks at.</summary>
    public int Places { get; }

    /// <summary>Width of the parser's layer.</summary>
    public int Width { get; }

    /// <summary>Numbers worked out for each word: what it gives in each place.</summary>
    public int Products => placed.Padded;

    /// <summary>Works out what the words of a sentence give in each place.</summary>
    public void Place(ReadOnlySpan<short> words, int count, Span<int> products, Span<short> given)
    {
        placed.Multiply(words, count, products);
        for (var word = 0; word < count; word++) placed.Scale.Round(products.Slice(word * Products, Products), given.Slice(word * Products, Products));
    }

    /// <summary>Fills the parser's layer.</summary>
    /// <param name="words">The word in each place, negative for none.</param>
    /// <param name="given">What the words give.</param>
    /// <param name="layer">Room for <see cref="Width"/> numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Look(ReadOnlySpan<int> words, ReadOnlySpan<short> given, Span<short> layer)
    {
        bias.CopyTo(layer);
        var sum = MemoryMarshal.Cast<short, Vector256<short>>(layer);
        for (var place = 0; place < words.Length; place++)
        {
            var own = words[place] < 0 ? missing.AsSpan(place * Width, Width) : given.Slice((words[place] * Products) + (place * Width), Width);
            var numbers = MemoryMarshal.Cast<short, Vector256<short>>(own);
            for (var i = 0; i < sum.Length; i++) sum[i] = Vector256.AddSaturate(sum[i], numbers[i]);
        }
        for (var i = 0; i < sum.Length; i++) sum[i] = Vector256.Max(sum[i], Vector256<short>.Zero);
    }

    /// <summary>Scores of shift, left and right by the layer.</summary>
    public void ScoreSteps(ReadOnlySpan<short> layer, Span<float> scores)
    {
        Span<int> products = stackalloc int[steps.Padded];
        steps.Multiply(layer, 1, products);
        for (var step = 0; step < Steps; step++) scores[step] = (products[step] * steps.Scale.Scales[step]) + steps.Scale.Biases[step];
    }

    /// <summary>The relation of an arc by the layer.</summary>
    /// <param name="layer">As filled by <see cref="Look"/>.</param>
    /// <param name="isRight">Whether the arc goes to the word below on the stack, not to the next word.</param>
    public byte Relation(ReadOnlySpan<short> layer, bool isRight)
    {
        var own = relations[isRight ? 1 : 0];
        Span<int> products = stackalloc int[own.Padded];
        own.Multiply(layer, 1, products);
        return (byte)own.Scale.Best(products);
    }
}
