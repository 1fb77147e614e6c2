using System.Collections.Immutable;
using OnRecord.Reading.Models;
using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>What features look at in a phrase, as numbers, computed once.</summary>
internal readonly struct PhraseView
{
    /// <summary>Most modifiers that are compared.</summary>
    public const int MostModifiers = 4;

    /// <summary>Steps from the root of the sentence beyond which depth makes no difference.</summary>
    private const int Deepest = 6;

    public PhraseView(in Phrase phrase, NameReading reading, TreeSpans spans)
    {
        var words = reading.Words;
        var tokens = words.Tokens;
        Class = (uint)(phrase.Pronoun is { } pronoun ? 32 + (pronoun.Number * 4) + UseOf(pronoun) : (int)phrase.Kind);
        Type = phrase.Pronoun is { } own ? 32u + own.Number : (uint)phrase.Kind;
        KeyWord = FeatureHasher.Word(tokens[phrase.Key].Lemma is { Length: > 0 } lemma && !phrase.IsName ? lemma : words[phrase.Key]);
        HeadWord = phrase.Key == phrase.Head ? KeyWord : FeatureHasher.Word(words[phrase.Head]);
        (Fine, Coarse) = phrase.Kind == PhraseKind.Person ? ((ushort)1001, (ushort)101) : WordClusters.English[KeyWord];
        var governor = spans.HeadOf(phrase.Head);
        Governor = governor;
        GovernorWord = governor >= 0 ? FeatureHasher.Word(tokens[governor].Lemma) : 0;
        GovernorCoarse = governor >= 0 ? WordClusters.English[GovernorWord].Coarse : (ushort)0;
        Speaks = phrase.Role == Role.Subject && governor >= 0 && Lexicon.IsSpeech(words[governor]);
        Matrix = governor >= 0 ? spans.HeadOf(governor) : -1;
        var depth = 0;
        for (var at = phrase.Head; depth < Deepest && spans.HeadOf(at) is >= 0 and var up; at = up) depth++;
        Depth = depth;
        Clause = ClauseOf(phrase.Head, tokens, spans);
        Paragraph = words.SentenceOf(phrase.Head).Paragraph;
        var start = phrase.First;
        if (phrase.End - start > 1 && words[start].Length <= 5 && (tokens[start].Class == WordClass.Det || words.Is(start, "the"))) start++;
        var end = phrase.End;
        if (end - start > 1 && tokens[end - 1].Tag is "POS") end--;
        var text = 17u;
        for (var k = start; k < end; k++) text = FeatureHasher.Feature(3, text, FeatureHasher.Word(words[k]));
        Text = text;
        FirstWord = FeatureHasher.Word(words[phrase.First]);
        Before = phrase.First > 0 ? FeatureHasher.Word(words[phrase.First - 1]) : 0;
        After = phrase.End < words.Count ? FeatureHasher.Word(words[phrase.End]) : 0;
        var modifiers = ImmutableArray<uint>.Empty;
        for (var k = start; k < end && modifiers.Length < MostModifiers; k++)
        {
            if (k != phrase.Key && k != phrase.Head && tokens[k].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Num) modifiers = modifiers.Add(FeatureHasher.Word(words[k]));
        }
        Modifiers = modifiers;
        IsPostmodified = end > phrase.Head + 1 && end > phrase.Key + 1;
        OpensSentence = phrase.First <= words.SentenceOf(phrase.First).Tokens.Start + 1;
    }

    /// <summary>Pronoun form by base and use, or how the phrase is built.</summary>
    public uint Class { get; }

    /// <summary>Pronoun by base, or how the phrase is built.</summary>
    public uint Type { get; }

    public uint KeyWord { get; }

    public uint HeadWord { get; }

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

    public int Depth { get; }

    /// <summary>Head of the nearest clause the phrase stands in.</summary>
    public int Clause { get; }

    public int Paragraph { get; }

    /// <summary>All words without determiner and possessive mark.</summary>
    public uint Text { get; }

    public uint FirstWord { get; }

    public uint Before { get; }

    public uint After { get; }

    public ImmutableArray<uint> Modifiers { get; }

    public bool IsPostmodified { get; }

    public bool OpensSentence { get; }

    private static int UseOf(Pronoun pronoun) => pronoun.Use switch { "subject" => 0, "object" => 1, "owner" => 2, _ => 3 };

    /// <summary>The verb or predicate of the clause, looked for a few steps up.</summary>
    private static int ClauseOf(int head, ImmutableArray<Token> tokens, TreeSpans spans)
    {
        var at = head;
        for (var step = 0; step < 2 * Deepest && spans.HeadOf(at) is >= 0 and var up; step++)
        {
            var relation = tokens[at].Relation;
            if (step > 0 && (relation.StartsWith("acl", StringComparison.Ordinal) || relation is "advcl" or "ccomp" or "csubj" or "parataxis" || (relation is "conj" && tokens[at].Class == WordClass.Verb))) return at;
            at = up;
        }
        return at;
    }
}
