using System.Text.Json;
using OnRecord.Publish.Contracts;
using OnRecord.Store.Stories;

namespace OnRecord.App.Commands;

/// <summary>Stories as JSON.</summary>
internal static class StoryJson
{
    public static void Write(Utf8JsonWriter json, StorySummary story)
    {
        json.WriteStartObject();
        Fields(json, story);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, StoryView view)
    {
        json.WriteStartObject();
        Fields(json, view.Summary);
        json.WriteArray("revisions", view.Revisions, revision =>
        {
            json.WriteStartObject();
            json.WriteNumber("revision", revision.Number);
            json.WriteString("at", revision.At);
            json.WriteString("reason", revision.Reason);
            json.WriteEndObject();
        });
        json.WriteArray("decisions", view.Decisions, decision => DecisionText.Write(json, decision));
        if (view.Passed is { } passed)
        {
            json.WriteStartObject("passed");
            json.WriteString("id", passed.Id);
            json.WriteString("into", passed.Into);
            if (passed.At is DateTimeOffset at) json.WriteString("at", at);
            json.WriteString("why", passed.Why);
            json.WriteEndObject();
        }
        json.WritePropertyName("weave");
        WeaveObject.Write(json, view.Assessment);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, StorySummary story)
    {
        json.WriteString("id", story.Id);
        json.WriteString("title", story.Title);
        json.WriteString("first_date", story.FirstDate);
        json.WriteString("last_date", story.LastDate);
        json.WriteNumber("reports", story.Reports);
        json.WriteNumber("outlets", story.Outlets);
        json.WriteNumber("utterances", story.Utterances);
        json.WriteNumber("revision", story.Revision);
        json.WriteString("updated_at", story.UpdatedAt);
    }
}
