using System.Runtime.CompilerServices;
using OnRecord.Reading.Models;

namespace OnRecord.Reading.Coreference;

/// <summary>What is seen of a phrase beside each antecedent, as numbers of rows of weights: every template has a range of rows for each group of phrases.</summary>
internal readonly ref struct PairFeatures
{
    /// <summary>Room that one call needs at most.</summary>
    public const int Most = 32;

    /// <summary>Template at which those of a new chain begin.</summary>
    private const int NewChain = 26;

    /// <summary>Values of each template, in the order in which they are written.</summary>
    private static readonly int[] Sizes =
    [
        20, 36, 80, 48, 182, 81, 72, 24, 12, 84, 10, 20, 36, 8, 48, 3, 2, 8, PhraseView.Types, 12, 24, 62, 32, 36, 64, 9,
        9, 9, 9, 11, 9,
    ];

    /// <summary>First row of each template, group by group.</summary>
    private static readonly int[] Starts = StartsOf();

    private readonly Chains chains;
    private readonly int m;
    private readonly ref readonly Phrase phrase;
    private readonly ref readonly PhraseView view;
    private readonly ReadOnlySpan<int> starts;

    /// <summary>Looks at the pairs of one phrase.</summary>
    public PairFeatures(Chains chains, int m)
    {
        (this.chains, this.m) = (chains, m);
        phrase = ref chains.Phrases[m];
        view = ref chains.Views[m];
        starts = Starts.AsSpan(view.Group * Sizes.Length, Sizes.Length);
    }

    /// <summary>Rows of all templates.</summary>
    public static int Rows { get; } = PhraseView.Groups * Sizes.Sum();

    /// <summary>Rows of a phrase that begins a chain of its own.</summary>
    /// <param name="antecedents">What else it may mean.</param>
    /// <param name="rows">Room for <see cref="Most"/>.</param>
    /// <returns>How many.</returns>
    public int WriteNew(ReadOnlySpan<int> antecedents, Span<int> rows)
    {
        var agreeing = 0;
        foreach (var a in antecedents) if (chains.Agrees(m, a)) agreeing++;
        var same = chains.SameKey(m);
        var entity = phrase.Entity < 0 ? 0 : chains.SameEntity(m) < 0 ? 1 : 2;
        var to = new Writer(starts[NewChain..], rows);
        to.Put((same >= 0 ? chains.Views[same].Text == view.Text ? 2 : 1 : 0) + (3 * entity));
        to.Put(Bucket(agreeing));
        to.Put(Bucket(antecedents.Length));
        to.Put(same < 0 ? 0 : 1 + Bucket(phrase.Sentence - chains.Phrases[same].Sentence));
        to.Put(Bucket(phrase.Sentence));
        return to.Count;
    }

    /// <summary>Rows of the phrase and one antecedent.</summary>
    /// <param name="a">The antecedent.</param>
    /// <param name="rank">How many other chains that agree stand nearer.</param>
    /// <param name="subjectRank">The same, of those whose nearer phrase is a subject.</param>
    /// <param name="largest">The size of the largest chain that agrees.</param>
    /// <param name="rows">Room for <see cref="Most"/>.</param>
    /// <returns>How many.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Write(int a, int rank, int subjectRank, int largest, Span<int> rows)
    {
        ref readonly var other = ref chains.Phrases[a];
        ref readonly var far = ref chains.Views[a];
        ref readonly var chain = ref chains.StateOf(a);
        var sentences = phrase.Sentence - other.Sentence;
        var distance = Bucket(sentences);
        var isAhead = a > m ? 1 : 0;
        var match = (view.Text == far.Text ? 1 : 0) + (view.KeyWord == far.KeyWord ? 2 : 0);
        var isPronoun = phrase.Pronoun is not null;
        var place = Place(other.Role);
        var to = new Writer(starts, rows);
        to.Put(distance + (10 * isAhead));
        to.Put(Bucket(Math.Abs(m - a)) + (sentences == 0 ? 9 : 0) + (18 * isAhead));
        to.Put((Math.Min(rank, 4) * 16) + (int)other.Role);
        to.Put((Math.Min(subjectRank, 3) * 12) + (place == 0 ? 6 : 0) + Place(phrase.Role));
        to.Put(((int)phrase.Role * 14) + (int)other.Role);
        to.Put(Agreement(phrase.Traits, other.Traits, chain.Traits));
        if (isPronoun) to.Skip(3);
        else
        {
            to.Put((((phrase.IsName || other.IsName ? 4 : 0) + match) * 9) + Extra(view, far));
            to.Put((Entities(phrase.Entity, chain.Entity, other.Entity) * 4) + match);
            to.Put((Owners(a) * 2) + (match >= 2 || view.Fine == far.Fine ? 1 : 0));
        }
        to.Put((((Parallel(view, far) * 6) + place) * 2) + isAhead);
        to.Put(Structure(other, far));
        to.Put((Quotes(phrase, other) * 4) + Speaking(other));
        to.Put((((Bucket(chain.Size) * 2) + (chain.HasName ? 1 : 0)) * 2) + (chain.Last == a ? 1 : 0));
        to.Put((chains.Phrases[chain.First].Sentence == 0 ? 1 : 0) + (chain.IsOnlyQuoted ? 2 : 0) + (phrase.Quotation >= 0 ? 4 : 0));
        to.Put((Turns(view.Paragraph - far.Paragraph) * 8) + Math.Min(distance, 7));
        to.Put(phrase.Contains(other) ? 1 : other.Contains(phrase) ? 2 : 0);
        to.Put(view.GovernorWord != 0 && view.GovernorWord == far.GovernorWord && phrase.Role == other.Role ? 1 : 0);
        to.Put(Between(other));
        to.Put(far.Type);
        to.Put((chain.Leaning == Traits.None ? 0 : (chain.Leaning & phrase.Traits) != Traits.None ? 1 : 2) + (chain.HasPronoun ? 3 : 0) + (chain.HasName ? 6 : 0));
        to.Put(Math.Min(rank, 3) + (4 * Math.Clamp(1 + largest - chain.Size, 0, 3)));
        if (isPronoun) to.Put(Path(other, far, isAhead));
        else to.Skip(1);
        to.Put((view.Coarse == far.Coarse ? 1 : 0) + (view.Fine == far.Fine ? 2 : 0) + (match >= 2 ? 4 : 0) + (far.IsPostmodified ? 8 : 0) + (view.IsPostmodified ? 16 : 0));
        to.Put((((far.OpensSentence ? 2 : 0) + (far.Speaks ? 1 : 0)) * 9) + distance);
        to.Put((view.Speaks ? 1 : 0) + (chain.HasSpoken ? 2 : 0) + (other.IsName ? 4 : 0) + (8 * (int)(other.Traits & Traits.AnyKind)));
        if (!isPronoun && other.Pronoun is null && match < 2) to.Put(Likeness(view, far));
        return to.Count;
    }

    /// <summary>0, 1, 2, 3, 4 for 4-5, 5 for 6-8, 6 for 9-14, 7 for 15-30, 8 for more.</summary>
    public static int Bucket(int n) => n <= 3 ? Math.Max(0, n) : n <= 5 ? 4 : n <= 8 ? 5 : n <= 14 ? 6 : n <= 30 ? 7 : 8;

    /// <summary>Paragraphs between; of many only whether they are odd: in a conversation those are of another.</summary>
    private static int Turns(int paragraphs) => paragraphs <= 3 ? Math.Max(0, paragraphs) : 4 + (paragraphs % 2);

    /// <summary>Kinds and numbers: the same and known, compatible, or contradicting, of the antecedent and of its chain.</summary>
    private static int Agreement(Traits one, Traits other, Traits chain)
    {
        static int Grade(Traits a, Traits b, Traits mask) => (a & b & mask) == Traits.None ? 2 : (a & mask) == (b & mask) ? 0 : 1;
        return Grade(one, other, Traits.AnyKind) + (3 * Grade(one, chain, Traits.AnyKind)) + (9 * Grade(one, other, Traits.AnyNumber)) + (27 * Grade(one, chain, Traits.AnyNumber));
    }

    private static int Entities(int own, int chain, int other)
    {
        if (own < 0) return chain < 0 ? 0 : 1;
        if (own == other) return 5;
        return chain == own ? 4 : chain < 0 ? 2 : 3;
    }

    /// <summary>Modifiers of the phrase that the antecedent lacks, and the other way about.</summary>
    private static int Extra(in PhraseView one, in PhraseView other) => Math.Min(one.ModifiersBeyond(other), 2) + (3 * Math.Min(other.ModifiersBeyond(one), 2));

    /// <summary>How alike the key words are used, by their vectors; 0 where one has none.</summary>
    private static int Likeness(in PhraseView one, in PhraseView other) =>
        one.Rank < 0 || other.Rank < 0 ? 0 : 1 + (int)Math.Clamp((WordVectors.English.Cosine(one.Rank, other.Rank) + 0.1) * 10, 0, 7);

    private static int Place(Role role) => role switch { Role.Subject or Role.PassiveSubject => 0, Role.Object => 1, Role.Oblique => 2, Role.Owner => 3, Role.OfNoun => 4, _ => 5 };

    /// <summary>How the clauses of the two stand to each other.</summary>
    private static int Parallel(in PhraseView one, in PhraseView other)
    {
        if (one.Governor >= 0 && one.Governor == other.Governor) return 1;
        if (one.Clause == other.Clause) return 2;
        if (one.Matrix >= 0 && one.Matrix == other.Governor) return 3;
        if (other.Matrix >= 0 && other.Matrix == one.Governor) return 4;
        return one.Clause > other.Clause ? 5 : 6;
    }

    private static int Quotes(in Phrase phrase, in Phrase other) =>
        phrase.Quotation < 0 ? other.Quotation < 0 ? 0 : 1 : other.Quotation < 0 ? 2 : phrase.Quotation == other.Quotation ? 3 : 4;

    /// <summary>Whether both belong to the same: "her skin", "Gloria's skin".</summary>
    private int Owners(int a)
    {
        var (mine, others) = (chains.OwnerOf(m), chains.OwnerOf(a));
        if (mine < 0 || others < 0) return mine == others ? 0 : mine < 0 ? 1 : 2;
        return chains.ChainOf(mine) < 0 || chains.ChainOf(others) < 0 ? 5 : chains.ChainOf(mine) == chains.ChainOf(others) ? 3 : 4;
    }

    private int Structure(in Phrase other, in PhraseView far)
    {
        if (view.Governor == other.Head) return phrase.Role == Role.Apposition ? 1 : 2;
        if (far.Governor == phrase.Head) return other.Role is Role.Subject ? 3 : 4;
        if (other.End == phrase.First) return 5;
        if (other.End + 1 == phrase.First && Mark(other.End) != 0) return 6;
        if (view.Governor >= 0 && view.Governor == far.Governor) return other.Role == Role.Subject ? 7 : 8;
        return view.Matrix >= 0 && view.Matrix == other.Head ? 9 : 0;
    }

    /// <summary>Whether one of the two speaks the quotation the other stands in, or both stand in words of one speaker.</summary>
    private int Speaking(in Phrase other)
    {
        if (phrase.Quotation < 0 && other.Quotation < 0) return 0;
        var (mine, others) = (phrase.Quotation < 0 ? -1 : chains.SpeakerOf[phrase.Quotation], other.Quotation < 0 ? -1 : chains.SpeakerOf[other.Quotation]);
        if (mine >= 0 && (mine == other.Head || mine == other.Key)) return 1;
        if (others >= 0 && (others == phrase.Head || others == phrase.Key)) return 2;
        return mine >= 0 && mine == others ? 3 : 0;
    }

    /// <summary>Two phrases side by side, by the one mark or word between them.</summary>
    private int Between(in Phrase other) => (phrase.First - other.End) switch { < 0 => 1, 0 => 2, 1 => 3 + Mark(other.End), _ => 0 };

    private int Mark(int token) => chains.Reading.Words.LettersOf(token) switch { "," => 1, "(" => 2, "–" or "—" or "-" => 3, ":" => 4, _ => 0 };

    /// <summary>In one sentence the steps up the tree from the phrase to what is over both, and down to the antecedent; else the antecedent's depth.</summary>
    private int Path(in Phrase other, in PhraseView far, int isAhead)
    {
        const int Steps = 5, InSentence = Steps * Steps, MostSteps = 12;
        if (phrase.Sentence != other.Sentence) return (2 * InSentence) + far.Depth;
        var (at, below, up, down) = (phrase.Head, other.Head, 0, 0);
        while (at != below && at >= 0 && below >= 0 && up + down < MostSteps)
        {
            if (chains.Spans.LevelOf(at) >= chains.Spans.LevelOf(below))
            {
                at = chains.Spans.HeadOf(at);
                up++;
            }
            else
            {
                below = chains.Spans.HeadOf(below);
                down++;
            }
        }
        return (isAhead * InSentence) + (at != below ? InSentence - 1 : (Math.Min(up, Steps - 1) * Steps) + Math.Min(down, Steps - 1));
    }

    private static int[] StartsOf()
    {
        var first = new int[PhraseView.Groups * Sizes.Length];
        for (var i = 1; i < first.Length; i++) first[i] = first[i - 1] + Sizes[(i - 1) % Sizes.Length];
        return first;
    }

    /// <summary>Writes one value after the other, each of the next template.</summary>
    private ref struct Writer(ReadOnlySpan<int> starts, Span<int> rows)
    {
        private readonly ReadOnlySpan<int> starts = starts;
        private readonly Span<int> rows = rows;
        private int template;

        public int Count { get; private set; }

        public void Put(int value) => rows[Count++] = starts[template++] + value;

        public void Skip(int templates) => template += templates;
    }
}
