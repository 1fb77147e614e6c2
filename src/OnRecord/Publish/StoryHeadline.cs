using OnRecord.Publish.Briefs;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish;

/// <summary>What a story is called, the same in lists, on pages and in briefs: a headline of one of its reports, never one of our own.</summary>
/// <param name="Report">Id of the report whose words it is.</param>
/// <param name="Words">On one line.</param>
/// <param name="IsHeadline">False when no report has a headline and these are the first words of one.</param>
public sealed record StoryHeadline(string Report, string Words, bool IsHeadline)
{
    /// <summary>Longest title made of a report's first words; a headline is kept whole. About two lines of a page.</summary>
    private const int LongestOpening = 90;

    /// <summary>The headline of the most central report that is not a speaker's own text; without one, a speaker's own; without any, first words.</summary>
    /// <param name="reports">The story's reports; at least one.</param>
    /// <param name="utterances">What they carry; others are no harm.</param>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public static StoryHeadline Of(IReadOnlyCollection<RecordedReport> reports, IEnumerable<Utterance> utterances)
    {
        if (reports.Count == 0) throw new ArgumentException("A story has at least one report.", nameof(reports));
        var central = Centrality.Order(reports, utterances);
        return central.FirstOrDefault(report => !string.IsNullOrWhiteSpace(report.Report.Title?.Text)) is { } titled
            ? new StoryHeadline(titled.Id, QuotedText.OneLine(titled.Report.Title!.Text), IsHeadline: true)
            : new StoryHeadline(central[0].Id, Opening(central[0]), IsHeadline: false);
    }

    private static string Opening(RecordedReport report)
    {
        if (OpeningWords.Of(report) is not TextSpan span) return report.Id;
        var words = QuotedText.OneLine(span.In(report.Text));
        if (words.Length <= LongestOpening) return words;
        var cut = words.LastIndexOf(' ', LongestOpening);
        return string.Concat(words.AsSpan(0, cut > 0 ? cut : LongestOpening), "…");
    }
}
