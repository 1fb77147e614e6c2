using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Weave;
using OnRecord.Weave.Origins;
using OnRecord.Weave.Origins.Descent;

namespace OnRecord.Publish.Contracts;

/// <summary>Relays and lines of descent as fields of the contracts.</summary>
public static class RelayJson
{
    /// <summary>The fields of an utterance that tell of its relays; none where they were not read.</summary>
    public static void Write(Utf8JsonWriter json, Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(utterance);
        if (utterance.Relays is not { } graph) return;
        Write(json, "independent", graph.Independent);
        Write(json, "lines", graph.Lines);
        json.WriteStartArray("doubts");
        foreach (var doubt in graph.Doubts) json.WriteStringValue(doubt);
        json.WriteEndArray();
        json.WriteStartArray("relays");
        foreach (var relay in graph.Relays)
        {
            json.WriteStartObject();
            json.WriteString("from", relay.From);
            json.WriteString("to", relay.To);
            json.WriteString("kind", JsonNames.Of(relay.Kind));
            json.WriteBoolean("directed", relay.IsDirected);
            json.WriteString("why", relay.Why);
            Write(json, relay.Words);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The array of stemmata.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Stemma> stemmata)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray("descent");
        foreach (var stemma in stemmata)
        {
            json.WriteStartObject();
            json.WriteString("id", stemma.Id);
            json.WriteString("speaker", stemma.Speaker);
            json.WriteString("said", stemma.Said?.Date.ToString());
            json.WriteString("root", JsonNames.Of(stemma.Root));
            Strings(json, "utterances", stemma.Utterances);
            json.WriteStartArray("nodes");
            foreach (var node in stemma.Nodes)
            {
                json.WriteStartObject();
                json.WriteString("id", node.Id);
                json.WriteString("report", node.Report);
                json.WriteString("parent", node.Parent);
                Strings(json, "may_be", node.MayBe);
                Write(json, node.Readings);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("unplaced");
            foreach (var between in stemma.Unplaced)
            {
                json.WriteStartObject();
                json.WriteString("report", between.Report);
                json.WriteStartArray("with");
                foreach (var with in between.With)
                {
                    json.WriteStartArray();
                    foreach (var report in with) json.WriteStringValue(report);
                    json.WriteEndArray();
                }
                json.WriteEndArray();
                Write(json, between.Readings);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<SharedReading> readings)
    {
        json.WriteStartArray("readings");
        foreach (var reading in readings)
        {
            json.WriteStartObject();
            json.WriteString("utterance", reading.Utterance);
            json.WriteString("kind", JsonNames.Of(reading.Kind));
            json.WriteString("base", reading.Base);
            json.WriteString("rendering", reading.Words);
            json.WriteBoolean("distortion", reading.IsDistortion);
            Write(json, reading.Places);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, OriginCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("least", count.Least);
        json.WriteNumber("most", count.Most);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<Citation> citations)
    {
        json.WriteStartArray("words");
        foreach (var citation in citations)
        {
            json.WriteStartObject();
            json.WriteString("report", citation.Report);
            json.WritePropertyName("span");
            json.WriteSpan(citation.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
