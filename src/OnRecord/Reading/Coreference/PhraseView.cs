using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OnRecord.Reading.Models;
using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>What features look at in a phrase, as numbers, computed once.</summary>
internal readonly struct PhraseView
{
    /// <summary>Most modifiers that are compared.</summary>
    public const int MostModifiers = 4;

    /// <summary>Values of <see cref="Group"/>.</summary>
    public const int Groups = 14;

    /// <summary>Values of <see cref="Type"/>.</summary>
    public const int Types = 32;

    /// <summary>Steps from the root of the sentence beyond which depth makes no difference.</summary>
    public const int Deepest = 6;

    /// <summary>Clusters of persons, whose names the table of clusters does not tell apart from words.</summary>
    private const ushort FinePerson = 1001, CoarsePerson = 101;

    private readonly Modifiers modifiers;
    private readonly byte modifierCount;

    public PhraseView(in Phrase phrase, NameReading reading, TreeSpans spans)
    {
        var words = reading.Words;
        var tokens = words.Tokens;
        Class = (byte)(phrase.Pronoun is { } pronoun ? 16 + (pronoun.Number * 4) + UseOf(pronoun) : (int)phrase.Kind);
        Type = (byte)(phrase.Pronoun is { } own ? 16 + own.Number : (int)phrase.Kind);
        Group = GroupOf(phrase);
        KeyWord = phrase.IsName ? words.HashOf(phrase.Key) : LemmaOf(tokens, words, phrase.Key);
        HeadWord = phrase.Key == phrase.Head ? KeyWord : words.HashOf(phrase.Head);
        (Fine, Coarse) = phrase.Kind == PhraseKind.Person ? (FinePerson, CoarsePerson) : WordClusters.English[KeyWord];
        Rank = phrase.Pronoun is null ? WordVectors.English.Rank(KeyWord) : -1;
        var governor = spans.HeadOf(phrase.Head);
        Governor = governor;
        if (governor >= 0)
        {
            GovernorWord = LemmaOf(tokens, words, governor);
            GovernorCoarse = WordClusters.English[GovernorWord].Coarse;
            Speaks = phrase.Role == Role.Subject && Lexicon.IsSpeech(words[governor]);
            Matrix = spans.HeadOf(governor);
        }
        else Matrix = -1;
        Depth = (byte)Math.Min(spans.LevelOf(phrase.Head), Deepest);
        Clause = ClauseOf(phrase.Head, tokens, spans);
        ClauseKind = KindOf(tokens.ItemRef(Clause).Relation);
        var sentence = words.SentenceOf(phrase.Head);
        Paragraph = sentence.Paragraph;
        OpensSentence = phrase.First <= sentence.Tokens.Start + 1;
        var start = phrase.First;
        if (phrase.End - start > 1 && tokens.ItemRef(start).Span.Length <= 5 && (tokens.ItemRef(start).Class == WordClass.Det || words.Is(start, "the"))) start++;
        var end = phrase.End;
        if (end - start > 1 && tokens.ItemRef(end - 1).Tag is "POS") end--;
        var text = 17u;
        for (var k = start; k < end; k++)
        {
            text = FeatureHasher.Feature(3, text, words.HashOf(k));
            if (modifierCount < MostModifiers && k != phrase.Key && k != phrase.Head && tokens.ItemRef(k).Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Num) modifiers[modifierCount++] = words.HashOf(k);
        }
        Text = text;
        FirstWord = words.HashOf(phrase.First);
        Before = phrase.First > 0 ? words.HashOf(phrase.First - 1) : 0;
        After = phrase.End < words.Count ? words.HashOf(phrase.End) : 0;
        IsPostmodified = end > phrase.Head + 1 && end > phrase.Key + 1;
    }

    /// <summary>Pronoun form by base and use, or how the phrase is built.</summary>
    public byte Class { get; }

    /// <summary>Pronoun by base, or how the phrase is built.</summary>
    public byte Type { get; }

    /// <summary>Phrases that are tied by the same signs: "he" and "she", "it", names of persons, phrases with "the", ...</summary>
    public byte Group { get; }

    public uint KeyWord { get; }

    public uint HeadWord { get; }

    public int Rank { get; }

    public ushort Fine { get; }

    public ushort Coarse { get; }

    /// <summary>Token that the head hangs on; -1 for none.</summary>
    public int Governor { get; }

    /// <summary>It is the subject of a verb of saying.</summary>
    public bool Speaks { get; }

    public uint GovernorWord { get; }

    public ushort GovernorCoarse { get; }

    /// <summary>Token that the governor hangs on; -1 for none.</summary>
    public int Matrix { get; }

    public byte Depth { get; }

    /// <summary>Head of the nearest clause the phrase stands in.</summary>
    public int Clause { get; }

    /// <summary>What kind of clause that is.</summary>
    public byte ClauseKind { get; }

    public int Paragraph { get; }

    /// <summary>All words without determiner and possessive mark.</summary>
    public uint Text { get; }

    public uint FirstWord { get; }

    public uint Before { get; }

    public uint After { get; }

    public bool IsPostmodified { get; }

    public bool OpensSentence { get; }

    public int ModifierCount => modifierCount;

    /// <summary>How many of the modifiers another phrase lacks.</summary>
    public int ModifiersBeyond(in PhraseView other)
    {
        var missing = 0;
        for (var i = 0; i < modifierCount; i++)
        {
            var word = modifiers[i];
            var isShared = word == other.HeadWord || word == other.KeyWord;
            for (var k = 0; k < other.modifierCount && !isShared; k++) isShared = other.modifiers[k] == word;
            if (!isShared) missing++;
        }
        return missing;
    }

    private static uint LemmaOf(ImmutableArray<Token> tokens, Words words, int token) => tokens.ItemRef(token).Lemma is { Length: > 0 } lemma ? FeatureHasher.Word(lemma) : words.HashOf(token);

    private static int UseOf(Pronoun pronoun) => pronoun.Use switch { "subject" => 0, "object" => 1, "owner" => 2, _ => 3 };

    private static byte GroupOf(in Phrase phrase) => (byte)(phrase.Pronoun is { } pronoun
        ? pronoun.Base switch { "he" or "she" => 0, "it" => 1, "they" => 2, "i" => 3, "we" => 4, "you" => 5, _ => 6 }
        : phrase.Kind switch { PhraseKind.Person => 7, PhraseKind.Organisation or PhraseKind.Place => 8, PhraseKind.OtherName => 9, PhraseKind.Definite => 10, PhraseKind.Pointed => 11, PhraseKind.Owned => 12, _ => 13 });

    private static byte KindOf(string relation) => relation switch { "root" => 0, "ccomp" => 1, "advcl" => 2, "acl:relcl" => 3, "acl" => 4, "parataxis" => 5, "conj" => 6, "csubj" => 7, _ => 8 };

    /// <summary>The verb or predicate of the clause, looked for a few steps up.</summary>
    private static int ClauseOf(int head, ImmutableArray<Token> tokens, TreeSpans spans)
    {
        var at = head;
        for (var step = 0; step < 2 * Deepest && spans.HeadOf(at) is >= 0 and var up; step++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            if (step > 0 && (token.Relation.StartsWith("acl", StringComparison.Ordinal) || token.Relation is "advcl" or "ccomp" or "csubj" or "parataxis" || (token.Relation is "conj" && token.Class == WordClass.Verb))) return at;
            at = up;
        }
        return at;
    }

    [InlineArray(MostModifiers)]
    private struct Modifiers
    {
        private uint first;
    }
}
