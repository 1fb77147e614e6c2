using OnRecord.Intake;
using OnRecord.Intake.Dates;

namespace OnRecord.Publish;

/// <summary>What readers call a report, the same on every page and in the terminal.</summary>
public static class ReportLabel
{
    /// <summary>The longest ending of a file's name that is taken off: ".jsonl", ".xhtml".</summary>
    private const int LongestEnding = 5;

    /// <summary>The outlet; without one, the agency whose copy it is; else the report's id.</summary>
    public static string Of(Report report) => report.Outlet ?? (Agency(report) is string agency ? agency + " copy" : OfId(report.Id));

    /// <summary>An id as a label: the last part of a path, without a file's ending.</summary>
    public static string OfId(string id)
    {
        var name = id[(id.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var ending = dot < 0 ? "" : name[(dot + 1)..];
        var isFile = dot > 0 && ending.Length is > 0 and <= LongestEnding && char.IsAsciiLetter(ending[0]) && ending.All(char.IsAsciiLetterOrDigit);
        return name.Length == 0 ? id : isFile ? name[..dot] : name;
    }

    /// <summary>The agency of the dateline when the report credits nobody else: then the whole report is that agency's.</summary>
    private static string? Agency(Report report)
    {
        if (report.Paragraphs is not [var first, ..] || !DatelineReader.TryRead(first.In(report.Text), out var dateline) || dateline.Agency is not TextSpan agency) return null;
        var name = new TextSpan(first.Start + agency.Start, first.Start + agency.End).Of(report.Text);
        return report.Credits.All(credit => string.Equals(credit.Outlet, name, StringComparison.OrdinalIgnoreCase)) ? name : null;
    }
}
