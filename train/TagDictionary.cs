using System.Collections.Immutable;
using OnRecord.Reading.Models;
using OnRecord.Reading.Tags;

namespace OnRecord.Train;

/// <summary>Which labels each frequent word takes in the treebanks.</summary>
internal static class TagDictionary
{
    private const int MinCount = 3;
    private const double MinShare = 0.08;

    /// <summary>A word this frequent with one label only is never looked at twice.</summary>
    private const int CertainCount = 30;
    private const double CertainShare = 0.998;

    /// <summary>Counts the labels of every word.</summary>
    /// <param name="sentences">The training data.</param>
    /// <param name="labelOf">Number of a word's label, -1 for none.</param>
    public static (WordNumbers Dictionary, ImmutableArray<byte> Certain) Make(IEnumerable<TreebankWord[]> sentences, Func<TreebankWord, int> labelOf)
    {
        var counts = new Dictionary<uint, Dictionary<int, int>>();
        foreach (var word in sentences.SelectMany(words => words))
        {
            var label = labelOf(word);
            var hash = FeatureHasher.Word(word.Form);
            if (!counts.TryGetValue(hash, out var own)) counts[hash] = own = [];
            own[label] = own.GetValueOrDefault(label) + 1;
        }
        var classes = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var certain = new List<byte> { TaggerModel.Undecided };
        var entries = new List<(uint, ushort)>();
        foreach (var (hash, own) in counts.OrderBy(pair => pair.Key))
        {
            var total = own.Values.Sum();
            if (total < MinCount) continue;
            var labels = own.Where(pair => pair.Value >= total * MinShare).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToArray();
            if (labels.Length == 0) continue;
            var isCertain = total >= CertainCount && labels[0] >= 0 && own[labels[0]] >= total * CertainShare;
            var key = string.Join(' ', labels) + (isCertain ? "!" : "");
            if (!classes.TryGetValue(key, out var number))
            {
                classes[key] = number = (ushort)certain.Count;
                certain.Add(isCertain ? (byte)labels[0] : TaggerModel.Undecided);
            }
            entries.Add((hash, number));
        }
        return (new WordNumbers(entries), [.. certain]);
    }
}
