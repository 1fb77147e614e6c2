namespace OnRecord.Weave.Copies;

/// <summary>
/// Which texts hold a sequence, in flat arrays: eight bytes for a sequence of one text, as most are, and eight more for each text where there are several.
/// A sequence is known by the upper half of its hash: two may be taken for one, which proposes a text in vain and loses none.
/// </summary>
internal sealed class SequenceTable
{
    /// <summary>Share of places in use from which the table grows.</summary>
    private const double Fullest = .75;

    private const double Growth = 1.6;

    /// <summary>Set in an entry that names a chain of texts; without it the entry is a single text.</summary>
    private const uint IsChain = 0x8000_0000;

    private uint[] _tags = new uint[1024];

    /// <summary>0 where nothing stands; else a chain's number, or twice a text's number plus 2, plus 1 when the sequence is among the text's rare ones.</summary>
    private uint[] _entries = new uint[1024];

    private int _used;
    private Chain[] _chains = new Chain[64];
    private int _chainCount;
    private Posting[] _postings = new Posting[128];
    private int _postingCount;

    /// <summary>Makes room, so that places found stay what they are until so many sequences are added.</summary>
    public void Reserve(int sequences)
    {
        var needed = (long)((_used + (long)sequences) / Fullest) + 1;
        if (needed > _tags.Length) Grow((int)Math.Min(Array.MaxLength, Math.Max(needed, (long)(_tags.Length * Growth))));
    }

    /// <summary>The place of a sequence, or the empty place where it would stand.</summary>
    public int Find(ulong sequence) => FindFrom(Home(Tag(sequence), _tags.Length), Tag(sequence));

    /// <summary>Number of texts at a place.</summary>
    public int Count(int place) => _entries[place] switch { 0 => 0, < IsChain => 1, var chain => _chains[chain & ~IsChain].Count };

    /// <summary>Texts at a place, the newest first: those that hold the sequence among their rare ones, then, if wanted, the others.</summary>
    public Walk Texts(int place, bool alsoCommon)
    {
        var entry = _entries[place];
        if (entry == 0) return default;
        if (entry < IsChain) return (entry & 1) == 1 || alsoCommon ? new Walk((int)(entry >> 1) - 1) : default;
        ref var chain = ref _chains[entry & ~IsChain];
        return new Walk(_postings, chain.Rare, alsoCommon ? chain.Common : 0);
    }

    /// <summary>Adds a text to a sequence.</summary>
    /// <param name="place">Where <see cref="Find"/> found it.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="text">The text's number, from 0.</param>
    /// <param name="isRare">True when the sequence is among the text's rare ones.</param>
    public void Add(int place, ulong sequence, int text, bool isRare)
    {
        var tag = Tag(sequence);
        // Another sequence of the same text may have taken the empty place since.
        place = FindFrom(place, tag);
        var single = (uint)((text + 1) << 1) | (isRare ? 1u : 0);
        ref var entry = ref _entries[place];
        if (entry == 0)
        {
            _tags[place] = tag;
            entry = single;
            _used++;
            return;
        }
        if (entry < IsChain)
        {
            var first = entry;
            if (_chainCount == _chains.Length) Array.Resize(ref _chains, _chains.Length + (_chains.Length / 2));
            entry = (uint)_chainCount++ | IsChain;
            Append(entry, (int)(first >> 1) - 1, (first & 1) == 1);
        }
        Append(entry, text, isRare);
    }

    private void Append(uint entry, int text, bool isRare)
    {
        if (++_postingCount >= _postings.Length) Array.Resize(ref _postings, _postings.Length + (_postings.Length / 2));
        ref var chain = ref _chains[entry & ~IsChain];
        ref var head = ref isRare ? ref chain.Rare : ref chain.Common;
        _postings[_postingCount] = new Posting(text, head);
        head = _postingCount;
        chain.Count++;
    }

    private static uint Tag(ulong sequence) => (uint)(sequence >> 32);

    /// <summary>Places follow the order of tags, so that growing goes through old and new table in one sweep each.</summary>
    private static int Home(uint tag, int places) => (int)(((ulong)tag * (ulong)places) >> 32);

    private int FindFrom(int place, uint tag)
    {
        while (_entries[place] != 0 && _tags[place] != tag)
        {
            if (++place == _tags.Length) place = 0;
        }
        return place;
    }

    private void Grow(int places)
    {
        var (tags, entries) = (_tags, _entries);
        (_tags, _entries) = (new uint[places], new uint[places]);
        for (var i = 0; i < tags.Length; i++)
        {
            if (entries[i] == 0) continue;
            var place = FindFrom(Home(tags[i], places), tags[i]);
            (_tags[place], _entries[place]) = (tags[i], entries[i]);
        }
    }

    private struct Chain
    {
        /// <summary>First posting of a text that holds the sequence among its rare ones; 0 for none.</summary>
        public int Rare;

        /// <summary>First of the other texts; 0 for none.</summary>
        public int Common;

        public int Count;
    }

    internal readonly record struct Posting(int Text, int Next);

    /// <summary>Goes through texts one by one.</summary>
    internal struct Walk
    {
        private readonly Posting[]? _postings;
        private int _next;
        private int _then;
        private int _single;

        public Walk(int single) => _single = single + 1;

        public Walk(Posting[] postings, int next, int then)
        {
            _postings = postings;
            (_next, _then) = next == 0 ? (then, 0) : (next, then);
        }

        /// <summary>The next text, or -1 at the end.</summary>
        public int Next()
        {
            if (_postings is null)
            {
                var single = _single - 1;
                _single = 0;
                return single;
            }
            if (_next == 0) return -1;
            var posting = _postings[_next];
            _next = posting.Next;
            if (_next == 0) (_next, _then) = (_then, 0);
            return posting.Text;
        }
    }
}
