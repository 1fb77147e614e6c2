using Dapper;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Statements;

/// <summary>Reading statements and speakers from the record; always of current revisions.</summary>
internal static class StatementQueries
{
    /// <summary>No name has more words; what is typed beyond them is not looked at.</summary>
    private const int MostWords = 16;

    private const string SpeakerColumns =
        """
        p.id, p.name, p.type, p.wikidata,
        (SELECT count(*) FROM statements s JOIN report_revisions v ON v.number = s.report_revision
            JOIN reports r ON r.number = v.report AND r.revision = v.revision WHERE s.speaker = p.id) AS statements
        """;

    /// <summary>Speakers by number of statements, most first.</summary>
    public static IReadOnlyList<SpeakerSummary> Speakers(SqliteConnection connection, int limit, int offset) =>
        [.. connection.Query<SpeakerRow>(
            $"SELECT {SpeakerColumns} FROM speakers p WHERE statements > 0 ORDER BY statements DESC, p.name LIMIT @limit OFFSET @offset", new { limit, offset }).Select(row => row.ToSummary())];

    /// <summary>Speakers that an id, a name, an alias or some words of a name mean; the closest kind of match only, most statements first.</summary>
    public static IReadOnlyList<SpeakerSummary> FindSpeakers(SqliteConnection connection, string idOrName)
    {
        var words = idOrName.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords).ToArray();
        if (words.Length == 0) return [];
        var name = string.Join(' ', words);
        foreach (var (condition, arguments) in Conditions(name, words))
        {
            var found = connection.Query<SpeakerRow>($"SELECT {SpeakerColumns} FROM speakers p WHERE {condition} ORDER BY statements DESC, p.name", arguments).AsList();
            if (found.Count > 0) return [.. found.Select(row => row.ToSummary())];
        }
        return [];
    }

    public static SpeakerView? GetSpeaker(SqliteConnection connection, string id)
    {
        var speaker = connection.QuerySingleOrDefault<SpeakerRow>($"SELECT {SpeakerColumns} FROM speakers p WHERE p.id = @id", new { id });
        if (speaker is null) return null;
        var aliases = connection.Query<string>("SELECT alias FROM speaker_aliases WHERE speaker = @id ORDER BY alias", new { id });
        var statements = connection.Query<SaidRow>(
            """
            WITH line AS (
                SELECT r.id, v.outlet, v.published, s.value, s.content, s.said, s.dated, r.number, s.position,
                    (SELECT n.utterance FROM renderings n JOIN utterances u ON u.id = n.utterance AND u.retired_at IS NULL
                        WHERE n.report = r.number AND n.statement = s.id ORDER BY n.utterance LIMIT 1) AS utterance
                FROM statements s
                JOIN report_revisions v ON v.number = s.report_revision
                JOIN reports r ON r.number = v.report AND r.revision = v.revision
                WHERE s.speaker = @id)
            SELECT l.id, l.outlet, l.published, l.value, l.content, l.utterance, coalesce(u.said, l.said) AS saidOn
            FROM line l LEFT JOIN utterances u ON u.id = l.utterance
            ORDER BY coalesce(u.said, l.dated, '--') LIKE '--%', coalesce(u.said, l.dated), l.number, l.position
            """,
            new { id });
        return new SpeakerView(speaker.ToSummary(), [.. aliases], [.. statements.Select(row => row.ToLine())]);
    }

    private static IEnumerable<(string Condition, DynamicParameters Arguments)> Conditions(string name, string[] words)
    {
        var exact = new DynamicParameters();
        exact.Add("name", name);
        yield return ("p.id = @name", exact);
        yield return ("p.name = @name COLLATE NOCASE", exact);
        yield return ("p.id IN (SELECT speaker FROM speaker_aliases WHERE alias = @name)", exact);
        var partial = new DynamicParameters();
        for (var i = 0; i < words.Length; i++) partial.Add($"w{i}", words[i]);
        yield return (string.Join(" AND ", words.Select((_, i) => $"EXISTS (SELECT 1 FROM speaker_aliases a WHERE a.speaker = p.id AND instr(lower(a.alias), lower(@w{i})) > 0)")), partial);
    }

    private sealed record SpeakerRow
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public string? Wikidata { get; init; }

        public int Statements { get; init; }

        public SpeakerSummary ToSummary() => new(Id, Name, Type, Wikidata, Statements);
    }
}
