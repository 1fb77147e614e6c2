using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>A person spoken of again by an office, where the chains of the report leave it open: "the senator", "the Tarn mayor".</summary>
internal static class RoleSpeakers
{
    /// <summary>How many sentences back the last speaker may be meant: a paragraph between, and its quotation.</summary>
    private const int Reach = 3;

    /// <summary>Longest description behind a name that is read for its noun, in tokens.</summary>
    private const int LongestApposition = 8;

    /// <summary>Characters before a name in which its honorific is looked for.</summary>
    private const int LongestHonorific = 20;

    /// <summary>Who is meant: the person with that title named last, else the last speaker; null when the phrase is none such, or neither is near.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="directory">Whom it can mean.</param>
    /// <param name="source">The phrase.</param>
    /// <param name="before">Speakers of the statements before it, nearest last.</param>
    /// <param name="distances">For each of these, how many sentences back its statement stands.</param>
    public static Speaker? Of(Prose prose, SpeakerDirectory directory, TokenRange source, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        if (source.Length < 2 || prose.Word(source.Start) is not ("the" or "this")) return null;
        var head = DescribedSpeakers.HeadOf(prose, source);
        // What follows the head tells of whom else: "the mayor of Ost".
        if (head != source.End - 1 || IsPlural(prose.Word(head))) return null;
        if (!Lexicon.IsOfficeHead(prose.Word(head))) return source.Length == 2 && !prose.IsCapital(head) && SpeakerNouns.TypeOf(prose.Word(head)) is null && Called(prose, source.Start, prose.Word(head)) is Mention called ? directory.Of(called.Entity, MentionHow.Title) : null;
        var titled = Titled(prose, source.Start, prose.Word(head));
        var last = Last(before, distances);
        if (titled is not null) return directory.Of(titled.Entity, MentionHow.Title);
        return last is null || (prose.EntityNamed(last.Name) is Entity known && Contradicts(known, prose.Word(head))) ? null : last with { How = MentionHow.Context };
    }

    /// <summary>"the works minister" for the one whom the report calls Works Minister; null when no one or several are.</summary>
    public static Speaker? Exactly(Prose prose, SpeakerDirectory directory, TokenRange source)
    {
        if (source.Length < 3 || prose.Word(source.Start) is not "the" || !Lexicon.IsOfficeHead(prose.Word(source.End - 1))) return null;
        var title = prose.Span(source with { Start = source.Start + 1 }).Of(prose.Text);
        return directory.Titled(title) is >= 0 and var holder ? directory.Of(holder, MentionHow.Title) : null;
    }

    /// <summary>True when a person has titles in the report, and an office that is named is none of them.</summary>
    public static bool Contradicts(Entity person, string noun) =>
        person is { Kind: NameKind.Person, Titles.IsEmpty: false } && Lexicon.IsOfficeHead(noun) && noun is not ("official" or "leader" or "executive" or "head" or "chief" or "boss" or "politician") && !person.Titles.Any(title => Has(title, noun));

    private static bool Has(string title, string noun) => title.Contains(noun, StringComparison.OrdinalIgnoreCase) || IsOf(title, noun);

    /// <summary>The mention by name of the person named last before a token of whom the report says that title; null when there is none.</summary>
    public static Mention? Titled(Prose prose, int token, string noun)
    {
        var report = prose.Report;
        var start = report.Tokens[token].Span.Start;
        foreach (var mention in Mentions.Before(report, start))
        {
            if (mention.Entity < 0 || mention.How != MentionHow.Name || report.Entities[mention.Entity] is not { Kind: NameKind.Person } person) continue;
            if (person.Titles.Any(title => IsOf(title, noun)) || IsOf(Honorific(prose.Text, mention.Span), noun)) return mention;
        }
        return null;
    }

    /// <summary>"Coroner Ada Quill", "Ada Quill, an engineer from Ost": the person named last before a token who is called by the noun right there; null when none is.</summary>
    private static Mention? Called(Prose prose, int token, string noun)
    {
        var (report, tokens) = (prose.Report, prose.Report.Tokens);
        foreach (var mention in Mentions.Before(report, tokens[token].Span.Start))
        {
            if (mention.Entity < 0 || mention.How != MentionHow.Name || report.Entities[mention.Entity].Kind != NameKind.Person) continue;
            var first = SpanSearch.FirstFrom(tokens, mention.Span.Start, static known => known.Span);
            if (prose.Word(first) == noun || (first > 0 && prose.Word(first - 1) == noun)) return mention;
            var end = first;
            while (end < prose.Count && tokens[end].Span.Start < mention.Span.End) end++;
            if (end + 2 >= prose.Count || !prose.IsComma(end) || prose.Word(end + 1) is not ("a" or "an" or "the")) continue;
            var stop = end + 2;
            while (stop < prose.Count && stop < end + LongestApposition && !prose.Is(stop, WordKind.Mark | WordKind.Preposition | WordKind.Wh | WordKind.Finite)) stop++;
            if (prose.Word(stop - 1) == noun) return mention;
        }
        return null;
    }

    /// <summary>"Foreign Minister" for "minister", "Sen." for "senator".</summary>
    private static bool IsOf(ReadOnlySpan<char> title, string noun)
    {
        var last = title[(title.LastIndexOf(' ') + 1)..].TrimEnd('.');
        return last.Length > 2 && noun.AsSpan().StartsWith(last, StringComparison.OrdinalIgnoreCase) && (last.Length == noun.Length || title[^1] == '.');
    }

    /// <summary>The honorific that a mention begins with or that stands before it, which is no title of office: "Sen. Ada Quill".</summary>
    private static ReadOnlySpan<char> Honorific(string text, TextSpan mention)
    {
        var first = text.AsSpan(mention.Start, mention.Length);
        var blank = first.IndexOf(' ');
        if (blank > 0 && first[blank - 1] == '.') return first[..blank];
        var from = Math.Max(0, mention.Start - LongestHonorific);
        var before = text.AsSpan(from, mention.Start - from).TrimEnd();
        return before[(before.LastIndexOfAny(' ', '\n') + 1)..];
    }

    private static Speaker? Last(IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        for (var i = before.Count - 1; i >= 0 && distances(i) <= Reach; i--)
        {
            if (before[i].Type == SpeakerType.Person) return before[i];
        }
        return null;
    }

    private static bool IsPlural(string noun) => noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal);
}
