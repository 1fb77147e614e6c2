using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Reports;
using OnRecord.Store.Stories;
using OnRecord.Weave.Decisions;

namespace OnRecord.Store.Decisions;

/// <summary>The renderings on each side of a decision on utterances.</summary>
internal static class RenderingSides
{
    public static Result<Decision> Of(SqliteConnection connection, DecisionKind kind, string one, string other)
    {
        if (Find(connection, one) is not { IsEmpty: false } a) return StorySides.Missing("utterance", one);
        if (Find(connection, other) is not { IsEmpty: false } b) return StorySides.Missing("utterance", other);
        // A rendering that is to leave its utterance is on one side only; the others of the utterance are on the other.
        if (kind == DecisionKind.ApartUtterances)
        {
            if (b.Length <= a.Length) a = [.. a.Where(mark => !b.Any(mark.Overlaps))];
            else b = [.. b.Where(mark => !a.Any(mark.Overlaps))];
        }
        if (a.IsEmpty || b.IsEmpty || (kind == DecisionKind.SameUtterance && a.Any(mark => b.Any(mark.Overlaps)))) return StorySides.Refused($"{one} and {other}", "they are one already, or one is all there is of the other");
        var stories = a.Concat(b).Select(mark => StorySides.StoryOf(connection, mark.Report)).OfType<string>().Distinct(StringComparer.Ordinal);
        return new Decision(0, default, "", IsPersons: true, kind, "") { Stories = [.. stories], Renderings = [a, b] };
    }

    /// <summary>Renderings of an utterance by its id, or of one statement as REPORT#STATEMENT; empty when there are none.</summary>
    private static ImmutableArray<RenderingMark> Find(SqliteConnection connection, string what)
    {
        if (StoryQueries.GetUtterance(connection, what) is { } view)
            return [.. view.Utterance.Renderings.Select(rendering => new RenderingMark(rendering.Report, rendering.Spans.Aggregate((a, b) => a.Union(b))))];
        var mark = what.LastIndexOf('#');
        if (mark < 0) return [];
        var statement = ReportQueries.Get(connection, what[..mark], revision: null)?.Statements.FirstOrDefault(statement => statement.Id == what[(mark + 1)..]);
        return statement is null ? [] : [new RenderingMark(what[..mark], statement.Extent)];
    }
}
