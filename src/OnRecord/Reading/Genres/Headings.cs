using OnRecord.Intake;

namespace OnRecord.Reading.Genres;

/// <summary>The lines above a body that intake masked.</summary>
internal static class Headings
{
    /// <summary>Title and other masked lines before the first paragraph, in order.</summary>
    public static IEnumerable<TextSpan> Above(Report report) => Above(report, report.Paragraphs.IsEmpty ? report.Text.Length : report.Paragraphs[0].Start);

    /// <summary>Title and other masked lines before an offset, in order.</summary>
    public static IEnumerable<TextSpan> Above(Report report, int start)
    {
        if (report.Title?.Span is TextSpan title) yield return title;
        foreach (var mask in report.Masks)
        {
            if (mask.Span.Start >= start) yield break;
            if (mask.Span != report.Title?.Span) yield return mask.Span;
        }
    }
}
