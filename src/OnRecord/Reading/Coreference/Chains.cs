using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>The phrases of a body while they are tied together sentence by sentence: which antecedents each may have, and what is known of each chain.</summary>
internal sealed class Chains
{
    /// <summary>Most antecedents that are weighed for one phrase; bounds the work on any text.</summary>
    public const int MostAntecedents = 48;

    /// <summary>Phrases back that a pronoun looks.</summary>
    private const int PronounReach = 40;

    /// <summary>Sentences back that a pronoun looks.</summary>
    private const int SentenceReach = 7;

    /// <summary>Phrases back that other phrases look for what does not share a word with them: appositions, predicates, synonyms.</summary>
    private const int NearReach = 8;

    /// <summary>Antecedents with the same key word, the same entity or the same pronoun that are weighed.</summary>
    private const int SameReach = 4;

    /// <summary>Names behind a pronoun in its sentence that are weighed.</summary>
    private const int MostAhead = 6;

    /// <summary>Phrases back that "I", "we" and "you" are taken up again.</summary>
    private const int SpeakerReach = 150;

    private readonly Dictionary<uint, int> lastByKey = [];
    private readonly Dictionary<int, int> lastByEntity = [];
    private readonly int[] lastByPronoun = new int[32];
    private readonly int[] sameKey;
    private readonly int[] sameEntity;
    private readonly int[] samePronoun;
    private readonly int[] owners;
    private readonly int[] chainOf;
    private readonly ChainState[] chains;

    public Chains(NameReading reading, TreeSpans spans, List<Phrase> phrases, int[] speakerOf)
    {
        (Reading, Spans, Phrases, SpeakerOf) = (reading, spans, phrases, speakerOf);
        Views = new PhraseView[phrases.Count];
        for (var p = 0; p < phrases.Count; p++) Views[p] = new PhraseView(phrases[p], reading, spans);
        (sameKey, sameEntity, samePronoun, owners, chainOf, chains) = (new int[phrases.Count], new int[phrases.Count], new int[phrases.Count], new int[phrases.Count], new int[phrases.Count], new ChainState[phrases.Count]);
        Array.Fill(lastByPronoun, -1);
        Array.Fill(chainOf, -1);
        FindOwners();
        Order = OrderOf(phrases);
    }

    /// <summary>Phrases in the order in which they are tied: sentence by sentence, names first, since "in his letter Ilk wrote" looks ahead.</summary>
    public int[] Order { get; }

    public NameReading Reading { get; }

    public TreeSpans Spans { get; }

    public List<Phrase> Phrases { get; }

    public PhraseView[] Views { get; }

    /// <summary>For each quotation the token that is the subject of its verb of saying; -1 where none is seen.</summary>
    public int[] SpeakerOf { get; }

    /// <summary>The chain of a phrase, by the index of the phrase that was tied first; -1 for one that is not tied yet.</summary>
    public int ChainOf(int phrase) => chainOf[phrase];

    /// <summary>What is known of the chain of a phrase.</summary>
    public ref readonly ChainState StateOf(int phrase) => ref chains[chainOf[phrase]];

    /// <summary>The phrase of the owner, "his" in "his mother"; -1 where there is none before the head.</summary>
    public int OwnerOf(int phrase) => owners[phrase];

    /// <summary>Last phrase before with the same key word; -1 for none.</summary>
    public int SameKey(int phrase) => sameKey[phrase];

    public int SameEntity(int phrase) => sameEntity[phrase];

    /// <summary>Antecedents a phrase may have, nearest first. Call once for each phrase, in <see cref="Order"/>.</summary>
    public int Antecedents(int m, Span<int> found)
    {
        Index(m);
        var phrase = Phrases[m];
        var view = Views[m];
        var count = 0;
        var isThird = phrase.Pronoun is { Person: 3 };
        // A name may come late: "He said so. Later Ilk denied it."
        var isLate = phrase.Kind == PhraseKind.Person && sameKey[m] < 0 && sameEntity[m] < 0;
        var reach = isThird || isLate ? PronounReach : NearReach;
        var near = m - 1;
        for (; near >= 0 && m - near <= reach; near--)
        {
            var other = Phrases[near];
            if (chainOf[near] < 0) continue;
            if (phrase.Sentence - other.Sentence > SentenceReach) break;
            if (isLate && m - near > NearReach && (other.Pronoun is not { IsPersonal: true } || StateOf(near).HasName)) continue;
            if (phrase.Pronoun is { Person: not 3 } && other.Pronoun is null && !other.IsName && !other.Traits.HasFlag(Traits.He) && !other.Traits.HasFlag(Traits.She)) continue;
            if (IsImpossible(m, near)) continue;
            found[count++] = near;
        }
        if (phrase.Pronoun is { IsPersonal: true }) count = Ahead(m, found, count);
        if (isThird) return count;
        count = Follow(sameKey, m, near, SameReach, found, count);
        count = Follow(sameEntity, m, near, SameReach, found, count);
        if (phrase.Pronoun is not null) count = Follow(samePronoun, m, near, SameReach, found, count);
        return count;
    }

    /// <summary>The antecedent that needs no weighing: that of a title whose holder is known; -1 for none. To be asked behind <see cref="Antecedents"/>.</summary>
    public int Sure(int m)
    {
        var phrase = Phrases[m];
        if (phrase.Pronoun is not null || (phrase.IsName && phrase.Kind != PhraseKind.OtherName)) return -1;
        var same = sameEntity[m];
        return same >= 0 && Phrases[same].Head != phrase.Head && !Phrases[same].Contains(phrase) && !phrase.Contains(Phrases[same]) ? same : -1;
    }

    /// <summary>Ties a phrase to an antecedent, or begins a new chain with -1.</summary>
    public void Tie(int m, int antecedent)
    {
        var phrase = Phrases[m];
        if (antecedent < 0)
        {
            chainOf[m] = m;
            chains[m] = ChainState.Of(phrase, m);
            return;
        }
        var id = chainOf[m] = chainOf[antecedent];
        chains[id] = chains[id].With(phrase, m);
    }

    /// <summary>True when both may mean the same kind and number.</summary>
    public bool Agrees(int m, int antecedent) => Agrees(Phrases[m].Traits, StateOf(antecedent).Traits);

    public static bool Agrees(Traits one, Traits other) => (one & other & Traits.AnyKind) != Traits.None && (one & other & Traits.AnyNumber) != Traits.None;

    /// <summary>What no weights need to judge: phrases inside each other, kinds that contradict, two persons of different names.</summary>
    private bool IsImpossible(int m, int antecedent)
    {
        var (phrase, other) = (Phrases[m], Phrases[antecedent]);
        // "his mother" is not he, "Ilk and Torre" are not Ilk.
        if (phrase.Head == other.Head || (phrase.Contains(other) && other.Role != Role.Apposition && phrase.Pronoun is null)) return true;
        if (other.Contains(phrase) && Spans.HeadOf(phrase.Head) == other.Head && phrase.Role != Role.Apposition) return true;
        // Who speaks is named in the own words by "I" alone.
        if (other.Quotation >= 0 && other.Quotation != phrase.Quotation && SpeakerOf[other.Quotation] == phrase.Head && other.Pronoun is not { Person: 1 }) return true;
        ref readonly var chain = ref StateOf(antecedent);
        if (phrase.Pronoun is null)
        {
            if (phrase.Kind != PhraseKind.Person) return false;
            return (chain.HasName && chain.Kind == PhraseKind.Person && chain.Entity >= 0 && phrase.Entity >= 0 && chain.Entity != phrase.Entity && Views[m].KeyWord != Views[chain.First].KeyWord)
                || (chain.Traits & phrase.Traits & Traits.AnyKind) == Traits.None;
        }
        if (phrase.Pronoun.IsPersonal) return IsOtherKind(phrase, other, chain) || other.Pronoun is { Base: "they" or "we" or "it" } or { IsPointing: true } || other.Kind == PhraseKind.Joined;
        return phrase.Pronoun.Base == "it" && (other.Pronoun is { Person: not 3 } or { Base: "he" or "she" } || other.Kind == PhraseKind.Person);
    }

    /// <summary>He where the chain is a she, or the other way about. Readers of names take persons for places, so that It alone contradicts nothing.</summary>
    private static bool IsOtherKind(in Phrase phrase, in Phrase other, in ChainState chain)
    {
        var contrary = Traits.Person & ~phrase.Traits;
        return (chain.Traits & Traits.AnyKind) == contrary || (other.Traits & Traits.AnyKind) == contrary;
    }

    private int Follow(int[] links, int m, int near, int most, Span<int> found, int count)
    {
        var left = most;
        for (var at = links[m]; at >= 0 && left > 0 && count < MostAntecedents; at = links[at], left--)
        {
            if ((at > near && at < m) || found[..count].Contains(at) || IsImpossible(m, at)) continue;
            found[count++] = at;
        }
        return count;
    }

    /// <summary>Names behind a pronoun in its sentence.</summary>
    private int Ahead(int m, Span<int> found, int count)
    {
        var left = MostAhead;
        for (var next = m + 1; next < Phrases.Count && next - m <= PronounReach && left > 0 && count < MostAntecedents && Phrases[next].Sentence == Phrases[m].Sentence; next++)
        {
            if (chainOf[next] < 0 || !IsEarly(Phrases[next]) || IsImpossible(m, next) || found[..count].Contains(next)) continue;
            found[count++] = next;
            left--;
        }
        return count;
    }

    private static bool IsEarly(in Phrase phrase) => phrase.Kind is PhraseKind.Person or PhraseKind.OtherName;

    private static int[] OrderOf(List<Phrase> phrases)
    {
        var order = new int[phrases.Count];
        var at = 0;
        for (var start = 0; start < phrases.Count;)
        {
            var end = start;
            while (end < phrases.Count && phrases[end].Sentence == phrases[start].Sentence) end++;
            for (var p = start; p < end; p++) if (IsEarly(phrases[p])) order[at++] = p;
            for (var p = start; p < end; p++) if (!IsEarly(phrases[p])) order[at++] = p;
            start = end;
        }
        return order;
    }

    private void FindOwners()
    {
        var byHead = new Dictionary<int, int>();
        Array.Fill(owners, -1);
        for (var p = 0; p < Phrases.Count; p++)
        {
            if (Phrases[p].Role == Role.Owner) byHead[Views[p].Governor] = p;
            else if (byHead.TryGetValue(Phrases[p].Head, out var owner) && Phrases[p].Contains(Phrases[owner])) owners[p] = owner;
        }
    }

    private void Index(int m)
    {
        var phrase = Phrases[m];
        sameKey[m] = sameEntity[m] = samePronoun[m] = -1;
        if (phrase.Pronoun is { } pronoun)
        {
            var last = lastByPronoun[pronoun.Number];
            samePronoun[m] = last >= 0 && m - last <= SpeakerReach ? last : -1;
            lastByPronoun[pronoun.Number] = m;
            return;
        }
        if (phrase.Kind == PhraseKind.Joined) return;
        sameKey[m] = lastByKey.GetValueOrDefault(Views[m].KeyWord, -1);
        lastByKey[Views[m].KeyWord] = m;
        if (phrase.Entity < 0) return;
        sameEntity[m] = lastByEntity.GetValueOrDefault(phrase.Entity, -1);
        lastByEntity[phrase.Entity] = m;
    }
}
