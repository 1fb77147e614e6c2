using OnRecord.Reading;
using OnRecord.Reading.Times;

namespace OnRecord.Records.Statements.Occasions;

/// <summary>The day a report is of, where its header does not tell all of it.</summary>
internal static class ReportDay
{
    /// <summary>A date line that was not taken for one stands within so many characters of the body's beginning.</summary>
    private const int Front = 160;

    /// <summary>A date in the words within so many days of the header's day tells the year that the header leaves out.</summary>
    private const int Nearness = 60;

    /// <summary>The day weekdays in the report are counted from: publication, else a full date at the front of the body; null when neither tells.</summary>
    public static DateOnly? Of(AnnotatedReport report)
    {
        if (report.Report.Published is { ContradictedBy: null } published) return published.Date.ToDay();
        if (report.Report.Paragraphs.IsEmpty) return null;
        var start = report.Report.Paragraphs[0].Start;
        foreach (var time in report.Times)
        {
            if (time.Span.Start > start + Front) break;
            if (time.Span.Start < start) continue;
            if (!time.IsRelative && time.Kind == TimeKind.Date && time.Date?.ToDay() is DateOnly day) return IsLine(report.Report.Text, start, time.Span.Start) ? day : null;
        }
        return null;
    }

    /// <summary>The same report with the year of its date from the dates in its words, where the header leaves it out and they agree; times counted anew.</summary>
    public static AnnotatedReport WithYear(AnnotatedReport report)
    {
        if (report.Report.Published is not { Date: { Year: null, Month: int month, Day: int day } } published) return report;
        int? year = null;
        foreach (var time in report.Times)
        {
            if (time.IsRelative || time.Kind != TimeKind.Date || time.Date?.ToDay() is not DateOnly named) continue;
            for (var candidate = named.Year - 1; candidate <= named.Year + 1; candidate++)
            {
                if (new PartialDate(candidate, month, day).ToDay() is not DateOnly own || Math.Abs(own.DayNumber - named.DayNumber) > Nearness) continue;
                if (year is not null && year != candidate) return report;
                year = candidate;
            }
        }
        return year is int found ? Anchored(report, published with { Date = published.Date with { Year = found } }) : report;
    }

    /// <summary>The same report with another date of publication; times counted from it.</summary>
    public static AnnotatedReport Anchored(AnnotatedReport report, Dating published)
    {
        var dated = report.Report with { Published = published };
        return report with { Report = dated, Times = TimeReader.Read(dated, report.Tokens, report.Sentences) };
    }

    /// <summary>True when the date begins a line: nothing but the weekday's name stands before it there.</summary>
    private static bool IsLine(string text, int start, int date)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, date - 1)) + 1;
        return text.AsSpan(Math.Max(line, start), date - Math.Max(line, start)).Trim().Length <= "Wednesday,".Length;
    }
}
