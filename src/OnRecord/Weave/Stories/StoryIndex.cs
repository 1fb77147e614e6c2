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
    private readonly List<(OpenStory Story, float Shared)> _best = [];
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
            foreach (var (arrival, other) in posting.Newest(LongestPosting))
            {
                if (arrival < oldest) continue;
                ref var shared = ref _shared[arrival - _first];
                if (shared == 0) _found[found++] = arrival - _first;
                shared += weight * other;
            }
        }
        _best.Clear();
        foreach (var place in _found.AsSpan(0, found))
        {
            var shared = _shared[place];
            _shared[place] = 0;
            // Most reports are told to be too unlike without a look at them or their stories.
            if (_best.Count < most || shared >= _best[^1].Shared) Consider(_members[place]!, shared, most);
        }
        return _best.ConvertAll(story => story.Story);
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

    /// <summary>Keeps the stories found likeliest so far, each with its likest report; a story whose place another takes may come back with a likelier report.</summary>
    private void Consider(StoryMember member, float shared, int most)
    {
        if (member.IsGone) return;
        var story = member.Story;
        var known = _best.FindIndex(other => other.Story == story);
        if (known >= 0)
        {
            if (shared <= _best[known].Shared) return;
            _best.RemoveAt(known);
        }
        var at = _best.Count;
        while (at > 0 && (shared > _best[at - 1].Shared || (shared == _best[at - 1].Shared && story.Number < _best[at - 1].Story.Number))) at--;
        if (at >= most) return;
        _best.Insert(at, (story, shared));
        story.Likest = member;
        if (_best.Count > most) _best.RemoveAt(most);
    }

    private sealed class Posting
    {
        private (int Arrival, float Weight)[] _entries = new (int, float)[2];
        private int _count;

        public ReadOnlySpan<(int Arrival, float Weight)> Newest(int most) => _entries.AsSpan(Math.Max(0, _count - most), Math.Min(_count, most));

        public void Add(int arrival, float weight)
        {
            if (_count == _entries.Length)
            {
                // Only the newest are ever looked at.
                var kept = Math.Min(_count, LongestPosting);
                var old = _entries;
                _entries = new (int, float)[Math.Min(2 * LongestPosting, _count * 2)];
                Array.Copy(old, _count - kept, _entries, 0, kept);
                _count = kept;
            }
            _entries[_count++] = (arrival, weight);
        }
    }
}
