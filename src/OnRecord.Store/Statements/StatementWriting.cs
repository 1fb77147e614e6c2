using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Records;
using OnRecord.Store.Json;

namespace OnRecord.Store.Statements;

/// <summary>Writing the statements of one revision of a report, with their speakers.</summary>
internal static class StatementWriting
{
    public static void Add(SqliteConnection connection, long revision, RecordedReport recorded)
    {
        for (var position = 0; position < recorded.Statements.Length; position++)
        {
            var statement = recorded.Statements[position];
            AddSpeaker(connection, recorded, statement.Speaker);
            var said = statement.Said?.Date.ToString();
            var content = StatementWords.Of(statement, recorded.Text);
            var number = connection.ExecuteScalar<long>(
                """
                INSERT INTO statements (report_revision, id, position, kind, speaker, said, dated, content, value)
                VALUES (@revision, @Id, @position, @kind, @speaker, @said, @dated, @content, @value) RETURNING number
                """,
                new
                {
                    revision,
                    statement.Id,
                    position,
                    kind = statement.Kind.ToString(),
                    speaker = statement.Speaker.Id,
                    said,
                    dated = said ?? recorded.Report.Published?.Date.ToString(),
                    content,
                    value = Packed.ToJson(statement),
                });
            connection.Execute(
                "INSERT INTO statement_search (rowid, content, speaker) VALUES (@number, @content, @Name)", new { number, content, statement.Speaker.Name });
        }
    }

    public static void Remove(SqliteConnection connection, long revision) =>
        connection.Execute(
            """
            DELETE FROM statement_search WHERE rowid IN (SELECT number FROM statements WHERE report_revision = @revision);
            DELETE FROM statements WHERE report_revision = @revision;
            """,
            new { revision });

    private static void AddSpeaker(SqliteConnection connection, RecordedReport recorded, Speaker speaker)
    {
        connection.Execute(
            """
            INSERT INTO speakers (id, name, type, wikidata) VALUES (@Id, @Name, @type, @Wikidata)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, type = excluded.type, wikidata = coalesce(excluded.wikidata, wikidata)
            """,
            new { speaker.Id, speaker.Name, type = speaker.Type.ToString(), speaker.Wikidata });
        var aliases = recorded.Annotated.Entities
            .Where(entity => string.Equals(entity.Canonical, speaker.Name, StringComparison.Ordinal))
            .SelectMany(entity => entity.Aliases)
            .Append(speaker.Name);
        foreach (var alias in aliases)
        {
            connection.Execute("INSERT INTO speaker_aliases (speaker, alias) VALUES (@Id, @alias) ON CONFLICT DO NOTHING", new { speaker.Id, alias });
        }
    }
}
