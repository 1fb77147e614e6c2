using System.Text.Json;
using OnRecord.Publish.Contracts;

namespace OnRecord.Publish.Briefs;

/// <summary>A brief as one JSON object. Described in docs/contracts.md.</summary>
public static class JsonBrief
{
    public static void Write(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartObject();
        json.WriteString("story", brief.Story);
        if (brief.Title is { } title) WriteSentence(json, "title", title);
        else json.WriteNull("title");
        if (brief.TitleSource is { } titleSource) WriteSentence(json, "title_source", titleSource);
        else json.WriteNull("title_source");
        json.WriteStartArray("sections");
        foreach (var section in brief.Sections) WriteSection(json, section);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in brief.Sources)
        {
            json.WriteStartObject();
            json.WriteNumber("number", source.Number);
            json.WriteString("report", source.Report);
            json.WriteString("name", source.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("withheld");
        foreach (var problem in brief.Withheld)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code.Id);
            json.WriteString("where", problem.Where);
            json.WriteString("why", problem.Detail);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, BriefSection section)
    {
        json.WriteStartObject();
        json.WriteString("name", section.Name);
        json.WriteString("heading", section.Heading);
        json.WriteStartArray("blocks");
        foreach (var block in section.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("utterance", block.Utterance);
            json.WriteString("report", block.Report);
            WriteSentence(json, "lead", block.Lead);
            json.WriteStartArray("items");
            foreach (var item in block.Items) WriteSentence(json, name: null, item);
            json.WriteEndArray();
            json.WriteNumber("more_rewordings", block.MoreRewordings);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (section.LeftOut is { } leftOut)
        {
            json.WriteStartObject("left_out");
            json.WriteString("what", leftOut.What);
            json.WriteStartArray("ids");
            foreach (var id in leftOut.Ids) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteSentence(Utf8JsonWriter json, string? name, CitedSentence sentence)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("text", sentence.Text);
        json.WriteStartArray("parts");
        foreach (var part in sentence.Parts)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNames.Of(part.Kind));
            json.WriteString("text", part.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("citations");
        foreach (var citation in sentence.Citations)
        {
            json.WriteStartObject();
            json.WriteString("report", citation.Report);
            json.WritePropertyName("span");
            json.WriteSpan(citation.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
