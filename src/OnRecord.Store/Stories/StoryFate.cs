using Dapper;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Stories;

/// <summary>Stories that stand no longer: their ids keep leading to where their reports went, with the reason.</summary>
internal static class StoryFate
{
    /// <summary>Where a story went and why; null for one that stands or never was.</summary>
    public static StoryPassing? Of(SqliteConnection connection, string id)
    {
        var row = connection.QuerySingleOrDefault<(string? Into, string? At, string? Why)?>("SELECT gone_into, gone_at, gone_why FROM stories WHERE id = @id AND gone = 1", new { id });
        return row is { } gone ? new StoryPassing(id, gone.Into, gone.At is null ? null : Moments.Parse(gone.At), gone.Why ?? "a weave that put its reports there") : null;
    }

    /// <summary>Ends a story.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="id">The story.</param>
    /// <param name="into">The story that its reports went to; null when they are scattered.</param>
    /// <param name="why">Why, in plain words.</param>
    /// <param name="at">When.</param>
    public static void Go(SqliteConnection connection, string id, string? into, string why, string at)
    {
        // The story it goes into may not be woven yet.
        if (into is not null) Ensure(connection, into, at);
        connection.Execute(
            "DELETE FROM story_reports WHERE story = @id; UPDATE stories SET gone = 1, gone_into = @into, gone_at = @at, gone_why = @why WHERE id = @id",
            new { id, into, at, why });
    }

    /// <summary>Lets a story stand again.</summary>
    public static void Return(SqliteConnection connection, string id) =>
        connection.Execute("UPDATE stories SET gone = 0, gone_into = NULL, gone_at = NULL, gone_why = NULL WHERE id = @id", new { id });

    private static void Ensure(SqliteConnection connection, string id, string at) =>
        connection.Execute("INSERT INTO stories (id, title, revision, updated_at) VALUES (@id, '', 0, @at) ON CONFLICT (id) DO NOTHING", new { id, at });
}
