using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Records;
using OnRecord.Store.Decisions;
using OnRecord.Store.Json;
using OnRecord.Weave.Decisions;
using OnRecord.Weave.Stories;

namespace OnRecord.Store.Stories;

/// <summary>Reading what reports are put into stories from.</summary>
internal static class PlacingQueries
{
    /// <summary>What is to be placed; null when every report has its story.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="anew">True to place every report again, whoever placed it.</param>
    /// <param name="read">Reads the current revision of a report, when its turn comes.</param>
    public static PlacingInput? Load(SqliteConnection connection, bool anew, Func<string, RecordedReport> read)
    {
        var last = connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM report_revisions");
        var state = connection.QuerySingleOrDefault<(long Through, string Weaver)?>("SELECT through, weaver FROM weave_state");
        anew |= state is { Weaver: var weaver } && weaver != LibraryBuild.Current;
        // A record of the first schema was woven as a whole: nothing is remembered of its reports.
        anew |= connection.ExecuteScalar<int>("SELECT count(*) FROM story_marks") == 0;
        var placed = state?.Through ?? 0;
        if (last == 0 || (!anew && placed >= last)) return null;
        var constraints = StoryConstraints.Of(DecisionQueries.All(connection));
        var pending = connection.Query<(string Id, string? Story)>(
            """
            SELECT r.id, m.story FROM reports r JOIN report_revisions v ON v.report = r.number AND v.revision = r.revision
            LEFT JOIN story_marks m ON m.report = r.number WHERE @anew OR v.number > @placed ORDER BY v.number
            """,
            new { anew, placed }).AsList();
        return new PlacingInput(anew, anew ? [] : [.. Remembered(connection)], pending.Select(row => (read(row.Id), anew ? null : row.Story)), constraints, last) { Placed = placed };
    }

    /// <summary>What the stream still remembers, in order of arrival.</summary>
    private static IEnumerable<StoryMark> Remembered(SqliteConnection connection)
    {
        var memory = StoryMemory.Default;
        return connection.Query<(string Story, byte[] Mark)>(
            """
            SELECT story, mark FROM story_marks WHERE arrival >= (SELECT min(arrival) FROM story_marks
                WHERE arrival > (SELECT max(arrival) FROM story_marks) - @Reports OR day >= (SELECT max(day) FROM story_marks) - @Days)
            ORDER BY arrival
            """,
            memory).Select(row => Packed.Unpack<StoryMark>(row.Mark) with { Story = row.Story });
    }
}
