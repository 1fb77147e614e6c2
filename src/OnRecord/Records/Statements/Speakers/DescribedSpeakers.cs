using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Speakers that a report describes and does not name: kept as printed, unless the description says whose voice it is.</summary>
internal static class DescribedSpeakers
{
    /// <summary>How many words may stand between a document and the name of its issuer: "figures released on 3 May by".</summary>
    private const int IssuerReach = 8;

    /// <summary>The speaker as described, without its article.</summary>
    public static Speaker Of(Prose prose, TokenRange source)
    {
        if (source.IsEmpty) return new Speaker("unnamed", "unnamed", SpeakerType.Unnamed, MentionHow.Context);
        var first = source.Start;
        while (first < source.End - 1 && prose.Is(first, WordKind.Determiner) && !prose.Is(first, WordKind.Pronoun) && prose.Word(first) is "the" or "a" or "an" && !IsTitle(prose, first)) first++;
        var end = first + 1;
        while (end < source.End && !(prose.IsComma(end) && OnlyAdds(prose, end + 1, source.End))) end++;
        var name = string.Join(' ', prose.Span(new TokenRange(first, end)).Of(prose.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Speaker(SpeakerNames.Slug(name), name, TypeOf(prose, source), MentionHow.Context);
    }

    /// <summary>"The Dockers' Union, which has 900 members", "one witness, a driver from Ost", "other analysts, however": what only adds something is no part of the name.</summary>
    private static bool OnlyAdds(Prose prose, int token, int end)
    {
        if (token >= end) return true;
        if (prose.Is(token, WordKind.Wh) || prose.Word(token) is "however" or "meanwhile" or "though" or "too" or "also" or "including" or "among") return true;
        if (prose.Word(token) is not ("a" or "an" or "one" or "the")) return false;
        // "the port, the town and the union" is a list.
        for (var i = token; i < end; i++)
        {
            if (prose.Is(i, WordKind.Coordinator)) return false;
        }
        return true;
    }

    /// <summary>The state whose government a phrase names: "the Kestorian government", "the government of Kestoria"; null otherwise.</summary>
    public static string? StateOf(Prose prose, TokenRange source)
    {
        var head = HeadOf(prose, source);
        var word = prose.Word(head);
        if (word is not ("government" or "intelligence" or "authorities")) return null;
        foreach (var name in Names(prose.Report, prose.Span(source)))
        {
            var entity = prose.Report.Entities[name.Entity];
            var isOf = head + 2 < source.End && prose.Word(head + 1) is "of" or "in" && name.Span.Start >= prose.Report.Tokens[head + 2].Span.Start;
            var isBefore = name.Span.End <= prose.Report.Tokens[head].Span.Start;
            if (!isOf && !(isBefore && word is "government" or "intelligence")) continue;
            if (entity.Kind == NameKind.State || (entity.Kind == NameKind.Place && isOf && word is "government")) return entity.Canonical;
            if (entity.Kind == NameKind.Nationality && isBefore && entity.Of is string state) return state;
        }
        return null;
    }

    /// <summary>The noun of a document that speaks, in lower case; null when the phrase is none.</summary>
    public static string? DocumentOf(Prose prose, TokenRange source) => prose.Word(HeadOf(prose, source)) is var noun && TypeOf(noun) is SpeakerType.Document ? noun : null;

    /// <summary>Whose document it is: "figures released by Tarn Research", "Tarn Research's analysis"; null when nothing says.</summary>
    public static Mention? IssuerOf(Prose prose, TokenRange source)
    {
        var head = HeadOf(prose, source);
        var tokens = prose.Report.Tokens;
        // The words that tell the issuer may have been left outside the source.
        for (var i = head + 1; i < Math.Min(prose.Count - 2, head + IssuerReach); i++)
        {
            if (prose.IsComma(i) || !prose.IsNarrated(i) || (i >= source.End && prose.Is(i, WordKind.Finite) && !prose.Is(i, WordKind.Participle))) break;
            // Who prints a study is not who made it.
            var isPlaced = prose.Word(i) is "at" or "in" && !(prose.Word(head) is "study" or "studies" or "research" or "paper" or "analysis" && prose.Word(i - 1) is not ("study" or "studies" or "research" or "paper" or "analysis"));
            var isOwn = i == head + 1 && prose.Word(i) is "of" && prose.Word(head) is "request" or "statement" or "testimony" or "letter";
            if (!isPlaced && !isOwn && prose.Word(i) is not ("by" or "from")) continue;
            // "a letter seen by the Herald" is somebody else's.
            if (prose.Word(i) is "by" && prose.Word(i - 1) is "seen" or "obtained" or "reviewed" or "read" or "viewed" or "quoted" or "cited" or "carried" or "broadcast" or "signed" or "received" or "leaked" or "shown") break;
            var start = prose.Is(i + 1, WordKind.Determiner) ? i + 2 : i + 1;
            var issuer = At(prose, tokens[i + 1].Span.Start) ?? At(prose, tokens[start].Span.Start);
            // "a memo at Tarn Port", "a report in the Herald"; not "a study in Arvenia".
            if (!isPlaced || (issuer is not null && prose.Report.Entities[issuer.Entity].Kind == NameKind.Organisation)) return issuer;
        }
        // "Tarn Research's latest analysis", whose possessor may have been left outside the source.
        var first = source.Start;
        if (prose.Is(first, WordKind.Possessive) && first > 0) return EndingAt(prose, tokens[first - 1].Span.End);
        if (first > 1 && prose.Is(first - 1, WordKind.Possessive)) return EndingAt(prose, tokens[first - 2].Span.End);
        for (var i = first; i < head; i++)
        {
            if (i > first && prose.Is(i, WordKind.Possessive)) return EndingAt(prose, tokens[i - 1].Span.End);
        }
        // "a Tarn Research poll"
        return head > first && EndingAt(prose, tokens[head - 1].Span.End) is Mention owner && prose.Report.Entities[owner.Entity].Kind == NameKind.Organisation ? owner : null;
    }

    /// <summary>The noun that the phrase is about: the last before what only tells more of it.</summary>
    public static int HeadOf(Prose prose, TokenRange source)
    {
        var head = source.Start;
        for (var i = source.Start; i < source.End; i++)
        {
            if (i > source.Start && (prose.Is(i, WordKind.Preposition | WordKind.Coordinator | WordKind.Wh) || prose.IsComma(i) || prose.IsDash(i) || prose.Word(i) is "(")) break;
            if (i > head && prose.Is(head, WordKind.Noun) && prose.Is(i, WordKind.Participle) && !prose.Is(i, WordKind.Noun)) break;
            if (prose.Is(i, WordKind.Noun)) head = i;
        }
        return head;
    }

    private static Mention? At(Prose prose, int start) => Mentions.Within(prose.Report, new TextSpan(start, start + 1)).FirstOrDefault(m => m.Entity >= 0 && m.Span.Start == start && IsIssuer(prose, m));

    private static Mention? EndingAt(Prose prose, int end) => Mentions.Within(prose.Report, new TextSpan(end - 1, end)).FirstOrDefault(m => m.Entity >= 0 && m.Span.End == end && IsIssuer(prose, m));

    private static bool IsIssuer(Prose prose, Mention mention) => mention.How == MentionHow.Name && prose.Report.Entities[mention.Entity].Kind is NameKind.Person or NameKind.Organisation or NameKind.State;

    /// <summary>The names that stand in a span.</summary>
    public static IEnumerable<Name> Names(AnnotatedReport report, TextSpan span)
    {
        var names = report.Names;
        for (var i = SpanSearch.FirstFrom(names, span.Start, static name => name.Span); i < names.Length && names[i].Span.Start < span.End; i++)
        {
            if (names[i].Entity >= 0) yield return names[i];
        }
    }

    private static SpeakerType TypeOf(Prose prose, TokenRange source)
    {
        var head = HeadOf(prose, source);
        if (JoinsSeveral(prose, source, head)) return SpeakerType.Group;
        if (prose.Word(head) is "i") return SpeakerType.Organisation;
        // "the Post" is a paper; "the post" is not.
        if (head > source.Start && prose.IsCapital(head) && TypeOf(prose.Word(head)) is SpeakerType.Document) return SpeakerType.Organisation;
        if (TypeOf(prose.Word(head)) is SpeakerType type) return type == SpeakerType.Organisation && prose.Word(head) is "group" or "coalition" && head + 1 < source.End && prose.Word(head + 1) is "of" ? SpeakerType.Group : type;
        if (Lexicon.IsOfficeHead(prose.Word(head)) && !IsPlural(prose.Word(head)) && source.Length < 3) return SpeakerType.Unnamed;
        var isOpened = prose.IsCapital(head) && (head > source.Start || source.Length < 3);
        if (isOpened && !prose.Is(head, WordKind.Determiner | WordKind.Adjective | WordKind.Pronoun))
        {
            // "The Herald", "AGB": people have no article and are not written in capitals.
            return prose.Word(source.Start) is "the" or "a" or "an" || IsShouted(prose, head) ? SpeakerType.Organisation : SpeakerType.Person;
        }
        return IsPlural(prose.Word(head)) ? SpeakerType.Group : SpeakerType.Unnamed;
    }

    /// <summary>"the port and its workers", "unions and owners"; not "president and owner of the port", who is one.</summary>
    private static bool JoinsSeveral(Prose prose, TokenRange source, int head)
    {
        for (var i = head + 1; i + 1 < source.End; i++)
        {
            if (prose.IsComma(i) || prose.Is(i, WordKind.Wh)) return false;
            if (prose.Is(i, WordKind.Coordinator)) return prose.Is(i + 1, WordKind.Determiner | WordKind.Pronoun) || prose.IsCapital(i + 1) || IsPlural(prose.Word(i - 1)) || IsPlural(prose.Word(source.End - 1));
        }
        return false;
    }

    private static SpeakerType? TypeOf(string word) =>
        SpeakerNouns.TypeOf(word) ?? (IsPlural(word) && (SpeakerNouns.TypeOf(word[..^1]) ?? (word.EndsWith("ies", StringComparison.Ordinal) ? SpeakerNouns.TypeOf(word[..^3] + "y") : null)) is SpeakerType single ? single == SpeakerType.Organisation ? SpeakerType.Group : single : null);

    private static bool IsPlural(string word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'');

    /// <summary>"The Herald" inside a sentence: the article is part of the name.</summary>
    private static bool IsTitle(Prose prose, int article) =>
        prose.IsCapital(article) && prose.IsCapital(article + 1) && article > 0 && !prose.Is(article - 1, WordKind.Mark) && prose.Word(article) is "the";

    private static bool IsShouted(Prose prose, int token)
    {
        var letters = prose.Report.Tokens[token].Span.In(prose.Text);
        foreach (var letter in letters)
        {
            if (char.IsLower(letter)) return false;
        }
        return letters.Length > 1;
    }
}
