using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Train.Names;

/// <summary>Measures a model by whole names.</summary>
internal static class NameFigures
{
    /// <summary>Precision, recall and F1 as one line.</summary>
    public static string Of(string name, IReadOnlyList<NamedSentence[]> documents, NameModel model)
    {
        int gold = 0, read = 0, right = 0;
        foreach (var document in documents)
        {
            var block = new NameBlock(document, model.Types);
            var own = Spans(block.Labels).ToHashSet();
            var found = Spans(block.LabelledBy(model)).ToArray();
            gold += own.Count;
            read += found.Length;
            right += found.Count(own.Contains);
        }
        return $"{name}: P {100.0 * right / read:F1}, R {100.0 * right / gold:F1}, F1 {200.0 * right / (gold + read):F1} ({gold} names)";
    }

    /// <summary>First and last word and kind of each name.</summary>
    public static IEnumerable<(int First, int Last, int Kind)> Spans(byte[] labels)
    {
        var first = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside) continue;
            var place = NameLabels.Place(labels[i]);
            if (place is NameLabels.Begin or NameLabels.Unit) first = i;
            if (place is NameLabels.Last or NameLabels.Unit) yield return (first, i, (labels[i] - 1) / 4);
        }
    }
}
