namespace OnRecord.Weave.Stories;

/// <summary>Which earlier reports share a report's most telling words: what keeps a long input far from every pair.</summary>
internal sealed class StoryIndex
{
    /// <summary>Telling words a report is looked up by.</summary>
    private const int LookupWords = 40;

    /// <summary>A telling word leads to the newest so many reports that it is among the telling words of, and at most twice as many.</summary>
    private const int LongestPosting = 400;

    private readonly Dictionary<int, List<(int Report, float Weight)>> _postings = [];
    private readonly List<int> _found = [];
    private float[] _shared = [];

    /// <summary>The stories of earlier reports that share telling words, the likeliest first, and adds the report to the index.</summary>
    /// <param name="vector">The report that comes.</param>
    /// <param name="storyOf">Story of each report that came before; its count is the number of the one that comes.</param>
    /// <param name="most">Stories wanted.</param>
    public List<int> Candidates(StoryVector vector, List<int> storyOf, int most)
    {
        var report = storyOf.Count;
        if (_shared.Length < report) Array.Resize(ref _shared, Math.Max(64, report * 2));
        foreach (var (word, weight) in vector.Telling(LookupWords))
        {
            if (!_postings.TryGetValue(word, out var posting)) _postings[word] = posting = [];
            foreach (var (other, otherWeight) in posting)
            {
                if (_shared[other] == 0) _found.Add(other);
                _shared[other] += weight * otherWeight;
            }
            if (posting.Count == LongestPosting * 2) posting.RemoveRange(0, LongestPosting);
            posting.Add((report, weight));
        }
        // A story is as likely as its likest report.
        var stories = new Dictionary<int, float>();
        foreach (var other in _found)
        {
            if (_shared[other] > stories.GetValueOrDefault(storyOf[other])) stories[storyOf[other]] = _shared[other];
            _shared[other] = 0;
        }
        _found.Clear();
        return [.. stories.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => pair.Key)];
    }
}
