using System.Runtime.CompilerServices;

namespace OnRecord.Reading.Names.Recognition;

/// <summary>Finds persons, organisations and places with the trained model: the likeliest sequence of labels of each stretch of words that can be names.</summary>
internal static class NameRecogniser
{
    /// <summary>Longer stretches of capitals are damage; they are cut here.</summary>
    private const int LongestStretch = 128;

    /// <summary>Lower than any score.</summary>
    private const int Never = int.MinValue / 2;

    /// <summary>Labels after which no name is open, and labels that may follow them; the others follow the first and inner words of their own kind.</summary>
    private static ReadOnlySpan<byte> Ends => [NameLabels.Outside, 3, 4, 7, 8, 11, 12];

    private static ReadOnlySpan<byte> Starts => [NameLabels.Outside, 1, 4, 5, 8, 9, 12];

    /// <summary>Sets a label for every token of a sentence.</summary>
    /// <param name="model">The trained weights.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="looked">Which words can be in a name; the others are outside.</param>
    /// <param name="labels">Receives the labels.</param>
    public static void Label(NameModel model, ReadOnlySpan<NameWord> words, ReadOnlySpan<bool> looked, Span<byte> labels)
    {
        labels.Clear();
        for (var i = 0; i < words.Length;)
        {
            if (!looked[i])
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < words.Length && looked[end] && end - i < LongestStretch) end++;
            LabelStretch(model, words, i, end, labels);
            i = end;
        }
    }

    /// <summary>Sets the best way to each of some labels from some others.</summary>
    private static void Step(NameModel model, ReadOnlySpan<int> before, ReadOnlySpan<byte> earlier, ReadOnlySpan<byte> labels, ReadOnlySpan<short> own, Span<int> best, Span<byte> from)
    {
        foreach (var label in labels)
        {
            var (top, source) = (Never, earlier[0]);
            foreach (var one in earlier)
            {
                var score = before[one] + model.Follow(one, label);
                if (score > top) (top, source) = (score, one);
            }
            best[label] = Math.Max(top + own[label], Never);
            from[label] = source;
        }
    }

    [SkipLocalsInit]
    private static void LabelStretch(NameModel model, ReadOnlySpan<NameWord> words, int first, int end, Span<byte> labels)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        Span<short> own = stackalloc short[NameLabels.Width];
        Span<int> before = stackalloc int[NameLabels.Count];
        Span<int> best = stackalloc int[NameLabels.Count];
        Span<byte> from = stackalloc byte[LongestStretch * NameLabels.Count];
        before.Fill(Never);
        before[NameLabels.Outside] = 0;
        for (var i = first; i < end; i++)
        {
            model.Score(features[..NameFeatures.Write(words, i, NameFeatures.ReadingSource, features)], own);
            var places = from[((i - first) * NameLabels.Count)..];
            Step(model, before, Ends, Starts, own, best, places);
            for (var kind = 0; kind < NameLabels.Kinds; kind++)
            {
                var begin = NameLabels.Of(kind, NameLabels.Begin);
                Step(model, before, [(byte)begin, (byte)(begin + 1)], [(byte)(begin + 1), (byte)(begin + 2)], own, best, places);
            }
            best.CopyTo(before);
        }
        var last = NameLabels.Outside;
        var final = Never;
        foreach (var label in Ends)
        {
            var score = before[label] + model.Follow(label, NameLabels.Outside);
            if (score > final) (final, last) = (score, label);
        }
        for (var i = end - 1; i >= first; i--)
        {
            labels[i] = (byte)last;
            last = from[((i - first) * NameLabels.Count) + last];
        }
    }
}
