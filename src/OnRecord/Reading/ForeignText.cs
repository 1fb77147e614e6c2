namespace OnRecord.Reading;

/// <summary>Words of a report that are not in English.</summary>
/// <param name="Span">One or several sentences of a paragraph, or the inside of a quotation.</param>
/// <param name="Language">BCP 47 tag; "und" for a language that has no name here.</param>
/// <param name="IsQuoted">True for a quotation in an English report: it is what someone said and stays. Everything else is kept and not read.</param>
public sealed record ForeignText(TextSpan Span, string Language, bool IsQuoted)
{
    /// <summary>The problem that tells the user that a report, or a part of it, was not read; null when all of it was.</summary>
    public static Problem? ProblemOf(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var unread = report.Foreign.Where(foreign => !foreign.IsQuoted).ToList();
        if (unread.Count == 0) return null;
        var languages = string.Join(", ", unread.Select(foreign => foreign.Language).Distinct(StringComparer.Ordinal));
        var detail = report.Sentences.IsEmpty ? $"{languages}; nothing was read" : $"{languages}; the rest was read";
        return Problem.Of(ProblemCodes.NotRead, report.Report.Id, unread[0].Span.In(report.Report.Text), detail);
    }
}
