using OnRecord.Intake.Dates;
using OnRecord.Records;

namespace OnRecord.Publish;

/// <summary>The first words of a report.</summary>
internal static class OpeningWords
{
    /// <summary>Its first sentence, else its first paragraph, without the dateline; null when it has no body.</summary>
    public static TextSpan? Of(RecordedReport report) =>
        report.Annotated.Sentences is [var sentence, ..] ? AfterDateline(report.Text, sentence.Span)
        : report.Report.Paragraphs is [var paragraph, ..] ? AfterDateline(report.Text, paragraph)
        : null;

    /// <summary>"VALTRY, Feb 15 (Wire) - The minister": the words after the dash. A bare date with a comma is part of its sentence.</summary>
    private static TextSpan AfterDateline(string text, TextSpan span)
    {
        if (!DatelineReader.TryRead(span.In(text), out var dateline)) return span;
        var at = span.Start + Math.Max(dateline.DateSpan.End, dateline.Agency?.End ?? 0);
        var dashed = false;
        for (; at < span.End && (char.IsWhiteSpace(text[at]) || text[at] is ')' or ',' or '.' or '-' or '–' or '—'); at++) dashed |= text[at] is '-' or '–' or '—';
        return dashed && at < span.End ? new TextSpan(at, span.End) : span;
    }
}
