using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Eval.Pages;

/// <summary>The measures of one set of pages, by the definitions of the public article-extraction benchmarks. Shares from 0 to 1; null where the set has no gold for it.</summary>
/// <param name="Pages">How many pages the set has.</param>
/// <param name="BodyPrecision">Part of the found 4-grams of words that stand in the gold text, averaged over pages.</param>
/// <param name="BodyRecall">Part of the gold 4-grams that were found, averaged over pages.</param>
/// <param name="LeadKept">Pages whose first gold paragraph was found.</param>
/// <param name="ChunkF1">F1 of wanted chunks found against unwanted chunks leaked.</param>
/// <param name="Title">Pages with the right title.</param>
/// <param name="AuthorF1">F1 over names.</param>
/// <param name="AuthorsExact">Pages with exactly the right names.</param>
/// <param name="DayRight">Pages with the right day of publication.</param>
/// <param name="DayWrong">Pages with a wrong one.</param>
/// <param name="MomentRight">Pages with the right minute and an offset, of those whose gold has a time of day with an offset and the right day was found.</param>
internal sealed partial record PageScore(int Pages, double? BodyPrecision, double? BodyRecall, double? LeadKept, double? ChunkF1, double? Title, double? AuthorF1, double? AuthorsExact, double? DayRight, double? DayWrong, double? MomentRight)
{
    /// <summary>Harmonic mean of the two averages.</summary>
    public double? BodyF1 => BodyPrecision is double p && BodyRecall is double r ? p + r > 0 ? 2 * p * r / (p + r) : 0 : null;

    public static PageScore Of(IReadOnlyList<(PageGold Gold, PageFound Found)> pages)
    {
        var body = pages.Where(p => !string.IsNullOrEmpty(p.Gold.Body)).Select(p => Overlap(Shingles(p.Gold.Body!), Shingles(p.Found.Text))).ToList();
        var leads = pages.Where(p => p.Gold.Paragraphs is { Length: > 0 }).ToList();
        var titled = pages.Where(p => !string.IsNullOrEmpty(p.Gold.Title)).ToList();
        var signed = pages.Where(p => p.Gold.Authors is { Length: > 0 }).ToList();
        var dated = pages.Where(p => p.Gold.IsDated).ToList();
        return new PageScore(
            pages.Count,
            body.Count == 0 ? null : body.Average(b => b.Precision),
            body.Count == 0 ? null : body.Average(b => b.Recall),
            Share(leads, p => Plain(p.Found.Text).Contains(Plain(p.Gold.Paragraphs![0]), StringComparison.Ordinal)),
            Chunks(pages),
            Share(titled, p => Plain(p.Found.Title) == Plain(p.Gold.Title)),
            signed.Count == 0 ? null : Authors(signed),
            Share(signed, p => Names(p.Gold.Authors!).SetEquals(Names(p.Found.Authors))),
            Share(dated, p => Day(p.Found.Date) == Day(p.Gold.Date)),
            Share(dated, p => !string.IsNullOrEmpty(p.Found.Date) && Day(p.Found.Date) != Day(p.Gold.Date)),
            Share([.. dated.Where(p => Moment(p.Gold.Moment) is { Offset: not null, At.TimeOfDay.Ticks: > 0 })], p => Moment(p.Found.Date) is { Offset: not null } found && found.At.Ticks / TimeSpan.TicksPerMinute == Moment(p.Gold.Moment)!.Value.At.Ticks / TimeSpan.TicksPerMinute));
    }

    /// <summary>All that the scores measure, as a line of the table names it.</summary>
    public IEnumerable<(string Name, double? Value)> Floors =>
        [("body.f1", BodyF1), ("lead", LeadKept), ("chunks.f1", ChunkF1), ("title", Title), ("author.f1", AuthorF1), ("authors.exact", AuthorsExact), ("day_right", DayRight), ("moment", MomentRight)];

    public override string ToString()
    {
        var text = new StringBuilder($"pages {Pages,4}");
        if (BodyF1 is double f1) text.Append(CultureInfo.InvariantCulture, $" | body P {BodyPrecision:0.000} R {BodyRecall:0.000} F1 {f1:0.000}");
        if (LeadKept is double lead) text.Append(CultureInfo.InvariantCulture, $" | lead kept {lead:0.000}");
        if (ChunkF1 is double chunks) text.Append(CultureInfo.InvariantCulture, $" | chunks F1 {chunks:0.000}");
        if (Title is double title) text.Append(CultureInfo.InvariantCulture, $" | title {title:0.000}");
        if (AuthorF1 is double author) text.Append(CultureInfo.InvariantCulture, $" | author F1 {author:0.000}");
        if (AuthorsExact is double exact) text.Append(CultureInfo.InvariantCulture, $" exact {exact:0.000}");
        if (DayRight is double day) text.Append(CultureInfo.InvariantCulture, $" | day right {day:0.000} wrong {DayWrong:0.000}");
        if (MomentRight is double moment) text.Append(CultureInfo.InvariantCulture, $" moment {moment:0.000}");
        return text.ToString();
    }

    /// <summary>A moment and its offset; the offset is null where none is written.</summary>
    private static (DateTime At, TimeSpan? Offset)? Moment(string? date)
    {
        if (date is not { Length: > 11 } || !DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return null;
        return (at.UtcDateTime, date.EndsWith('Z') || date.LastIndexOfAny(['+', '-']) > 10 ? at.Offset : null);
    }

    private static double? Share(List<(PageGold Gold, PageFound Found)> pages, Func<(PageGold Gold, PageFound Found), bool> holds) =>
        pages.Count == 0 ? null : pages.Count(holds) / (double)pages.Count;

    private static string Day(string? date) => date is null ? "" : date.Length > 10 ? date[..10] : date;

    private static (double Precision, double Recall) Overlap(Dictionary<string, int> gold, Dictionary<string, int> found)
    {
        var shared = gold.Sum(pair => Math.Min(pair.Value, found.GetValueOrDefault(pair.Key)));
        int golds = gold.Values.Sum(), founds = found.Values.Sum();
        return (founds == 0 ? 0 : shared / (double)founds, golds == 0 ? 0 : shared / (double)golds);
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToArray();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        if (words.Length == 0) return shingles;
        for (var i = 0; i < Math.Max(1, words.Length - 3); i++)
        {
            var key = string.Join(' ', words[i..Math.Min(words.Length, i + 4)]);
            shingles[key] = shingles.GetValueOrDefault(key) + 1;
        }
        return shingles;
    }

    private static double? Chunks(IReadOnlyList<(PageGold Gold, PageFound Found)> pages)
    {
        if (!pages.Any(p => p.Gold.With is { Length: > 0 } || p.Gold.Without is { Length: > 0 })) return null;
        int found = 0, wanted = 0, leaked = 0;
        foreach (var (gold, page) in pages)
        {
            var text = Blanks().Replace(page.Text, " ");
            bool Holds(string chunk) => text.Contains(Blanks().Replace(chunk, " ").Trim(), StringComparison.Ordinal);
            wanted += gold.With?.Length ?? 0;
            found += gold.With?.Count(Holds) ?? 0;
            leaked += gold.Without?.Count(Holds) ?? 0;
        }
        return 2.0 * found / (2 * found + leaked + wanted - found);
    }

    private static double Authors(List<(PageGold Gold, PageFound Found)> pages)
    {
        int both = 0, extra = 0, missed = 0;
        foreach (var (gold, found) in pages)
        {
            var (a, b) = (Names(gold.Authors!), Names(found.Authors));
            var shared = a.Count(b.Contains);
            both += shared;
            extra += b.Count - shared;
            missed += a.Count - shared;
        }
        return 2.0 * both / Math.Max(1, 2 * both + extra + missed);
    }

    private static HashSet<string> Names(string[] authors) => authors.Select(Name).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);

    private static string Name(string author) => NotWordOrBlank().Replace(Prefix().Replace(Plain(author), ""), "").Trim();

    private static string Plain(string? text)
    {
        var plain = (text ?? "").Normalize(NormalizationForm.FormKC).Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-').Replace("\u00AD", "", StringComparison.Ordinal);
        return Blanks().Replace(plain, " ").Trim().ToLowerInvariant();
    }

    // As Python's \w: letters, all numbers and the underscore, without combining marks.
    [GeneratedRegex(@"[\p{L}\p{N}_]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[^\p{L}\p{N}_ ]")]
    private static partial Regex NotWordOrBlank();

    [GeneratedRegex(@"^(by|von|par|por|de)\s+")]
    private static partial Regex Prefix();
}
