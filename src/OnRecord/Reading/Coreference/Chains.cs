using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>The phrases of a body while they are tied together sentence by sentence: which antecedents each may have, and what is known of each chain.</summary>
internal sealed class Chains : IDisposable
{
    /// <summary>Most antecedents that are weighed for one phrase; bounds the work on any text.</summary>
    public const int MostAntecedents = 48;

    /// <summary>Phrases back that a pronoun looks.</summary>
    private const int PronounReach = 40;

    /// <summary>Sentences back that a pronoun looks.</summary>
    private const int SentenceReach = 7;

    /// <summary>Phrases back beyond which a pronoun means only what is named, what acts, or what a pronoun of its kind was for. Of 8, 12 and 40 the best on the dev parts.</summary>
    private const int FarFrom = 12;

    /// <summary>Phrases back that other phrases look for what does not share a word with them: appositions, predicates, synonyms.</summary>
    private const int NearReach = 8;

    /// <summary>The same for phrases without "the", which seldom mean what was named before.</summary>
    private const int BareReach = 3;

    /// <summary>Antecedents with the same key word, the same entity or the same pronoun that are weighed.</summary>
    private const int SameReach = 4;

    /// <summary>Names behind a pronoun in its sentence that are weighed.</summary>
    private const int MostAhead = 6;

    /// <summary>Phrases back that "I", "we" and "you" are taken up again.</summary>
    private const int SpeakerReach = 150;

    private readonly int[] lastByKey;
    private readonly int[] lastByEntity;
    private readonly int[] keys;
    private readonly int[] timesNamed;
    private readonly int[] lastByPronoun = new int[32];
    private readonly int[] sameKey;
    private readonly int[] sameEntity;
    private readonly int[] samePronoun;
    private readonly int[] owners;
    private readonly int[] chainOf;
    private readonly ChainState[] chains;
    private readonly int[] order;

    public Chains(NameReading reading, TreeSpans spans, Phrase[] phrases, int[] speakerOf)
    {
        (Reading, Spans, Phrases, SpeakerOf) = (reading, spans, phrases, speakerOf);
        Views = ArrayPool<PhraseView>.Shared.Rent(phrases.Length);
        for (var p = 0; p < phrases.Length; p++) Views[p] = new PhraseView(phrases[p], reading, spans);
        (sameKey, sameEntity, samePronoun, owners, chainOf, order) = (Room(phrases.Length), Room(phrases.Length), Room(phrases.Length), Room(phrases.Length), Room(phrases.Length), Room(phrases.Length));
        (keys, timesNamed, lastByKey, lastByEntity) = (Room(phrases.Length), Room(phrases.Length), Room(phrases.Length), Room(reading.Drafts.Count));
        chains = ArrayPool<ChainState>.Shared.Rent(phrases.Length);
        Array.Fill(lastByPronoun, -1);
        chainOf.AsSpan(0, phrases.Length).Fill(-1);
        lastByKey.AsSpan(0, phrases.Length).Fill(-1);
        lastByEntity.AsSpan(0, reading.Drafts.Count).Fill(-1);
        FindOwners();
        FindOrder();
        CountNames();
    }

    /// <summary>Phrases in the order in which they are tied: sentence by sentence, names first, since "in his letter Ilk wrote" looks ahead.</summary>
    public ReadOnlySpan<int> Order => order.AsSpan(0, Phrases.Length);

    public NameReading Reading { get; }

    public TreeSpans Spans { get; }

    public Phrase[] Phrases { get; }

    public PhraseView[] Views { get; }

    /// <summary>For each quotation the token that is the subject of its verb of saying; -1 where none is seen.</summary>
    public int[] SpeakerOf { get; }

    /// <summary>Gives the room back for the next text; nothing may be asked behind this.</summary>
    public void Dispose()
    {
        foreach (var room in (ReadOnlySpan<int[]>)[sameKey, sameEntity, samePronoun, owners, chainOf, order, keys, timesNamed, lastByKey, lastByEntity]) ArrayPool<int>.Shared.Return(room);
        ArrayPool<PhraseView>.Shared.Return(Views);
        ArrayPool<ChainState>.Shared.Return(chains);
    }

    /// <summary>The chain of a phrase, by the index of the phrase that was tied first; -1 for one that is not tied yet.</summary>
    public int ChainOf(int phrase) => chainOf[phrase];

    /// <summary>What is known of the chain of a phrase.</summary>
    public ref readonly ChainState StateOf(int phrase) => ref chains[chainOf[phrase]];

    /// <summary>The phrase of the owner, "his" in "his mother"; -1 where there is none before the head.</summary>
    public int OwnerOf(int phrase) => owners[phrase];

    /// <summary>Last phrase before with the same key word; -1 for none.</summary>
    public int SameKey(int phrase) => sameKey[phrase];

    public int SameEntity(int phrase) => sameEntity[phrase];

    /// <summary>How many phrases of the whole body have its entity, or else its key word: whom a text is about it names often. 0 for pronouns.</summary>
    public int TimesNamed(int phrase) => timesNamed[phrase];

    /// <summary>Antecedents a phrase may have, nearest first. Call once for each phrase, in <see cref="Order"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Antecedents(int m, Span<int> found)
    {
        Index(m);
        ref readonly var phrase = ref Phrases[m];
        var count = 0;
        var isThird = phrase.Pronoun is { Person: 3 };
        // A name may come late: "He said so. Later Ilk denied it."
        var isLate = phrase.Kind == PhraseKind.Person && sameKey[m] < 0 && sameEntity[m] < 0;
        var reach = isThird || isLate ? PronounReach : Views[m].Group == PhraseView.Groups - 1 ? BareReach : NearReach;
        var near = m - 1;
        for (; near >= 0 && m - near <= reach; near--)
        {
            ref readonly var other = ref Phrases[near];
            if (chainOf[near] < 0) continue;
            if (phrase.Sentence - other.Sentence > SentenceReach) break;
            if (isThird && m - near > FarFrom && IsTooFar(phrase, other)) continue;
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
        ref readonly var phrase = ref Phrases[m];
        if (phrase.Pronoun is not null || (phrase.IsName && phrase.Kind != PhraseKind.OtherName)) return -1;
        var same = sameEntity[m];
        return same >= 0 && Phrases[same].Head != phrase.Head && !Phrases[same].Contains(phrase) && !phrase.Contains(Phrases[same]) ? same : -1;
    }

    /// <summary>Ties a phrase to an antecedent, or begins a new chain with -1.</summary>
    public void Tie(int m, int antecedent)
    {
        ref readonly var phrase = ref Phrases[m];
        if (antecedent < 0)
        {
            chainOf[m] = m;
            chains[m] = ChainState.Of(phrase, m, Views[m].Speaks);
            return;
        }
        var id = chainOf[m] = chainOf[antecedent];
        chains[id] = chains[id].With(phrase, m, Views[m].Speaks);
    }

    /// <summary>Size of the largest chain among some antecedents that agree with a phrase; 0 for none.</summary>
    public int Largest(int m, ReadOnlySpan<int> antecedents)
    {
        var largest = 0;
        foreach (var a in antecedents) if (StateOf(a).Size > largest && Agrees(m, a)) largest = StateOf(a).Size;
        return largest;
    }

    /// <summary>True when both may mean the same kind and number.</summary>
    public bool Agrees(int m, int antecedent) => Agrees(Phrases[m].Traits, StateOf(antecedent).Traits);

    public static bool Agrees(Traits one, Traits other) => (one & other & Traits.AnyKind) != Traits.None && (one & other & Traits.AnyNumber) != Traits.None;

    private static bool IsTooFar(in Phrase phrase, in Phrase other) =>
        phrase.Pronoun!.IsPointing || (other.Pronoun is { } own ? own.Number != phrase.Pronoun.Number : !other.IsName && other.Role is not (Role.Subject or Role.PassiveSubject));

    /// <summary>What no weights need to judge: phrases inside each other, kinds that contradict, two persons of different names.</summary>
    private bool IsImpossible(int m, int antecedent)
    {
        ref readonly var phrase = ref Phrases[m];
        ref readonly var other = ref Phrases[antecedent];
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
        if (other.Pronoun is null && !other.IsName && other.Kind != PhraseKind.Joined && phrase.Pronoun is { Person: 3, IsPointing: false } && IsOtherNoun(phrase, other)) return true;
        if (phrase.Pronoun.IsPersonal) return IsOtherKind(phrase, other, chain) || other.Pronoun is { IsOfGroup: true } or { Base: "we" } or { IsPointing: true } || other.Kind == PhraseKind.Joined;
        return phrase.Pronoun.IsThing && (other.Pronoun is { Person: not 3 } or { IsPersonal: true } || other.Kind == PhraseKind.Person);
    }

    /// <summary>A noun of which the lists know that it is no person, for "he", or a person, for "it"; and one of another number.</summary>
    private static bool IsOtherNoun(in Phrase phrase, in Phrase other) =>
        phrase.Traits.HasFlag(Traits.One) ? !Agrees(phrase.Traits, other.Traits) : (phrase.Traits & other.Traits & Traits.AnyKind) == Traits.None;

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
        for (var next = m + 1; next < Phrases.Length && next - m <= PronounReach && left > 0 && count < MostAntecedents && Phrases[next].Sentence == Phrases[m].Sentence; next++)
        {
            if (chainOf[next] < 0 || !IsEarly(Phrases[next]) || IsImpossible(m, next) || found[..count].Contains(next)) continue;
            found[count++] = next;
            left--;
        }
        return count;
    }

    private static bool IsEarly(in Phrase phrase) => phrase.Kind is PhraseKind.Person or PhraseKind.OtherName;

    private static int[] Room(int length) => ArrayPool<int>.Shared.Rent(length);

    private void FindOrder()
    {
        var at = 0;
        for (var start = 0; start < Phrases.Length;)
        {
            var end = start;
            while (end < Phrases.Length && Phrases[end].Sentence == Phrases[start].Sentence) end++;
            for (var p = start; p < end; p++) if (IsEarly(Phrases[p])) order[at++] = p;
            for (var p = start; p < end; p++) if (!IsEarly(Phrases[p])) order[at++] = p;
            start = end;
        }
    }

    private void FindOwners()
    {
        var byHead = Room(Reading.Words.Count);
        byHead.AsSpan(0, Reading.Words.Count).Fill(-1);
        owners.AsSpan(0, Phrases.Length).Fill(-1);
        for (var p = 0; p < Phrases.Length; p++)
        {
            if (Phrases[p].Role != Role.Owner)
            {
                if (byHead[Phrases[p].Head] is >= 0 and var owner && Phrases[p].Contains(Phrases[owner])) owners[p] = owner;
            }
            else if (Views[p].Governor >= 0) byHead[Views[p].Governor] = p;
        }
        ArrayPool<int>.Shared.Return(byHead);
    }

    private void Index(int m)
    {
        ref readonly var phrase = ref Phrases[m];
        sameKey[m] = sameEntity[m] = samePronoun[m] = -1;
        if (phrase.Pronoun is { } pronoun)
        {
            var last = lastByPronoun[pronoun.Number];
            samePronoun[m] = last >= 0 && m - last <= SpeakerReach ? last : -1;
            lastByPronoun[pronoun.Number] = m;
            return;
        }
        if (phrase.Kind == PhraseKind.Joined) return;
        sameKey[m] = lastByKey[keys[m]];
        lastByKey[keys[m]] = m;
        if (phrase.Entity < 0) return;
        sameEntity[m] = lastByEntity[phrase.Entity];
        lastByEntity[phrase.Entity] = m;
    }

    private void CountNames()
    {
        var byKey = new Dictionary<uint, int>(Phrases.Length);
        Span<int> ofKey = Phrases.Length <= 512 ? stackalloc int[Phrases.Length] : new int[Phrases.Length];
        Span<int> ofEntity = Reading.Drafts.Count <= 512 ? stackalloc int[Reading.Drafts.Count] : new int[Reading.Drafts.Count];
        ofKey.Clear();
        ofEntity.Clear();
        for (var p = 0; p < Phrases.Length; p++)
        {
            if (Phrases[p].Pronoun is not null || Phrases[p].Kind == PhraseKind.Joined) continue;
            ref var key = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, Views[p].KeyWord, out var isKnown);
            if (!isKnown) key = p;
            keys[p] = key;
            ofKey[key]++;
            if (Phrases[p].Entity >= 0) ofEntity[Phrases[p].Entity]++;
        }
        for (var p = 0; p < Phrases.Length; p++)
        {
            timesNamed[p] = Phrases[p].Pronoun is not null || Phrases[p].Kind == PhraseKind.Joined ? 0 : Phrases[p].Entity >= 0 ? Math.Max(ofEntity[Phrases[p].Entity], ofKey[keys[p]]) : ofKey[keys[p]];
        }
    }
}
