using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Whose voice "the statement" is when the report first named it in passing: "Ilk said in a statement …", "Tarn Port published a report".</summary>
internal static class Issuers
{
    /// <summary>How far back the document's first mention is looked for, in tokens: a few sentences.</summary>
    private const int Reach = 300;

    /// <summary>Nouns that one document goes by in turn.</summary>
    private static readonly string[] Papers = ["report", "study", "survey", "poll", "research", "paper", "analysis", "assessment"], Letters = ["statement", "letter", "release", "message", "email", "memo", "memorandum", "note"];

    /// <summary>The speaker in whose sentence the document was named, or the named subject of that sentence; null when it was not named, or by nobody.</summary>
    public static Speaker? Of(Prose prose, SpeakerDirectory directory, TokenRange source, string noun, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        for (var token = source.Start - 1; token >= Math.Max(1, source.Start - Reach); token--)
        {
            if (!prose.IsNarrated(token)) continue;
            if (IsFiling(prose, token, noun) && SubjectOf(prose, directory, prose.Report.Sentences[SentenceOf(prose, token)], token) is Speaker filer) return filer;
            if (!IsSame(prose.Word(token), noun)) continue;
            var first = token;
            while (first > 0 && !prose.Is(first - 1, WordKind.Mark | WordKind.Possessive) && prose.Is(first - 1, WordKind.Adjective | WordKind.Noun)) first--;
            if (DescribedSpeakers.IssuerOf(prose, new TokenRange(first, token + 1)) is Mention issuer) return directory.Of(issuer.Entity, MentionHow.Context);
            if (prose.Word(token - 1) is "the" or "this" or "that") continue;
            var sentences = prose.Report.Sentences;
            var (named, own) = (SentenceOf(prose, token), SentenceOf(prose, source.Start));
            for (var i = before.Count - 1; i >= 0 && distances(i) <= own - named; i--)
            {
                if (distances(i) == own - named) return IsIssuer(before[i].Type) && Says(prose, sentences[named].Tokens, token) ? before[i] with { How = MentionHow.Context } : null;
            }
            return Subject(prose, directory, sentences[named], token);
        }
        return null;
    }

    /// <summary>True for a text that the one whose it is wrote: "its report"; "his record" is about him.</summary>
    public static bool IsOwn(string noun) => Papers.Contains(noun, StringComparer.Ordinal) || Letters.Contains(noun, StringComparer.Ordinal) || noun is "website" or "site" or "blog" or "book" or "article" or "column" or "filing" or "testimony" or "petition" or "post" or "tweet" or "bulletin" or "editorial";

    private static bool IsSame(string word, string noun) => word == noun || (Papers.Contains(word, StringComparer.Ordinal) && Papers.Contains(noun, StringComparer.Ordinal)) || (Letters.Contains(word, StringComparer.Ordinal) && Letters.Contains(noun, StringComparer.Ordinal));

    private static bool IsIssuer(SpeakerType type) => type is SpeakerType.Person or SpeakerType.Organisation or SpeakerType.State;

    /// <summary>"in a statement", "a letter to": the document is the means of saying, not what is spoken about.</summary>
    private static bool Says(Prose prose, TokenRange sentence, int token)
    {
        var first = token;
        while (first > sentence.Start && prose.Is(first - 1, WordKind.Adjective | WordKind.Noun) && !prose.Is(first - 1, WordKind.Finite)) first--;
        return first - 2 >= sentence.Start && prose.Word(first - 1) is "a" or "an" or "its" or "his" or "her" or "their" && prose.Word(first - 2) is "in" or "through" or "via" or "with";
    }

    private static Speaker? Subject(Prose prose, SpeakerDirectory directory, Sentence sentence, int token)
    {
        for (var verb = sentence.Tokens.Start + 1; verb < token; verb++)
        {
            if (!prose.IsNarrated(verb) || Trees.Head(prose, verb) >= 0) continue;
            return prose.Report.Tokens[verb].Lemma is "release" or "publish" or "issue" or "send" or "write" or "sign" or "post" or "circulate" or "file" ? SubjectOf(prose, directory, sentence, verb) : null;
        }
        return null;
    }

    /// <summary>"Tarn Port filed for protection from creditors. The filing says": the verb that the document is the deed of.</summary>
    private static bool IsFiling(Prose prose, int token, string noun) => prose.Is(token, WordKind.Finite) && noun switch
    {
        "filing" => prose.Report.Tokens[token].Lemma is "file",
        "lawsuit" or "suit" or "complaint" => prose.Report.Tokens[token].Lemma is "sue",
        _ => false,
    };

    private static Speaker? SubjectOf(Prose prose, SpeakerDirectory directory, Sentence sentence, int verb)
    {
        var subject = TreeSubjects.Of(prose, new Stretch(0, sentence.Tokens, sentence.Paragraph, IsQuoted: false), verb, verb).Tokens;
        if (subject.IsEmpty) return null;
        var span = prose.Span(subject);
        var name = DescribedSpeakers.Names(prose.Report, span).FirstOrDefault(known => known.Span.End == span.End && known.Kind is NameKind.Person or NameKind.Organisation or NameKind.State);
        return name is null ? null : directory.Of(name.Entity, MentionHow.Context);
    }

    private static int SentenceOf(Prose prose, int token) => SpanSearch.FirstFrom(prose.Report.Sentences, prose.Report.Tokens[token].Span.Start + 1, static sentence => sentence.Span) - 1;
}
