using OnRecord.Reading.Models;

namespace OnRecord.Reading.Networks;

/// <summary>What the network sees of one word by itself, as feature numbers: the word, its ends, its letters' shape. The neighbours are the network's own business.</summary>
internal static class WordFeatures
{
    /// <summary>Room for the features of one word.</summary>
    public const int Most = 24;

    /// <summary>Place of the feature that tells the shape.</summary>
    public const int Shape = 0;

    /// <summary>Place of the feature that names the word; training leaves it out now and then, so that the others are learned for words never seen.</summary>
    public const int Word = 1;

    /// <summary>Place of the feature that names the word with its capitals.</summary>
    public const int Exact = 2;

    /// <summary>Length that every word vector is given, so that its numbers are about as large as those learned for the features.</summary>
    public const float VectorLength = 3;

    private const int LongestAffix = 4;
    private const int LongestGrams = 8;

    /// <summary>Writes the features of a word; returns how many.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<uint> features)
    {
        var n = 0;
        features[n++] = FeatureHasher.Feature(3, ShapeOf(word));
        features[n++] = FeatureHasher.Feature(1, FeatureHasher.Word(word));
        features[n++] = FeatureHasher.Feature(2, FeatureHasher.Exact(word));
        features[n++] = FeatureHasher.Feature(4, (uint)Math.Min(word.Length, 12));
        for (var length = 1; length <= LongestAffix && length < word.Length; length++)
        {
            features[n++] = FeatureHasher.Feature(4 + length, FeatureHasher.Word(word[^length..]));
            if (length < LongestAffix) features[n++] = FeatureHasher.Feature(8 + length, FeatureHasher.Word(word[..length]));
        }
        for (var start = 1; start + 4 <= word.Length && start <= LongestGrams; start++) features[n++] = FeatureHasher.Feature(12, FeatureHasher.Word(word.Slice(start, 3)));
        return n;
    }

    /// <summary>The word's kinds of characters in their order, runs of one kind as one: "Xx-Xx", "d,d", "X.X.".</summary>
    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint shape = 1, last = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var kind = char.IsUpper(c) ? 1u : char.IsLetter(c) ? 2u : char.IsDigit(c) ? 3u : c is '-' or '–' ? 4u : c is '.' ? 5u : c is '\'' or '’' ? 6u : c is ',' or ':' ? 7u : 8u;
            if (kind == last) continue;
            shape = (shape * 9) + kind;
            last = kind;
        }
        return shape;
    }
}
