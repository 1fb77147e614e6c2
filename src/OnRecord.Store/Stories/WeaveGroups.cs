using Dapper;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Stories;

/// <summary>
/// Which stories are woven together: those whose reports give the same words of somebody. What is said in one group and repeated in other words in another is
/// woven in each by itself.
/// </summary>
internal sealed class WeaveGroups(SqliteConnection connection)
{
    /// <summary>Groups are not joined beyond so many reports, so that one speaker's formulas do not tie a year of news into one weave.</summary>
    private const int MostReports = 150;

    /// <summary>Words that so many reports give are a stock phrase.</summary>
    private const int MostSharers = 32;

    /// <summary>Forgets all groups and runs.</summary>
    public void Clear() => connection.Execute("DELETE FROM story_groups; DELETE FROM weave_groups; DELETE FROM statement_runs;");

    /// <summary>Takes a report that was put into a story: its group is to be woven, with those of the stories that share its words.</summary>
    public void Add(string story, long report, IReadOnlyCollection<long> runs)
    {
        var own = GroupOf(story);
        foreach (var other in Sharing(report, runs))
        {
            if (other != own && Reports(own) + Reports(other) <= MostReports) own = Union(own, other);
        }
        connection.Execute("DELETE FROM statement_runs WHERE report = @report", new { report });
        connection.Execute("INSERT INTO statement_runs (run, report) VALUES (@run, @report)", runs.Select(run => new { run, report }));
        Touch(own);
    }

    /// <summary>Puts stories into one group, which is to be woven.</summary>
    public void Unite(IEnumerable<string> stories)
    {
        long? own = null;
        foreach (var story in stories)
        {
            var group = GroupOf(story);
            own = own is long first && first != group ? Union(first, group) : own ?? group;
        }
        if (own is long united) Touch(united);
    }

    private void Touch(long group) => connection.Execute("UPDATE weave_groups SET changed = changed + 1 WHERE number = @group", new { group });

    private long GroupOf(string story)
    {
        if (connection.ExecuteScalar<long?>("SELECT weave_group FROM story_groups WHERE story = @story", new { story }) is long known) return known;
        var group = connection.ExecuteScalar<long>("INSERT INTO weave_groups (changed, woven) VALUES (0, 0) RETURNING number");
        connection.Execute("INSERT INTO story_groups (story, weave_group) VALUES (@story, @group)", new { story, group });
        return group;
    }

    private long Reports(long group) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM story_groups g JOIN story_marks m ON m.story = g.story WHERE g.weave_group = @group", new { group });

    private long Union(long a, long b)
    {
        var (kept, gone) = (Math.Min(a, b), Math.Max(a, b));
        connection.Execute("UPDATE story_groups SET weave_group = @kept WHERE weave_group = @gone; DELETE FROM weave_groups WHERE number = @gone", new { kept, gone });
        return kept;
    }

    /// <summary>Groups of the stories whose reports share words, the oldest first.</summary>
    private SortedSet<long> Sharing(long report, IReadOnlyCollection<long> runs)
    {
        var groups = new SortedSet<long>();
        foreach (var run in runs)
        {
            var sharers = connection.Query<long>(
                """
                SELECT g.weave_group FROM statement_runs s JOIN story_marks m ON m.report = s.report JOIN story_groups g ON g.story = m.story
                WHERE s.run = @run AND s.report <> @report LIMIT @most
                """,
                new { run, report, most = MostSharers }).AsList();
            if (sharers.Count < MostSharers) groups.UnionWith(sharers);
        }
        return groups;
    }
}
