using OnRecord.Reading;
using OnRecord.Reading.Coreference;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>A person spoken of again by what he or she is, where no office tells: "the singer", "the 27-year-old", "the father of three", "the Arvenian".</summary>
internal static class CalledPersons
{
    /// <summary>How far back another person of the same noun, "a driver", is looked for, in tokens.</summary>
    private const int Reach = 300;

    /// <summary>Nouns of people who take part in what happened: they are seldom the one who was named just before.</summary>
    private static readonly string[] Bystanders =
        ["victim", "suspect", "witness", "man", "woman", "boy", "girl", "child", "baby", "kid", "person", "driver", "passenger", "patient", "resident", "neighbour", "neighbor", "customer", "visitor", "guest", "interviewer", "reporter",
         "journalist", "correspondent", "user", "reader", "caller", "student", "juror", "clerk", "guard", "soldier", "officer", "official", "agent", "nurse", "worker", "employee", "spokesman", "spokeswoman", "spokesperson", "lawyer",
         "attorney", "tourist", "client", "defendant", "plaintiff", "other", "teacher", "doctor"];

    /// <summary>Who is meant: whose age it is, else the person whom the sentence before is about, or the only one that it names; null when the phrase is none such, or nothing tells.</summary>
    public static Speaker? Of(Prose prose, SpeakerDirectory directory, TokenRange source)
    {
        if (source.Length < 2 || prose.Word(source.Start) is not "the") return null;
        var head = source.Length == 2 ? source.Start + 1 : DescribedSpeakers.HeadOf(prose, source);
        var isAge = prose.Word(head) is "old" && head - source.Start == 5 && prose.Is(source.Start + 1, WordKind.Number);
        if (isAge && Aged(prose, source.Start, prose.Word(source.Start + 1)) is Mention aged) return directory.Of(aged.Entity, MentionHow.Context);
        if (!isAge && !IsPerson(prose, source, head)) return null;
        return Near(prose, source.Start, Kinds.OfNoun(prose.Report.Tokens[head].Lemma)) is int entity ? directory.Of(entity, MentionHow.Context) : null;
    }

    private static bool IsPerson(Prose prose, TokenRange source, int head)
    {
        if (prose.Report.Tokens[head].Tag is "NNS" or "NNPS") return false;
        if (source.Length == 2 && prose.IsCapital(head)) return DescribedSpeakers.Names(prose.Report, prose.Report.Tokens[head].Span).Any(name => name.Kind == NameKind.Nationality && !prose.Word(head).EndsWith("se", StringComparison.Ordinal) && !prose.Word(head).EndsWith("sh", StringComparison.Ordinal));
        if (prose.IsCapital(head) || head != source.End - 1 && !IsCounted(prose, source, head)) return false;
        var noun = prose.Report.Tokens[head].Lemma;
        var traits = Kinds.OfNoun(noun);
        return (traits & Traits.Person) != Traits.None && !traits.HasFlag(Traits.It) && !Bystanders.Contains(noun, StringComparer.Ordinal) && !IsAnother(prose, source.Start, prose.Word(head));
    }

    /// <summary>"the father of three", "the mother of two".</summary>
    private static bool IsCounted(Prose prose, TokenRange source, int head) => head == source.End - 3 && prose.Word(head + 1) is "of" && prose.Is(head + 2, WordKind.Number);

    /// <summary>"a singer" before, who is not the one that was named.</summary>
    private static bool IsAnother(Prose prose, int before, string noun)
    {
        for (var i = before - 1; i > Math.Max(0, before - Reach); i--)
        {
            if (prose.Word(i) != noun || !prose.IsNarrated(i)) continue;
            var first = i;
            while (first > 0 && prose.Is(first - 1, WordKind.Adjective | WordKind.Noun) && !prose.IsCapital(first - 1)) first--;
            if (first > 0 && prose.Word(first - 1) is "a" or "an" or "another" or "one" && !prose.IsComma(Math.Max(0, first - 2)) && prose.Word(Math.Max(0, first - 2)) is not ("is" or "was" or "as" or "became")) return true;
        }
        return false;
    }

    /// <summary>"Ada Quill, 31,": the person whose age the report prints behind the name.</summary>
    private static Mention? Aged(Prose prose, int before, string age)
    {
        var tokens = prose.Report.Tokens;
        foreach (var mention in Mentions.Before(prose.Report, tokens[before].Span.Start))
        {
            if (mention.Entity < 0 || mention.How != MentionHow.Name || prose.Report.Entities[mention.Entity].Kind != NameKind.Person) continue;
            var next = SpanSearch.FirstFrom(tokens, mention.Span.End, static token => token.Span);
            if (next + 1 < prose.Count && prose.IsComma(next) && prose.Word(next + 1) == age) return mention;
        }
        return null;
    }

    /// <summary>The person who is the subject of the sentence before, else the only one whom it and the words before the phrase name; null when several are, or none.</summary>
    private static int? Near(Prose prose, int token, Traits traits)
    {
        var (report, sentences) = (prose.Report, prose.Report.Sentences);
        var own = SpanSearch.FirstFrom(sentences, report.Tokens[token].Span.Start + 1, static sentence => sentence.Span) - 1;
        if (own < 1) return null;
        int? only = null;
        var several = false;
        foreach (var mention in Mentions.Before(report, report.Tokens[token].Span.Start))
        {
            if (mention.Span.Start < sentences[own - 1].Span.Start) break;
            if (mention.Entity < 0 || report.Entities[mention.Entity].Kind != NameKind.Person || Contradicts(report.Entities[mention.Entity], traits) || !prose.IsNarrated(SpanSearch.FirstFrom(report.Tokens, mention.Span.Start, static known => known.Span))) continue;
            several |= only is not null && only != mention.Entity;
            only ??= mention.Entity;
        }
        if (!several) return only is int one && report.Entities[one].Titles.IsEmpty ? one : SubjectBefore.Person(prose, token) is int titled && titled == only ? titled : null;
        return SubjectBefore.Person(prose, token) is int subject && !Contradicts(report.Entities[subject], traits) ? subject : null;
    }

    private static bool Contradicts(Entity person, Traits traits) => person.Pronoun switch
    {
        "he" => (traits & Traits.AnyKind) == Traits.She,
        "she" => (traits & Traits.AnyKind) == Traits.He,
        _ => false,
    };
}
