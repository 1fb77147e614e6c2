using OnRecord.Records;

namespace OnRecord.Store.Stories;

/// <summary>What a story is called in lists.</summary>
internal static class StoryTitle
{
    /// <summary>Longest title made of a report's first words; a headline is kept whole.</summary>
    private const int LongestOpening = 90;

    /// <summary>The headline of the earliest report that has one, else the first words of the earliest report.</summary>
    public static string Of(IReadOnlyList<RecordedReport> reports)
    {
        var byDate = reports.OrderBy(report => report.Report.Published?.Date.ToString() ?? "9", StringComparer.Ordinal).ToList();
        var titled = byDate.Find(report => !string.IsNullOrWhiteSpace(report.Report.Title?.Text));
        return titled is not null ? titled.Report.Title!.Text.Trim() : Opening(byDate[0]);
    }

    private static string Opening(RecordedReport report)
    {
        if (report.Report.Paragraphs.IsEmpty) return report.Id;
        var span = report.Annotated.Sentences.IsEmpty ? report.Report.Paragraphs[0] : report.Annotated.Sentences[0].Span;
        var words = span.Of(report.Text).ReplaceLineEndings(" ");
        if (words.Length <= LongestOpening) return words;
        var cut = words.LastIndexOf(' ', LongestOpening);
        return string.Concat(words.AsSpan(0, cut > 0 ? cut : LongestOpening), "…");
    }
}
