using System.Globalization;
using OnRecord.Records;
using OnRecord.Records.Revisions;

namespace OnRecord.App.Commands;

/// <summary>What changed in a report, in words.</summary>
internal static class RevisionText
{
    /// <summary>In one clause: "2 statements and 1 figure changed", or that it is little.</summary>
    public static string Summary(RevisionChange change)
    {
        if (change.Weight == RevisionWeight.Cosmetic) return "marks and blanks only";
        if (change.Weight == RevisionWeight.Wording) return "other words, the same statements and figures";
        var parts = new List<string>();
        if (change.Title is not null) parts.Add("another title");
        if (change.Statements.Length > 0) parts.Add(Terminal.Count(change.Statements.Length, "statement") + " changed");
        if (change.Figures.Length > 0) parts.Add(Terminal.Count(change.Figures.Length, "figure") + " changed");
        return string.Join(", ", parts);
    }

    /// <summary>One line a change.</summary>
    public static IEnumerable<Line> Lines(RevisionChange change, RecordedReport before, RecordedReport after)
    {
        if (change.Title is { } title) yield return new Line("title", title.Before, title.After);
        foreach (var statement in change.Statements) yield return new Line("statement", Words(statement.Before, before), Words(statement.After, after));
        foreach (var figure in change.Figures) yield return new Line("figure", Words(figure.Before, before), Words(figure.After, after));
    }

    private static string? Words(Statement? statement, RecordedReport report) =>
        statement is null ? null : $"{statement.Speaker.Name}: {string.Join(" … ", statement.Content.Select(span => span.Of(report.Text)))}";

    private static string? Words(Figure? figure, RecordedReport report)
    {
        if (figure is null) return null;
        var words = figure.Span.Of(report.Text).ToString();
        return figure.Of is null || words.Contains(figure.Of, StringComparison.OrdinalIgnoreCase) ? words : string.Create(CultureInfo.InvariantCulture, $"{words} {figure.Of}");
    }

    /// <summary>One change.</summary>
    /// <param name="What">title, statement or figure.</param>
    /// <param name="Before">As it was; null when it is new.</param>
    /// <param name="After">As it is; null when it is gone.</param>
    internal sealed record Line(string What, string? Before, string? After)
    {
        public string Sign => Before is null ? "+" : After is null ? "−" : "~";

        public string Words => Before is null ? $"new: {After}" : After is null ? $"gone: {Before}" : $"was: {Before} → now: {After}";
    }
}
