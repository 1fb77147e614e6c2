using System.Collections.Immutable;
using System.Text;

namespace OnRecord.Records.Revisions;

/// <summary>Lays two states of one report side by side: which statements and figures an outlet added, took back or changed.</summary>
public static class RevisionComparer
{
    /// <summary>Share of the words of the longer statement that two have in common when one is the other, edited. Set between two sentences of one speaker on one matter (under .35) and an edited one (over .6).</summary>
    private const double SameStatement = .5;

    /// <summary>What changed from the earlier to the later state.</summary>
    public static RevisionChange Compare(RecordedReport before, RecordedReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var title = Fold(before.Report.Title?.Text ?? "") == Fold(after.Report.Title?.Text ?? "") ? null : new TitleChange(before.Report.Title?.Text, after.Report.Title?.Text);
        if (title is null && Fold(before.Text) == Fold(after.Text)) return new RevisionChange(RevisionWeight.Cosmetic, Title: null, [], []);
        var statements = Statements(before, after);
        var figures = Figures(before.Figures, after.Figures);
        var weight = title is null && statements.IsEmpty && figures.IsEmpty ? RevisionWeight.Wording : RevisionWeight.Substance;
        return new RevisionChange(weight, title, statements, figures);
    }

    private static ImmutableArray<StatementChange> Statements(RecordedReport before, RecordedReport after)
    {
        var open = before.Statements.Select(statement => new Worded(statement, Words(before, statement))).ToList();
        var changes = ImmutableArray.CreateBuilder<StatementChange>();
        var fresh = new List<Worded>();
        foreach (var statement in after.Statements)
        {
            // What stands as it was is no change, whoever was first in the list; only the rest is sought for.
            var words = Words(after, statement);
            var same = open.FindIndex(other => other.Statement.Speaker.Id == statement.Speaker.Id && other.Words.AsSpan().SequenceEqual(words));
            if (same < 0) fresh.Add(new Worded(statement, words));
            else open.RemoveAt(same);
        }
        foreach (var (statement, words) in fresh)
        {
            var (best, likeness) = (-1, 0.0);
            for (var i = 0; i < open.Count; i++)
            {
                var found = Likeness(open[i].Words, words);
                if (found > likeness) (best, likeness) = (i, found);
            }
            if (likeness < SameStatement) changes.Add(new StatementChange(Before: null, statement));
            else
            {
                changes.Add(new StatementChange(open[best].Statement, statement));
                open.RemoveAt(best);
            }
        }
        changes.AddRange(open.Select(lost => new StatementChange(lost.Statement, After: null)));
        return changes.ToImmutable();
    }

    private static ImmutableArray<FigureChange> Figures(ImmutableArray<Figure> before, ImmutableArray<Figure> after)
    {
        var open = before.ToList();
        var changes = ImmutableArray.CreateBuilder<FigureChange>();
        var fresh = after.Where(figure => !Remove(open, other => IsSameCount(other, figure) && other.Value.Equals(figure.Value) && other.Bound == figure.Bound)).ToList();
        foreach (var figure in fresh)
        {
            var was = figure.Of is null && figure.Unit is null ? null : open.Find(other => IsSameCount(other, figure));
            if (was is not null) open.Remove(was);
            changes.Add(new FigureChange(was, figure));
        }
        changes.AddRange(open.Select(lost => new FigureChange(lost, After: null)));
        return changes.ToImmutable();
    }

    private static bool IsSameCount(Figure one, Figure other) => one.Unit == other.Unit && string.Equals(one.Of, other.Of, StringComparison.OrdinalIgnoreCase) && one.End == other.End;

    private static bool Remove(List<Figure> figures, Predicate<Figure> which)
    {
        var at = figures.FindIndex(which);
        if (at >= 0) figures.RemoveAt(at);
        return at >= 0;
    }

    private static double Likeness(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0) return 0;
        var left = one.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = 0;
        foreach (var word in other)
        {
            if (!left.TryGetValue(word, out var count) || count == 0) continue;
            left[word] = count - 1;
            shared++;
        }
        return (double)shared / Math.Max(one.Length, other.Length);
    }

    private static string[] Words(RecordedReport report, Statement statement) =>
        Fold(string.Join(' ', statement.Content.Select(span => span.Of(report.Text)))).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Letters and digits in lower case, with one blank for whatever stands between.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    private sealed record Worded(Statement Statement, string[] Words);
}
