using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Records.Statements.Clauses;

/// <summary>An annotated report as the constructions read it: lower-case words, what each can be, which quotation it stands in, and the narrator's stretches.</summary>
internal sealed class Prose
{
    /// <summary>Most tokens of the sentences that one quotation joins to a stretch; the rest of a longer quotation goes on as stretches of its own.</summary>
    private const int LongestStretch = 1000;

    private readonly string[] words;
    private readonly WordKind[] kinds;
    private readonly int[] quotations;
    private readonly Dictionary<string, Entity> byName = new(StringComparer.Ordinal);

    public Prose(AnnotatedReport report)
    {
        Report = report;
        var count = report.Tokens.Length;
        words = new string[count];
        kinds = new WordKind[count];
        quotations = new int[count];
        foreach (var entity in report.Entities) byName.TryAdd(entity.Canonical, entity);
        var quotation = 0;
        var time = 0;
        var name = 0;
        for (var i = 0; i < count; i++)
        {
            var token = report.Tokens[i];
            var printed = token.Span.In(report.Report.Text);
            // The country, not the pronoun.
            words[i] = printed is "US" ? "u.s." : Fold(printed);
            kinds[i] = WordKinds.Of(token, words[i], printed);
            while (name < report.Names.Length && report.Names[name].Span.End <= token.Span.Start) name++;
            // "Will wrote": a word inside a person's name is no auxiliary.
            if (name < report.Names.Length && report.Names[name].Kind == NameKind.Person && report.Names[name].Span.Contains(token.Span) && (kinds[i] & WordKind.Mark) == WordKind.None) kinds[i] = WordKind.Noun;
            if (words[i] is "-" or "/" && IsJoined(report, i)) kinds[i] = WordKind.Adjective;
            while (quotation < report.Quotations.Length && (report.Quotations[quotation].Depth > 0 || report.Quotations[quotation].Span.End <= token.Span.Start)) quotation++;
            quotations[i] = quotation < report.Quotations.Length && report.Quotations[quotation].Span.Start <= token.Span.Start ? quotation : -1;
            if (words[i] is "'" && quotations[i] < 0 && IsPluralPossessive(report, i, words)) kinds[i] = WordKind.Possessive;
            while (time < report.Times.Length && report.Times[time].Span.End <= token.Span.Start) time++;
            if (time < report.Times.Length && report.Times[time].Span.Start <= token.Span.Start && report.Times[time].Kind is TimeKind.Date or TimeKind.Time) kinds[i] |= WordKind.Time;
            // A newspaper of that name: "the i reported".
            if (words[i] is "i" && i > 0 && words[i - 1] is "the") kinds[i] = WordKind.Noun;
            // "the 27-year-old" is somebody, and no time.
            if (i > 3 && words[i] is "old" or "olds" && words[i - 1] is "-" && words[i - 2] is "year" or "month") (kinds[i - 2], kinds[i]) = (WordKind.Adjective, WordKind.Noun);
        }
        Stretches = Cut();
    }

    public AnnotatedReport Report { get; }

    public string Text => Report.Report.Text;

    /// <summary>The first entity with a canonical name; null when the report has none.</summary>
    public Entity? EntityNamed(string canonical) => byName.GetValueOrDefault(canonical);

    /// <summary>In order of the text.</summary>
    public ImmutableArray<Stretch> Stretches { get; }

    public int Count => words.Length;

    /// <summary>The token's word in lower case, with straight apostrophes.</summary>
    public string Word(int token) => words[token];

    public bool Is(int token, WordKind kind) => (kinds[token] & kind) != WordKind.None;

    /// <summary>True for a token that the narrator says, false inside quotation marks.</summary>
    public bool IsNarrated(int token) => quotations[token] < 0;

    /// <summary>Index of the outermost quotation the token stands in; -1 when in none.</summary>
    public int QuotationOf(int token) => quotations[token];

    public bool IsCapital(int token) => char.IsUpper(Text[Report.Tokens[token].Span.Start]);

    public bool IsComma(int token) => words[token] is "," && IsNarrated(token);

    /// <summary>True for a hyphen inside a word.</summary>
    public bool IsHyphen(int token) => words[token] is "-" && !Is(token, WordKind.Mark);

    public bool IsDash(int token) => Is(token, WordKind.Mark) && words[token] is "-" or "–" or "—" or "―" or "--" && IsNarrated(token);

    /// <summary>The text from the first to the last token of a range, with the quotation marks that belong to its last word.</summary>
    public TextSpan Span(TokenRange range)
    {
        var span = Report.Tokens[range.Start].Span.Union(Report.Tokens[range.End - 1].Span);
        var last = quotations[range.End - 1];
        return last >= 0 && Report.Quotations[last].Inner.End <= span.End && Report.Quotations[last].Span.End > span.End ? span with { End = Report.Quotations[last].Span.End } : span;
    }

    /// <summary>A hyphen inside a word is part of it, not a mark between clauses.</summary>
    private static bool IsJoined(AnnotatedReport report, int token) =>
        token > 0 && token + 1 < report.Tokens.Length && report.Tokens[token - 1].Span.End == report.Tokens[token].Span.Start && report.Tokens[token].Span.End == report.Tokens[token + 1].Span.Start;

    /// <summary>"the Workers' Union": an apostrophe between a plural and a noun.</summary>
    private static bool IsPluralPossessive(AnnotatedReport report, int token, string[] words) =>
        token > 0 && token + 1 < report.Tokens.Length && report.Tokens[token - 1].Span.End == report.Tokens[token].Span.Start && words[token - 1].EndsWith('s')
        && report.Tokens[token + 1].Span.Start == report.Tokens[token].Span.End + 1 && char.IsLetter(report.Report.Text[report.Tokens[token + 1].Span.Start]);

    private static string Fold(ReadOnlySpan<char> printed) =>
        string.Create(printed.Length, printed, static (folded, source) =>
        {
            source.ToLowerInvariant(folded);
            folded.Replace('’', '\'');
        });

    private ImmutableArray<Stretch> Cut()
    {
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var sentences = Report.Sentences;
        for (var s = 0; s < sentences.Length;)
        {
            var first = s;
            while (s + 1 < sentences.Length && sentences[s + 1].Tokens.End - sentences[first].Tokens.Start <= LongestStretch && IsOneQuotation(sentences[s].Tokens.End - 1, sentences[s + 1].Tokens.Start)) s++;
            var range = new TokenRange(sentences[first].Tokens.Start, sentences[s].Tokens.End);
            if (!range.IsEmpty) stretches.Add(new Stretch(stretches.Count, range, sentences[first].Paragraph, IsWhollyQuoted(range)));
            s++;
        }
        return stretches.ToImmutable();
    }

    private bool IsOneQuotation(int before, int after) => after < quotations.Length && quotations[before] >= 0 && quotations[before] == quotations[after];

    private bool IsWhollyQuoted(TokenRange range)
    {
        var hasWord = false;
        for (var i = range.Start; i < range.End; i++)
        {
            if (Is(i, WordKind.Mark)) continue;
            if (IsNarrated(i)) return false;
            hasWord = true;
        }
        return hasWord;
    }
}
