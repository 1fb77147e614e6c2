using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Train.Names;

/// <summary>Words in a row that can be names, as the trainer takes them.</summary>
/// <param name="Range">Where they stand in their block.</param>
/// <param name="Features">Hashes of each word's features, one word behind the other.</param>
/// <param name="Starts">Where each word's features start; one more than words.</param>
/// <param name="Labels">The right labels.</param>
/// <param name="Weight">How much mistakes count.</param>
internal sealed record Stretch(Range Range, uint[] Features, int[] Starts, byte[] Labels, float Weight)
{
    /// <summary>The stretches of a block.</summary>
    public static IEnumerable<Stretch> Cut(NameBlock block, uint source, float weight)
    {
        var features = new uint[NameFeatures.Most];
        foreach (var sentence in block.Sentences)
        {
            var range = sentence.Tokens;
            for (var i = range.Start; i < range.End;)
            {
                if (!block.Looked[i])
                {
                    i++;
                    continue;
                }
                var end = i + 1;
                while (end < range.End && block.Looked[end]) end++;
                List<uint> own = [];
                List<int> starts = [0];
                for (var k = i; k < end; k++)
                {
                    own.AddRange(features.AsSpan(0, NameFeatures.Write(block.Described.AsSpan(range.Start, range.Length), k - range.Start, source, features)));
                    starts.Add(own.Count);
                }
                yield return new Stretch(i..end, [.. own], [.. starts], Whole(block.Labels[i..end]), weight);
                i = end;
            }
        }
    }

    /// <summary>Labels in which a name that begins or ends outside is cut to what is inside.</summary>
    private static byte[] Whole(byte[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside) continue;
            var goesOn = NameLabels.Place(labels[i]) is NameLabels.Inside or NameLabels.Last && i > 0 && labels[i - 1] != NameLabels.Outside;
            var more = NameLabels.Place(labels[i]) is NameLabels.Inside or NameLabels.Begin && i + 1 < labels.Length;
            labels[i] = (byte)NameLabels.Of((labels[i] - 1) / 4, goesOn ? (more ? NameLabels.Inside : NameLabels.Last) : more ? NameLabels.Begin : NameLabels.Unit);
        }
        return labels;
    }
}
