using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Whom "it" or "they" means where the chains of the report leave it open: the subject of the sentence before, when it can be.</summary>
internal static class SubjectBefore
{
    /// <summary>Most sentences that one pronoun after another leads back.</summary>
    private const int Longest = 3;

    /// <summary>The noun phrase that is the subject of the sentence before a pronoun; empty when there is none, or the pronoun cannot stand for it.</summary>
    public static TokenRange Of(Prose prose, int pronoun)
    {
        var sentences = prose.Report.Sentences;
        var own = SpanSearch.FirstFrom(sentences, prose.Report.Tokens[pronoun].Span.Start + 1, static sentence => sentence.Span) - 1;
        for (var before = own - 1; before >= Math.Max(0, own - Longest); before--)
        {
            var subject = OfSentence(prose, sentences[before]);
            // "The union will strike. They want more. They said": the same pronoun leads further back.
            if (subject.Length == 1 && prose.Word(subject.Start) == prose.Word(pronoun)) continue;
            return !subject.IsEmpty && IsMeant(prose, subject, prose.Word(pronoun)) ? subject : default;
        }
        return default;
    }

    private static TokenRange OfSentence(Prose prose, Sentence sentence)
    {
        for (var verb = sentence.Tokens.Start + 1; verb < sentence.Tokens.End; verb++)
        {
            if (!prose.IsNarrated(verb) || Trees.Head(prose, verb) >= 0) continue;
            return TreeSubjects.Of(prose, new Stretch(0, sentence.Tokens, sentence.Paragraph, IsQuoted: false), verb, verb).Tokens;
        }
        return default;
    }

    /// <summary>"Rights advocates fear the law. They cite": several people without a name who are the subject of the sentence before "they"; empty when it is none such.</summary>
    public static TokenRange People(Prose prose, int pronoun) =>
        prose.Word(pronoun) is "they" && Of(prose, pronoun) is { IsEmpty: false } subject && SpeakerNouns.HeadType(prose, subject) is SpeakerType.Group or SpeakerType.Unnamed ? subject : default;

    /// <summary>The person whose name alone is the subject of the sentence before a pronoun; null when there is none.</summary>
    public static int? Person(Prose prose, int pronoun)
    {
        var sentences = prose.Report.Sentences;
        var own = SpanSearch.FirstFrom(sentences, prose.Report.Tokens[pronoun].Span.Start + 1, static sentence => sentence.Span) - 1;
        if (own < 1 || Mentions.Before(prose.Report, prose.Report.Tokens[pronoun].Span.Start).TakeWhile(m => m.Span.Start >= sentences[own].Span.Start).Any(m => m.How == MentionHow.Name && m.Entity >= 0 && prose.Report.Entities[m.Entity].Kind == NameKind.Person)) return null;
        var tokens = sentences[own - 1].Tokens;
        for (var verb = tokens.Start + 1; verb < tokens.End; verb++)
        {
            if (!prose.IsNarrated(verb) || Trees.Head(prose, verb) >= 0) continue;
            var subject = TreeSubjects.Of(prose, new Stretch(0, tokens, sentences[own - 1].Paragraph, IsQuoted: false), verb, verb).Tokens;
            if (subject.IsEmpty) return null;
            var span = prose.Span(subject);
            var name = DescribedSpeakers.Names(prose.Report, span).FirstOrDefault(known => known.Span.End == span.End);
            return name is { Kind: NameKind.Person } ? name.Entity : null;
        }
        return null;
    }

    /// <summary>"Port officials went to court, where they said": the subject of the pronoun's own sentence when it is several without a name; empty otherwise.</summary>
    public static TokenRange OfOwnSentence(Prose prose, int pronoun)
    {
        if (prose.Word(pronoun) is not ("they" or "their")) return default;
        var sentences = prose.Report.Sentences;
        var own = SpanSearch.FirstFrom(sentences, prose.Report.Tokens[pronoun].Span.Start + 1, static sentence => sentence.Span) - 1;
        if (own < 0) return default;
        var tokens = sentences[own].Tokens;
        for (var verb = tokens.Start + 1; verb < Math.Min(tokens.End, pronoun); verb++)
        {
            if (!prose.IsNarrated(verb) || Trees.Head(prose, verb) >= 0) continue;
            var subject = TreeSubjects.Of(prose, new Stretch(0, tokens, sentences[own].Paragraph, IsQuoted: false), verb, verb).Tokens;
            return !subject.IsEmpty && subject.End <= verb && !prose.IsCapital(subject.End - 1) && IsMeant(prose, subject, "they") ? subject : default;
        }
        return default;
    }

    /// <summary>"Quill and Hale were two of the few who said": a predicate is said of the subject before "were", and that is who spoke; the same phrase when it is no predicate.</summary>
    public static TokenRange OfPredicate(Prose prose, Stretch stretch, TokenRange phrase)
    {
        var be = phrase.Start - 1;
        if (be <= stretch.Start || !prose.IsNarrated(be) || prose.Word(be) is not ("is" or "are" or "was" or "were" or "be")) return phrase;
        for (var head = phrase.Start; head < phrase.End; head++)
        {
            var subject = TreeSubjects.Of(prose, stretch, head, be).Tokens;
            if (!subject.IsEmpty && !prose.Is(subject.Start, WordKind.Pronoun)) return subject;
        }
        return phrase;
    }

    private static bool IsMeant(Prose prose, TokenRange subject, string pronoun)
    {
        var head = DescribedSpeakers.HeadOf(prose, subject);
        if (prose.Is(head, WordKind.Pronoun)) return false;
        var isPlural = prose.Report.Tokens[head].Tag is "NNS" or "NNPS";
        return pronoun switch
        {
            // A body may be many: "The union will strike. They said".
            "they" or "their" or "them" => isPlural || SpeakerNouns.HeadType(prose, subject) is SpeakerType.Organisation or SpeakerType.Group,
            // Of things, only those with a name or that speak as a body or a text.
            "it" or "its" => !isPlural && (prose.IsCapital(head) || SpeakerNouns.HeadType(prose, subject) is SpeakerType.Organisation or SpeakerType.State or SpeakerType.Document),
            _ => false,
        };
    }
}
