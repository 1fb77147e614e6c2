using System.Collections.Immutable;
using OnRecord.Intake.Credits;
using OnRecord.Records;

namespace OnRecord.Weave.Origins;

/// <summary>Tells what was said to one outlet alone from what was said before all.</summary>
internal static class Interviews
{
    /// <summary>The outlet that the speaker gave the words to: "told the newspaper Herald", "in an interview"; null when no statement tells of one.</summary>
    public static string? Outlet(RecordedReport report, ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (OutletAddressed(report, statement) is string outlet) return outlet;
            if (!Mentions(statement.Venue) && !Mentions(statement.Audience)) continue;
            return statement.RelayedBy.Length > 0 ? Printed(report, statement.RelayedBy[0]) : Voice.Of(report.Report) ?? report.Id;
        }
        return null;
    }

    /// <summary>An outlet among the listeners is the one that has the words.</summary>
    private static string? OutletAddressed(RecordedReport report, Statement statement)
    {
        if (statement.Audience is not string audience) return null;
        var name = Printed(report, audience);
        if (Voice.IsOwn(report.Report, name)) return name;
        return statement.RelayedBy.Contains(audience, StringComparer.Ordinal) ? name : null;
    }

    /// <summary>An outlet's name without what describes it: "the newspaper Herald".</summary>
    public static string Printed(RecordedReport report, string words)
    {
        foreach (var credit in report.Report.Credits)
        {
            if (words.Contains(credit.Outlet, StringComparison.OrdinalIgnoreCase)) return credit.Outlet;
        }
        return MediaNames.WithoutArticle(words).ToString();
    }

    private static bool Mentions(string? words) => words?.Contains("interview", StringComparison.OrdinalIgnoreCase) == true;
}
