using OnRecord.Reading.Models;

namespace OnRecord.Reading.Coreference;

/// <summary>What is seen of a phrase, and of a phrase and an antecedent, as numbers of weights.</summary>
/// <remarks>After Durrett and Klein, Easy Victories and Uphill Battles in Coreference Resolution (EMNLP 2013): surface features, each also with the kinds of the two phrases.</remarks>
internal ref struct PairFeatures(Chains chains, Span<int> into)
{
    /// <summary>Room that one call needs at most.</summary>
    public const int Most = 160;

    private readonly Span<int> into = into;
    private uint own;
    private uint both;
    private int count;

    /// <summary>Features of a phrase that begins a chain of its own.</summary>
    /// <returns>How many.</returns>
    public int WriteNew(int m, ReadOnlySpan<int> antecedents)
    {
        var phrase = chains.Phrases[m];
        ref readonly var view = ref chains.Views[m];
        count = 0;
        own = view.Class;
        both = 0;
        var agreeing = 0;
        foreach (var a in antecedents) if (chains.Agrees(m, a)) agreeing++;
        var seenKey = chains.SameKey(m) >= 0;
        var seenText = seenKey && chains.Views[chains.SameKey(m)].Text == view.Text;
        Add(1, 0);
        if (!phrase.IsName) Add(2, view.KeyWord);
        Add(3, view.Fine);
        Add(4, view.Coarse, (uint)phrase.Role);
        Add(5, view.FirstWord);
        Add(6, (uint)phrase.Role, (uint)(phrase.Quotation >= 0 ? 1 : 0));
        Add(7, view.Before);
        Add(8, view.After);
        Add(9, view.OpensSentence ? 1u : 0, Bucket(phrase.Sentence));
        Add(10, Bucket(phrase.End - phrase.First));
        Add(11, (seenKey ? 1u : 0) + (seenText ? 2u : 0), phrase.Entity >= 0 ? (chains.SameEntity(m) >= 0 ? 2u : 1) : 0);
        Add(12, (uint)view.Modifiers.Length, view.IsPostmodified ? 1u : 0);
        Add(13, view.GovernorWord, (uint)phrase.Role);
        Add(14, Bucket(agreeing));
        Add(15, (uint)phrase.Traits);
        Add(16, view.Coarse, (seenKey ? 1u : 0) + (seenText ? 2u : 0));
        Add(17, view.FirstWord, (seenKey ? 1u : 0) + (seenText ? 2u : 0));
        Add(18, view.IsPostmodified ? 1u : 0, (seenKey ? 1u : 0) + (seenText ? 2u : 0));
        Add(19, view.Before, view.After);
        return count;
    }

    /// <summary>Features of a phrase and one antecedent.</summary>
    /// <param name="m">The phrase.</param>
    /// <param name="a">The antecedent.</param>
    /// <param name="rank">How many other chains that agree stand nearer.</param>
    /// <param name="subjectRank">The same, of those whose nearer phrase is a subject.</param>
    /// <returns>How many.</returns>
    public int Write(int m, int a, int rank, int subjectRank)
    {
        var (phrase, other) = (chains.Phrases[m], chains.Phrases[a]);
        ref readonly var view = ref chains.Views[m];
        ref readonly var far = ref chains.Views[a];
        ref readonly var chain = ref chains.StateOf(a);
        count = 0;
        own = view.Type;
        both = (far.Type * 131) + 7;
        var sentences = phrase.Sentence - other.Sentence;
        var distance = Bucket(sentences) + (a > m ? 12u : 0);
        var isName = phrase.IsName || other.IsName;
        var sameText = view.Text == far.Text;
        var sameKey = view.KeyWord == far.KeyWord;
        var agreement = Agreement(phrase.Traits, other.Traits, chain.Traits);
        Add(30, distance);
        Add(31, Bucket(Math.Abs(m - a)) + (a > m ? 16u : 0), sentences == 0 ? 1u : 0);
        if (a > m) Add(69, (uint)other.Role, (uint)phrase.Role, Math.Min(Bucket(rank), 3));
        if (phrase.Pronoun is null)
        {
            var extra = Extra(view, far);
            Add(32, (sameText ? 1u : 0) + (sameKey ? 2u : 0) + (isName ? 4u : 0), extra);
            Add(33, Entities(phrase.Entity, chain.Entity, other.Entity), (sameText ? 1u : 0) + (sameKey ? 2u : 0));
            if (sameKey) Add(34, isName ? 0 : view.KeyWord);
            else Add(35, view.Coarse, far.Coarse);
            if (sameKey) Add(36, view.Coarse, extra);
            if (!sameKey && other.Pronoun is null) Add(37, view.Fine, far.Fine);
            Add(38, (sameKey ? 1u : 0) + (sameText ? 2u : 0), distance);
            if (chains.OwnerOf(m) >= 0 || chains.OwnerOf(a) >= 0) Add(64, Owners(m, a), (sameKey ? 1u : 0) + (view.Fine == far.Fine ? 2u : 0));
            Add(39, (uint)phrase.Kind, (uint)other.Kind, (far.IsPostmodified ? 1u : 0) + (view.IsPostmodified ? 2u : 0) + (sameKey ? 4u : 0));
        }
        else
        {
            if (!other.IsName) Add(40, far.KeyWord, phrase.Pronoun.Number);
            Add(41, far.Fine, phrase.Pronoun.Number);
            Add(42, far.Coarse, view.GovernorCoarse, (uint)phrase.Role);
            Add(43, far.Coarse, view.GovernorWord, (uint)phrase.Role);
            Add(44, Bucket(rank), (uint)other.Role);
            Add(45, Bucket(rank), distance);
            Add(46, Bucket(subjectRank), other.Role is Role.Subject or Role.PassiveSubject ? 1u : 0, (uint)phrase.Role);
            Add(47, view.Class, far.Class, distance);
            Add(48, Parallel(view, far), view.Class);
            Add(65, Parallel(view, far), (uint)phrase.Role, (uint)other.Role);
            Add(66, Bucket(rank), Bucket(chain.Size), chain.HasName ? 1u : 0);
            Add(70, (view.Speaks ? 1u : 0) + (far.Speaks ? 2u : 0), distance);
            Add(71, (chain.IsOnlyQuoted ? 1u : 0) + (phrase.Quotation >= 0 ? 2u : 0), view.Class);
            Add(72, chain.Leaning == Traits.None ? 0u : (chain.Leaning & phrase.Traits) != Traits.None ? 1u : 2);
            Add(67, far.OpensSentence ? 1u : 0, (uint)other.Role, distance);
        }
        if (phrase.IsName && !chain.HasName) Add(68, (phrase.End - phrase.First == 1 ? 1u : 0) + (chains.SameKey(m) >= 0 || chains.SameEntity(m) >= 0 ? 2u : 0) + (chain.HasPronoun ? 4u : 0), Bucket(rank), (uint)phrase.Role);
        Add(49, agreement, isName ? 1u : 0);
        Add(50, (uint)phrase.Role, (uint)other.Role, distance);
        Add(51, Structure(phrase, other, view, far), (uint)other.Role);
        Add(52, Quotes(phrase, other), view.Class);
        if (phrase.Contains(other)) Add(53, 1, (uint)phrase.Role);
        if (other.Contains(phrase)) Add(53, 2, (uint)phrase.Role);
        Add(54, Speaking(phrase, other), view.Class);
        Add(55, Bucket(chain.Size), chain.Last == a ? 1u : 0);
        Add(56, (chain.HasName ? 1u : 0) + (chains.Phrases[chain.First].Sentence == 0 ? 2u : 0), distance);
        Add(57, (uint)Math.Min(2, Math.Abs(view.Paragraph - far.Paragraph)), distance);
        Add(58, (uint)far.Depth, distance);
        if (view.GovernorWord != 0 && view.GovernorWord == far.GovernorWord && phrase.Role == other.Role) Add(59, 1);
        Add(60, Between(phrase, other));
        Add(61, (uint)other.Role, other.Quotation >= 0 ? 1u : 0, chain.HasName ? 1u : 0);
        Add(62, far.OpensSentence ? 1u : 0, view.OpensSentence ? 1u : 0, Math.Min(distance, 2));
        Add(63, (uint)chain.Traits & (uint)Traits.Any);
        return count;
    }

    /// <summary>0, 1, 2, 3, 4 for 4-5, 5 for 6-8, 6 for 9-14, 7 for 15-30, 8 for more.</summary>
    public static uint Bucket(int n) => n switch { <= 3 => (uint)Math.Max(0, n), <= 5 => 4, <= 8 => 5, <= 14 => 6, <= 30 => 7, _ => 8 };

    /// <summary>Kinds and numbers: the same and known, compatible, or contradicting, of the antecedent and of its chain.</summary>
    private static uint Agreement(Traits one, Traits other, Traits chain)
    {
        static uint Grade(Traits a, Traits b, Traits mask) => (a & b & mask) == Traits.None ? 2u : (a & mask) == (b & mask) ? 0u : 1u;
        return Grade(one, other, Traits.AnyKind) + (3 * Grade(one, chain, Traits.AnyKind)) + (9 * Grade(one, other, Traits.AnyNumber)) + (27 * Grade(one, chain, Traits.AnyNumber));
    }

    /// <summary>Whether both belong to the same: "her skin", "Gloria's skin".</summary>
    private uint Owners(int m, int a)
    {
        var (mine, others) = (chains.OwnerOf(m), chains.OwnerOf(a));
        if (mine < 0 || others < 0) return mine < 0 ? 1u : 2;
        return chains.ChainOf(mine) < 0 || chains.ChainOf(others) < 0 ? 5u : chains.ChainOf(mine) == chains.ChainOf(others) ? 3u : 4;
    }

    private static uint Entities(int own, int chain, int other)
    {
        if (own < 0) return chain < 0 ? 0u : 1;
        if (own == other) return 5;
        return chain == own ? 4u : chain < 0 ? 2u : 3;
    }

    /// <summary>Modifiers of the phrase that the antecedent lacks, and the other way about.</summary>
    private static uint Extra(in PhraseView one, in PhraseView other)
    {
        uint missing = 0, more = 0;
        foreach (var modifier in one.Modifiers) if (!other.Modifiers.Contains(modifier) && modifier != other.HeadWord && modifier != other.KeyWord) missing++;
        foreach (var modifier in other.Modifiers) if (!one.Modifiers.Contains(modifier) && modifier != one.HeadWord && modifier != one.KeyWord) more++;
        return Math.Min(missing, 2) + (3 * Math.Min(more, 2));
    }

    /// <summary>How the clauses of the two stand to each other.</summary>
    private static uint Parallel(in PhraseView one, in PhraseView other)
    {
        if (one.Governor >= 0 && one.Governor == other.Governor) return 1;
        if (one.Clause == other.Clause) return 2;
        if (one.Matrix >= 0 && one.Matrix == other.Governor) return 3;
        if (other.Matrix >= 0 && other.Matrix == one.Governor) return 4;
        return one.Clause > other.Clause ? 5u : 6;
    }

    private uint Structure(in Phrase phrase, in Phrase other, in PhraseView view, in PhraseView far)
    {
        if (view.Governor == other.Head) return phrase.Role == Role.Apposition ? 1u : 2;
        if (far.Governor == phrase.Head) return other.Role is Role.Subject ? 3u : 4;
        if (other.End == phrase.First) return 5;
        if (other.End + 1 == phrase.First && chains.Reading.Words[other.End] is "," or "(" or "–" or "—" or "-" or ":") return 6;
        if (view.Governor >= 0 && view.Governor == far.Governor) return other.Role == Role.Subject ? 7u : 8;
        if (chains.Spans.HeadOf(phrase.Head) is >= 0 and var up && chains.Spans.HeadOf(up) == other.Head) return 9;
        return 0;
    }

    private static uint Quotes(in Phrase phrase, in Phrase other) =>
        phrase.Quotation < 0 ? other.Quotation < 0 ? 0u : 1 : other.Quotation < 0 ? 2u : phrase.Quotation == other.Quotation ? 3u : 4;

    /// <summary>Whether one of the two speaks the quotation the other stands in, or both stand in words of one speaker.</summary>
    private uint Speaking(in Phrase phrase, in Phrase other)
    {
        var (mine, others) = (phrase.Quotation < 0 ? -1 : chains.SpeakerOf[phrase.Quotation], other.Quotation < 0 ? -1 : chains.SpeakerOf[other.Quotation]);
        if (mine >= 0 && (mine == other.Head || mine == other.Key)) return 1;
        if (others >= 0 && (others == phrase.Head || others == phrase.Key)) return 2;
        return mine >= 0 && mine == others ? 3u : 0;
    }

    /// <summary>Two phrases side by side, by the one mark or word between them.</summary>
    private readonly uint Between(in Phrase phrase, in Phrase other)
    {
        var gap = phrase.First - other.End;
        if (gap is < 1 or > 2) return gap < 0 ? 1u : 0;
        return FeatureHasher.Feature(9, FeatureHasher.Word(chains.Reading.Words[other.End]), gap == 2 ? FeatureHasher.Word(chains.Reading.Words[other.End + 1]) : 0);
    }

    private void Add(int template, uint value) => Put(FeatureHasher.Feature(template, value));

    private void Add(int template, uint first, uint second) => Put(FeatureHasher.Feature(template, first, second));

    private void Add(int template, uint first, uint second, uint third) => Put(FeatureHasher.Feature(template, first, second, third));

    private void Put(uint feature)
    {
        into[count++] = CoreferenceModel.Slot(FeatureHasher.Feature(100, feature, own));
        if (both != 0) into[count++] = CoreferenceModel.Slot(FeatureHasher.Feature(101, feature, own, both));
    }
}
