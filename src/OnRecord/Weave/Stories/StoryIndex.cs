namespace OnRecord.Weave.Stories;

/// <summary>Which earlier reports share a report's most telling words: what keeps a long input far from every pair.</summary>
internal sealed class StoryIndex
{
    /// <summary>Telling words a report is looked up by.</summary>
    private const int LookupWords = 40;

    /// <summary>A telling word leads to the newest so many reports that it is among the telling words of.</summary>
    private const int LongestPosting = 150;

    /// <summary>Places of forgotten reports are taken back in steps of this many.</summary>
    private const int Step = 8192;

    private readonly List<Posting?> _postings = [];
    private readonly List<OpenStory> _stories = [];
    private StoryMember?[] _members = new StoryMember?[64];
    private float[] _shared = new float[64];
    private int[] _found = new int[64];
    private int _first;

    /// <summary>The stories of earlier reports that share telling words, the likeliest first: a story is as likely as its likest report.</summary>
    /// <param name="member">The report that comes.</param>
    /// <param name="oldest">Arrival of the oldest report remembered.</param>
    /// <param name="most">Stories wanted.</param>
    public List<OpenStory> Candidates(StoryMember member, int oldest, int most)
    {
        var found = 0;
        for (var k = 0; k < Math.Min(LookupWords, member.Words.Length); k++)
        {
            if (member.Words[k] >= _postings.Count || _postings[member.Words[k]] is not Posting posting) continue;
            var weight = member.Weights[k];
            for (var i = posting.Count - 1; i >= Math.Max(0, posting.Count - LongestPosting); i--)
            {
                var arrival = posting.Arrivals[i];
                if (arrival < oldest) break;
                ref var shared = ref _shared[arrival - _first];
                if (shared == 0) _found[found++] = arrival - _first;
                shared += weight * posting.Weights[i];
            }
        }
        _stories.Clear();
        foreach (var place in _found.AsSpan(0, found))
        {
            var (other, shared) = (_members[place]!, _shared[place]);
            _shared[place] = 0;
            if (other.IsGone) continue;
            var story = other.Story;
            if (story.Shared == 0) _stories.Add(story);
            if (shared > story.Shared) (story.Shared, story.Likest) = (shared, other);
        }
        var likeliest = Likeliest(most);
        foreach (var story in _stories) story.Shared = 0;
        return likeliest;
    }

    public void Add(StoryMember member)
    {
        var place = member.Arrival - _first;
        if (place >= _members.Length)
        {
            Array.Resize(ref _members, place * 2);
            Array.Resize(ref _shared, place * 2);
            Array.Resize(ref _found, place * 2);
        }
        _members[place] = member;
        for (var k = 0; k < Math.Min(LookupWords, member.Words.Length); k++)
        {
            while (_postings.Count <= member.Words[k]) _postings.Add(null);
            (_postings[member.Words[k]] ??= new Posting()).Add(member.Arrival, member.Weights[k]);
        }
    }

    /// <summary>Lets go of the reports before one.</summary>
    public void ForgetBefore(int oldest)
    {
        if (oldest - _first < Step) return;
        var gone = Math.Min(oldest - _first, _members.Length);
        Array.Copy(_members, gone, _members, 0, _members.Length - gone);
        Array.Clear(_members, _members.Length - gone, gone);
        _first = oldest;
    }

    /// <summary>Lets go of a word.</summary>
    public void Forget(int word)
    {
        if (word < _postings.Count) _postings[word] = null;
    }

    private List<OpenStory> Likeliest(int most)
    {
        var best = new List<OpenStory>(most + 1);
        foreach (var story in _stories)
        {
            if (best.Count == most && !IsLikelier(story, best[^1])) continue;
            var at = best.Count;
            while (at > 0 && IsLikelier(story, best[at - 1])) at--;
            best.Insert(at, story);
            if (best.Count > most) best.RemoveAt(most);
        }
        return best;
    }

    private static bool IsLikelier(OpenStory a, OpenStory b) => a.Shared > b.Shared || (a.Shared == b.Shared && a.Number < b.Number);

    private sealed class Posting
    {
        public int[] Arrivals { get; private set; } = new int[2];

        public float[] Weights { get; private set; } = new float[2];

        public int Count { get; private set; }

        public void Add(int arrival, float weight)
        {
            if (Count == Arrivals.Length)
            {
                // Only the newest are ever looked at.
                var kept = Math.Min(Count, LongestPosting);
                var size = Math.Min(2 * LongestPosting, Count * 2);
                (var arrivals, Arrivals) = (Arrivals, new int[size]);
                (var weights, Weights) = (Weights, new float[size]);
                Array.Copy(arrivals, Count - kept, Arrivals, 0, kept);
                Array.Copy(weights, Count - kept, Weights, 0, kept);
                Count = kept;
            }
            Arrivals[Count] = arrival;
            Weights[Count++] = weight;
        }
    }
}
