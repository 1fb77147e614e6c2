namespace OnRecord.Reading.Names.Recognition;

/// <summary>Finds persons, organisations and places with the trained model: the likeliest sequence of labels of each stretch of words that can be names.</summary>
internal static class NameRecogniser
{
    /// <summary>Longer stretches of capitals are damage; they are cut here.</summary>
    private const int LongestStretch = 128;

    /// <summary>Lower than any score.</summary>
    private const int Never = int.MinValue / 2;

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
            for (var label = 0; label < NameLabels.Count; label++)
            {
                var (top, source) = (Never, 0);
                for (var earlier = 0; earlier < NameLabels.Count; earlier++)
                {
                    if (!NameLabels.MayFollow(earlier, label)) continue;
                    var score = before[earlier] + model.Follow(earlier, label);
                    if (score > top) (top, source) = (score, earlier);
                }
                best[label] = Math.Max(top + own[label], Never);
                from[((i - first) * NameLabels.Count) + label] = (byte)source;
            }
            best.CopyTo(before);
        }
        var last = NameLabels.Outside;
        var final = Never;
        for (var label = 0; label < NameLabels.Count; label++)
        {
            if (!NameLabels.MayFollow(label, NameLabels.Outside)) continue;
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
