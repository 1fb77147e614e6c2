using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Json;
using OnRecord.Weave;

namespace OnRecord.Store.Stories;

/// <summary>Writing the utterances of a weave of some stories. One of them that is no longer made is retired, so that links to it still find it.</summary>
internal static class UtteranceWriting
{
    public static void Save(SqliteConnection connection, IReadOnlyList<Utterance> utterances, IReadOnlyList<Story> stories, Dictionary<string, long> numbers, string at)
    {
        var storyOf = stories.SelectMany(story => story.Reports, (story, report) => (story.Id, report))
            .DistinctBy(pair => pair.report, StringComparer.Ordinal)
            .ToDictionary(pair => pair.report, pair => pair.Id, StringComparer.Ordinal);
        connection.Execute(
            "UPDATE utterances SET retired_at = @at WHERE retired_at IS NULL AND id IN (SELECT utterance FROM renderings WHERE report = @report)",
            numbers.Values.Select(report => new { at, report }));
        connection.Execute(
            """
            INSERT INTO utterances (id, story, speaker, said, value) VALUES (@Id, @story, @speaker, @said, @value)
            ON CONFLICT (id) DO UPDATE SET story = excluded.story, speaker = excluded.speaker, said = excluded.said, value = excluded.value, retired_at = NULL
            """,
            utterances.Select(utterance => new
            {
                utterance.Id,
                story = storyOf.GetValueOrDefault(utterance.Base.Report) ?? storyOf.GetValueOrDefault(utterance.Renderings[0].Report),
                speaker = utterance.Speaker.Id,
                said = utterance.Said?.Date.ToString(),
                value = Packed.Pack(utterance),
            }));
        connection.Execute("DELETE FROM renderings WHERE utterance = @Id", utterances.Select(utterance => new { utterance.Id }));
        connection.Execute(
            "INSERT INTO renderings (utterance, report, statement, position) VALUES (@Id, @report, @Statement, @position)",
            utterances.SelectMany(utterance => utterance.Renderings.Select((rendering, position) =>
                new { utterance.Id, report = numbers[rendering.Report], rendering.Statement, position })));
    }
}
