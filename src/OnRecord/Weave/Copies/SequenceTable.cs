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

    private Place[] _places = new Place[1024];

    private int _used;
    private Chain[] _chains = new Chain[64];
    private int _chainCount;
    private Posting[] _postings = new Posting[128];
    private int _postingCount;

    /// <summary>Makes room, so that places found stay what they are until so many sequences are added.</summary>
    public void Reserve(int sequences)
    {
        var needed = (long)((_used + (long)sequences) / Fullest) + 1;
        if (needed > _places.Length) Grow((int)Math.Min(Array.MaxLength, Math.Max(needed, (long)(_places.Length * Growth))));
    }

    /// <summary>The place of each sequence, or the empty place where it would stand.</summary>
    public void Find(ReadOnlySpan<ulong> sequences, Span<int> places)
    {
        // Nearly every place is far from the processor's cache: what is loaded first, none waiting for another, is there when it is compared.
        var any = 0u;
        for (var i = 0; i < sequences.Length; i++)
        {
            places[i] = Home(Tag(sequences[i]), _places.Length);
            any |= _places[places[i]].Entry;
        }
        if (any == 0) return;
        for (var i = 0; i < sequences.Length; i++) places[i] = FindFrom(places[i], Tag(sequences[i]));
    }

    /// <summary>Number of texts at a place.</summary>
    public int Count(int place) => _places[place].Entry switch { 0 => 0, < IsChain => 1, var chain => _chains[chain & ~IsChain].Count };

    /// <summary>Texts at a place: those that lead, the newest first, then, if wanted, the others, the newest first.</summary>
    public Walk Texts(int place, bool alsoOthers)
    {
        var entry = _places[place].Entry;
        if (entry == 0) return default;
        if (entry < IsChain) return (entry & 1) == 1 || alsoOthers ? new Walk((int)(entry >> 1) - 1) : default;
        ref var chain = ref _chains[entry & ~IsChain];
        return new Walk(_postings, chain.Leading, alsoOthers ? chain.Others : 0);
    }

    /// <summary>Adds a text to a sequence.</summary>
    /// <param name="place">Where it was found.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="text">The text's number, from 0.</param>
    /// <param name="leads">True to list the text ahead of those that do not lead.</param>
    public void Add(int place, ulong sequence, int text, bool leads)
    {
        var tag = Tag(sequence);
        // Another sequence of the same text may have taken the empty place since.
        place = FindFrom(place, tag);
        var single = (uint)((text + 1) << 1) | (leads ? 1u : 0);
        ref var entry = ref _places[place].Entry;
        if (entry == 0)
        {
            _places[place].Tag = tag;
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
        Append(entry, text, leads);
    }

    private void Append(uint entry, int text, bool leads)
    {
        if (++_postingCount >= _postings.Length) Array.Resize(ref _postings, _postings.Length + (_postings.Length / 2));
        ref var chain = ref _chains[entry & ~IsChain];
        ref var head = ref leads ? ref chain.Leading : ref chain.Others;
        _postings[_postingCount] = new Posting(text, head);
        head = _postingCount;
        chain.Count++;
    }

    private static uint Tag(ulong sequence) => (uint)(sequence >> 32);

    /// <summary>Places follow the order of tags, so that growing goes through old and new table in one sweep each.</summary>
    private static int Home(uint tag, int places) => (int)(((ulong)tag * (ulong)places) >> 32);

    private int FindFrom(int place, uint tag)
    {
        var places = _places;
        while (places[place].Entry != 0 && places[place].Tag != tag)
        {
            if (++place == places.Length) place = 0;
        }
        return place;
    }

    private void Grow(int places)
    {
        var before = _places;
        _places = new Place[places];
        foreach (var place in before)
        {
            if (place.Entry != 0) _places[FindFrom(Home(place.Tag, places), place.Tag)] = place;
        }
    }

    private struct Place
    {
        public uint Tag;

        /// <summary>0 where nothing stands; else a chain's number, or twice a text's number plus 2, plus 1 when the text leads.</summary>
        public uint Entry;
    }

    private struct Chain
    {
        /// <summary>Posting of the newest text that leads; 0 for none.</summary>
        public int Leading;

        /// <summary>That of the newest of the others; 0 for none.</summary>
        public int Others;

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
