using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using OnRecord.Intake;

namespace OnRecord.Weave.Copies;

/// <summary>
/// Tells of each report that comes which earlier ones share half of their five-word sequences with it, with exact counts. Prefix filtering (Chaudhuri, Ganti,
/// Kaushik 2006; Bayardo, Ma, Srikant 2007) without an order that all texts must agree on: if at least half of the shorter text's sequences are shared, one of
/// any half of them and one more is. So the rarer half of the one is looked up among all sequences of the others, and all of it among the rarer halves of the
/// others: what stands in very many reports is neither looked up nor found where it is not the greater part of a text. See docs/decisions/0007.
/// </summary>
public sealed class CopyIndex
{
    /// <summary>Share of the shorter one's sequences that makes a match.</summary>
    public const double Contained = .5;

    /// <summary>With fewer sequences in common reports match only if a half of all of both is shared (Jaccard): a short text is soon contained in a long one.</summary>
    public const int LeastShared = 15;

    /// <summary>Earlier reports told of one that comes. What is printed more often than this is tied together all the same: each to this many others.</summary>
    private const int MostMatches = 1024;

    /// <summary>Steps through lists of texts for one report; a report of the ordinary kind takes some hundreds. Rare sequences come first.</summary>
    private const int MostSteps = 200_000;

    /// <summary>Texts gone through word by word for one report that shares a part with very many.</summary>
    private const int MostTried = 4096;

    /// <summary>A sequence of more texts is followed only as far as prefix filtering asks; following the others tells most texts that share little without counting. At 32 finding takes a third longer on 12,000 reports that share stock phrases.</summary>
    private const int Cheap = 4;

    /// <summary>Rarities told apart: each up to <see cref="Cheap"/>, then powers of two.</summary>
    private const int Rarities = Cheap + 32;

    /// <summary>Forgotten sequences are swept from the table once they are more than those held, and more than this.</summary>
    private const int LeastSwept = 4096;

    private readonly Dictionary<int, IndexedText> _reports = [];
    private readonly PriorityQueue<int, DateOnly> _byDay = new();
    private readonly Dictionary<ulong, int> _byContent = [];
    private readonly List<IndexedText> _texts = [];
    private readonly List<int> _found = [];
    private readonly List<HashedWord> _words = [];
    private ulong[] _read = [];
    private SequenceTable _table = new();
    private int[] _hits = [];
    private int[] _places = [];
    private int[] _order = [];
    private byte[] _rarity = [];
    private long _held;
    private long _forgotten;
    private int _next;

    /// <summary>Reports held: added, with five words or more, and not forgotten.</summary>
    public int Count => _reports.Count;

    /// <summary>Adds a report's body and tells which earlier ones share text with it.</summary>
    /// <param name="report">The report that comes; in any order of date.</param>
    /// <param name="day">The day by which it is forgotten, such as that of its publication or arrival.</param>
    public CopyMatches Add(Report report, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(report);
        _words.Clear();
        WordHasher.Read(report.Text, report.Paragraphs, _words);
        var count = Sequences.Count(_words.Count);
        if (_read.Length < count) _read = new ulong[count * 2];
        var sequences = _read.AsSpan(0, count);
        Sequences.InOrder(CollectionsMarshal.AsSpan(_words), sequences);
        return Add(sequences[..Sequences.MakeDistinct(sequences)].ToArray(), day);
    }

    /// <summary>Adds a text by its sequences.</summary>
    /// <param name="sequences">Distinct, ascending; kept.</param>
    /// <param name="day">The day by which it is forgotten.</param>
    internal CopyMatches Add(ulong[] sequences, DateOnly day)
    {
        var number = _next++;
        if (sequences.Length == 0) return new CopyMatches(number, [], IsComplete: true);
        var matches = Find(sequences, number);
        var content = Content(sequences);
        if (!_byContent.TryGetValue(content, out var text) || !_texts[text].Sequences.AsSpan().SequenceEqual(sequences)) text = Insert(sequences, content);
        _texts[text].Add(number);
        _reports[number] = _texts[text];
        _byDay.Enqueue(number, day);
        return matches;
    }

    /// <summary>Forgets all reports of days before one. Costs what is forgotten, not what is held.</summary>
    public void ForgetBefore(DateOnly day)
    {
        while (_byDay.TryPeek(out var number, out var own) && own < day)
        {
            _byDay.Dequeue();
            Forget(number);
        }
    }

    /// <summary>Forgets the reports of the earliest days until at most so many are held.</summary>
    public void ForgetAllBut(int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        while (_reports.Count > most) Forget(_byDay.Dequeue());
    }

    private void Forget(int number)
    {
        if (!_reports.Remove(number, out var text)) return;
        text.Forget(report => !_reports.ContainsKey(report));
        if (text.Live > 0) return;
        _forgotten += text.Sequences.Length;
        if (_forgotten > Math.Max(LeastSwept, _held - _forgotten)) Sweep();
    }

    /// <summary>Builds the table anew from what is held.</summary>
    private void Sweep()
    {
        List<IndexedText> held = [.. _texts.Where(text => text.Live > 0)];
        _texts.Clear();
        _byContent.Clear();
        _table = new SequenceTable();
        (_held, _forgotten) = (0, 0);
        foreach (var text in held)
        {
            LookUp(text.Sequences);
            Insert(text.Sequences, Content(text.Sequences), text);
        }
        _hits = new int[_texts.Count];
    }

    /// <summary>Finds every sequence's place and puts them in order from the rarest on, by counting.</summary>
    private void LookUp(ReadOnlySpan<ulong> sequences)
    {
        _table.Reserve(sequences.Length);
        if (_places.Length < sequences.Length) (_places, _order, _rarity) = (new int[sequences.Length * 2], new int[sequences.Length * 2], new byte[sequences.Length * 2]);
        _table.Find(sequences, _places);
        Span<int> starts = stackalloc int[Rarities + 1];
        starts.Clear();
        for (var i = 0; i < sequences.Length; i++)
        {
            var count = _table.Count(_places[i]);
            _rarity[i] = (byte)(count <= Cheap ? count : Cheap + BitOperations.Log2((uint)(count / Cheap)));
            starts[_rarity[i] + 1]++;
        }
        for (var r = 1; r < starts.Length; r++) starts[r] += starts[r - 1];
        for (var i = 0; i < sequences.Length; i++) _order[starts[_rarity[i]]++] = i;
    }

    /// <summary>How many of a text's sequences, the rarest, are its rare ones: any shared half has one of them.</summary>
    private static int Rare(int sequences) => (sequences / 2) + 1;

    private int Insert(ulong[] sequences, ulong content, IndexedText? known = null)
    {
        var text = _texts.Count;
        _texts.Add(known ?? new IndexedText(sequences));
        _byContent[content] = text;
        _held += sequences.Length;
        var rare = Rare(sequences.Length);
        for (var k = 0; k < sequences.Length; k++)
        {
            var i = _order[k];
            _table.Add(_places[i], sequences[i], text, leads: k < rare);
        }
        return text;
    }

    private CopyMatches Find(ulong[] sequences, int number)
    {
        LookUp(sequences);
        if (_hits.Length < _texts.Count) Array.Resize(ref _hits, Math.Max(256, _texts.Count * 2));
        var rare = Rare(sequences.Length);
        var (steps, followed) = (0, 0);
        for (var k = 0; k < sequences.Length && steps < MostSteps; k++)
        {
            var i = _order[k];
            var isFollowed = k < rare || _rarity[i] <= Cheap;
            if (isFollowed) followed++;
            var walk = _table.Texts(_places[i], alsoOthers: isFollowed);
            for (var text = walk.Next(); text >= 0 && steps < MostSteps; text = walk.Next(), steps++)
            {
                ref var hits = ref _hits[text];
                if (hits == 0) _found.Add(text);
                // Seen on the way is 1; what was followed to the end counts twice.
                hits = isFollowed ? (hits | 1) + 2 : hits | 1;
            }
        }
        var isComplete = steps < MostSteps;
        var unfollowed = isComplete ? sequences.Length - followed : sequences.Length;
        var matches = Verify(sequences, unfollowed, ref isComplete);
        foreach (var text in _found) _hits[text] = 0;
        _found.Clear();
        return new CopyMatches(number, matches, isComplete);
    }

    /// <summary>Counts what is shared with each text that can reach the half, the most promising first.</summary>
    private ImmutableArray<CopyMatch> Verify(ulong[] sequences, int unfollowed, ref bool isComplete)
    {
        if (_found.Count > MostMatches) _found.Sort((a, b) => _hits[a] != _hits[b] ? _hits[b].CompareTo(_hits[a]) : b.CompareTo(a));
        var matched = new List<(IndexedText Text, int Shared)>();
        var tried = 0;
        foreach (var candidate in _found)
        {
            var text = _texts[candidate];
            var least = (Math.Min(sequences.Length, text.Sequences.Length) + 1) / 2;
            if (text.Live == 0 || (_hits[candidate] >> 1) + unfollowed < least) continue;
            if (tried++ == MostTried || matched.Count == MostMatches)
            {
                isComplete = false;
                break;
            }
            var shared = Sequences.Shared(sequences, text.Sequences, least);
            if (shared >= least && (shared >= LeastShared || 3 * shared >= sequences.Length + text.Sequences.Length)) matched.Add((text, shared));
        }
        return Reports(matched, sequences.Length, ref isComplete);
    }

    /// <summary>The reports that print the texts: one of each text, then the newest of each.</summary>
    private ImmutableArray<CopyMatch> Reports(List<(IndexedText Text, int Shared)> matched, int own, ref bool isComplete)
    {
        if (matched.Count == 0) return [];
        var matches = new List<CopyMatch>();
        foreach (var (text, shared) in matched)
        {
            var first = text.Reports.First(_reports.ContainsKey);
            matches.Add(new CopyMatch(first, shared, own, text.Sequences.Length));
            if (text.Live == 1) continue;
            for (var k = text.Reports.Count - 1; k >= 0 && text.Reports[k] > first; k--)
            {
                if (!_reports.ContainsKey(text.Reports[k])) continue;
                if (matches.Count >= MostMatches)
                {
                    isComplete = false;
                    break;
                }
                matches.Add(new CopyMatch(text.Reports[k], shared, own, text.Sequences.Length));
            }
        }
        matches.Sort((a, b) => a.Jaccard != b.Jaccard ? b.Jaccard.CompareTo(a.Jaccard) : a.Report.CompareTo(b.Report));
        return [.. matches];
    }

    /// <summary>Two texts of one content are one text; what differs and meets here all the same is told apart by its sequences.</summary>
    private static ulong Content(ReadOnlySpan<ulong> sequences)
    {
        var content = (ulong)sequences.Length;
        foreach (var sequence in sequences) content = (content ^ sequence) * 1099511628211;
        return content;
    }
}
