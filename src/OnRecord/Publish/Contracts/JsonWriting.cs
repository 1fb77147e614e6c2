using System.Collections.Immutable;
using System.Text.Json;

namespace OnRecord.Publish.Contracts;

/// <summary>The small shapes both contracts share.</summary>
internal static class JsonWriting
{
    public static void WriteSpans(this Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans) json.WriteSpan(span);
        json.WriteEndArray();
    }

    public static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    public static void WriteDating(this Utf8JsonWriter json, string name, Dating? dating)
    {
        if (dating is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("date", dating.Date.ToString());
        json.WriteString("precision", JsonNames.Of(dating.Date.Precision));
        json.WriteString("basis", JsonNames.Of(dating.Basis));
        if (dating.ContradictedBy is string reason) json.WriteString("contradicted_by", reason);
        json.WriteEndObject();
    }
}
