using OnRecord.Intake;
using OnRecord.Intake.Credits;
using OnRecord.Intake.Dates;

namespace OnRecord.Weave.Origins;

/// <summary>In whose voice a report is written.</summary>
internal static class Voice
{
    /// <summary>The outlet; without one, the agency whose copy it is; null when nothing tells.</summary>
    public static string? Of(Report report) => report.Outlet ?? Agency(report);

    /// <summary>The agency of the dateline when the report credits nobody else: then the whole report is that agency's.</summary>
    public static string? Agency(Report report)
    {
        if (report.Paragraphs is not [var first, ..] || !DatelineReader.TryRead(first.In(report.Text), out var dateline) || dateline.Agency is not TextSpan agency) return null;
        var name = new TextSpan(first.Start + agency.Start, first.Start + agency.End).Of(report.Text);
        return report.Credits.All(credit => string.Equals(credit.Outlet, name, StringComparison.OrdinalIgnoreCase)) ? name : null;
    }

    /// <summary>True when a name is that of the report's own outlet.</summary>
    public static bool IsOwn(Report report, string name) => Of(report) is string own && MediaNames.Same(own, name);
}
