using OnRecord.Intake;
using OnRecord.Weave.Copies;

namespace OnRecord.Bench.Copies;

/// <summary>
/// Every pair of reports that shares sequences, counted one by one and apart from the index: sequences are the five words themselves and not their hashes,
/// and nothing is left out.
/// </summary>
internal static class TruePairs
{
    /// <summary>Pairs that share half of all sequences of both, and pairs that share half of the shorter one's and fifteen sequences; the earlier first.</summary>
    public static (Dictionary<(int, int), int> Similar, Dictionary<(int, int), int> Contained) Count(List<Report> reports)
    {
        var words = new Dictionary<ulong, int>();
        var sequences = new Dictionary<(int, int, int, int, int), int>();
        var postings = new List<List<int>>();
        var sizes = new int[reports.Count];
        var (similar, contained) = (new Dictionary<(int, int), int>(), new Dictionary<(int, int), int>());
        var hits = new int[reports.Count];
        var seen = new HashSet<int>();
        for (var b = 0; b < reports.Count; b++)
        {
            var numbers = Array.ConvertAll(WordHasher.Read(reports[b].Text, reports[b].Paragraphs), word => Number(words, word.Hash));
            seen.Clear();
            for (var i = 0; i + 5 <= numbers.Length; i++) seen.Add(Number(sequences, (numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3], numbers[i + 4])));
            sizes[b] = seen.Count;
            Array.Clear(hits);
            foreach (var sequence in seen)
            {
                while (postings.Count <= sequence) postings.Add([]);
                foreach (var a in postings[sequence]) hits[a]++;
                postings[sequence].Add(b);
            }
            for (var a = 0; a < b; a++)
            {
                if (hits[a] == 0) continue;
                if (2 * hits[a] >= sizes[a] + sizes[b] - hits[a]) similar[(a, b)] = hits[a];
                if (2 * hits[a] >= Math.Min(sizes[a], sizes[b]) && hits[a] >= CopyIndex.LeastShared) contained[(a, b)] = hits[a];
            }
        }
        return (similar, contained);
    }

    private static int Number<T>(Dictionary<T, int> numbers, T thing)
        where T : notnull
    {
        if (!numbers.TryGetValue(thing, out var number)) numbers[thing] = number = numbers.Count;
        return number;
    }
}
