using OnRecord.Reading.Models;
using OnRecord.Reading.Networks;

namespace OnRecord.Train.Networks;

/// <summary>Row of the feature table for every feature that was seen often enough.</summary>
internal sealed class FeatureRows(WordNumbers rows, int count)
{
    /// <summary>How often a word is left out that was seen once; less, the more often it was seen (Kiperwasser and Goldberg 2016 use .25).</summary>
    private const float WordDrop = 0.5f;

    /// <summary>How often any other feature is left out.</summary>
    private const float FeatureDrop = 0.05f;

    public int Count => count;

    public WordNumbers Rows => rows;

    public static (FeatureRows Rows, float[] DropShare) Make(IEnumerable<TreebankWord[]> sentences, int least)
    {
        var counts = new Dictionary<uint, int>();
        var words = new HashSet<uint>();
        Span<uint> features = stackalloc uint[WordFeatures.Most];
        foreach (var word in sentences.SelectMany(words => words))
        {
            var n = WordFeatures.Write(word.Form, features);
            for (var i = 0; i < n; i++) counts[features[i]] = counts.GetValueOrDefault(features[i]) + 1;
            words.Add(features[WordFeatures.Word]);
            words.Add(features[WordFeatures.Exact]);
        }
        var kept = counts.Where(pair => pair.Value >= least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(ushort.MaxValue - 1).ToArray();
        var rows = new WordNumbers([.. kept.Select((pair, index) => (pair.Key, (ushort)(index + 1)))]);
        float[] drop = [0, .. kept.Select(pair => words.Contains(pair.Key) ? WordDrop / (WordDrop + pair.Value) : FeatureDrop)];
        return (new FeatureRows(rows, kept.Length + 1), drop);
    }

    /// <summary>The rows of a word's features.</summary>
    public int[] Of(string word)
    {
        Span<uint> features = stackalloc uint[WordFeatures.Most];
        var n = WordFeatures.Write(word, features);
        var found = new List<int>();
        for (var i = 0; i < n; i++)
        {
            if (rows[features[i]] is > 0 and var row) found.Add(row);
        }
        return [.. found];
    }
}
