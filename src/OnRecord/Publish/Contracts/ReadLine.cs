using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Records;

namespace OnRecord.Publish.Contracts;

/// <summary>The <c>read</c> contract: one JSON object a report. Described in docs/contracts.md; evaluation depends on it.</summary>
public static class ReadLine
{
    /// <summary>Writes the object of one report.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="recorded">What was read from the report.</param>
    /// <param name="more">Writes further properties into each statement's object; null for none.</param>
    public static void Write(Utf8JsonWriter json, RecordedReport recorded, Action<Statement>? more = null)
    {
        var report = recorded.Report;
        json.WriteStartObject();
        json.WriteString("id", report.Id);
        json.WriteString("outlet", report.Outlet);
        json.WriteStartArray("authors");
        foreach (var author in report.Authors) json.WriteStringValue(author);
        json.WriteEndArray();
        json.WriteString("url", report.Url);
        WriteTitle(json, report.Title);
        json.WriteString("language", report.Language);
        json.WriteDating("published", report.Published);
        json.WriteDating("captured", report.Captured);
        json.WriteString("text", report.Text);
        json.WriteString("body", string.Join("\n\n", report.Paragraphs.Select(p => p.Of(report.Text))));
        json.WriteStartArray("masked");
        foreach (var mask in report.Masks)
        {
            json.WriteStartObject();
            json.WriteNumber("start", mask.Span.Start);
            json.WriteNumber("end", mask.Span.End);
            json.WriteString("kind", JsonNames.Of(mask.Kind));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("primary", recorded.Annotated.IsPrimary);
        if (report.IsExcerpt) json.WriteBoolean("excerpt", value: true);
        json.WriteStartArray("statements");
        foreach (var statement in recorded.Statements) WriteStatement(json, statement, more);
        json.WriteEndArray();
        WriteTimes(json, recorded);
        WriteFigures(json, recorded);
        WriteForeign(json, recorded);
        WriteCredits(json, report);
        json.WriteStartArray("events");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTitle(Utf8JsonWriter json, Title? title)
    {
        if (title is null)
        {
            json.WriteNull("title");
            return;
        }
        json.WriteStartObject("title");
        // A title that was handed in beside the text stands nowhere in it.
        if (title.Span is TextSpan span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }
        else
        {
            json.WriteNull("start");
            json.WriteNull("end");
        }
        json.WriteString("text", title.Text);
        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, Statement statement, Action<Statement>? more)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteString("kind", JsonNames.Of(statement.Kind));
        json.WriteSpans("source", statement.Source);
        json.WriteSpans("cue", statement.Cue);
        json.WriteSpans("content", statement.Content);
        json.WriteStartObject("speaker");
        json.WriteString("id", statement.Speaker.Id);
        json.WriteString("name", statement.Speaker.Name);
        json.WriteString("type", JsonNames.Of(statement.Speaker.Type));
        json.WriteString("how", JsonNames.Of(statement.Speaker.How));
        if (!statement.Speaker.Alternatives.IsEmpty)
        {
            json.WriteStartArray("alternatives");
            foreach (var other in statement.Speaker.Alternatives) json.WriteStringValue(other);
            json.WriteEndArray();
        }
        if (statement.Speaker.Wikidata is string item) json.WriteString("wikidata", item);
        json.WriteEndObject();
        json.WriteString("act", JsonNames.Of(statement.Act));
        json.WriteString("audience", statement.Audience);
        json.WriteString("venue", statement.Venue);
        json.WriteDating("said", statement.Said);
        json.WriteStartArray("relayed_by");
        foreach (var relay in statement.RelayedBy) json.WriteStringValue(relay);
        json.WriteEndArray();
        json.WriteString("parent", statement.Parent);
        json.WriteNumber("confidence", Math.Round(statement.Confidence, 3));
        json.WriteStartArray("trace");
        foreach (var step in statement.Trace) json.WriteStringValue(step);
        json.WriteEndArray();
        more?.Invoke(statement);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, RecordedReport recorded)
    {
        json.WriteStartArray("times");
        foreach (var time in recorded.Annotated.Times)
        {
            json.WriteStartObject();
            json.WriteNumber("start", time.Span.Start);
            json.WriteNumber("end", time.Span.End);
            json.WriteString("kind", JsonNames.Of(time.Kind));
            json.WriteString("value", time.Value);
            if (time.From is PartialDate from) json.WriteString("from", from.ToString());
            if (time.Until is PartialDate until) json.WriteString("until", until.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter json, RecordedReport recorded)
    {
        json.WriteStartArray("figures");
        foreach (var figure in recorded.Figures)
        {
            json.WriteStartObject();
            json.WriteNumber("start", figure.Span.Start);
            json.WriteNumber("end", figure.Span.End);
            json.WriteNumber("value", figure.Value);
            json.WriteString("bound", JsonNames.Of(figure.Bound));
            json.WriteString("unit", figure.Unit);
            json.WriteString("of", figure.Of);
            json.WriteString("according_to", figure.AccordingTo);
            json.WriteString("holder", figure.Holder);
            json.WriteString("where", figure.Where);
            json.WriteString("as_of", figure.AsOf?.ToString());
            if (figure.End is RangeEnd end) json.WriteString("range", JsonNames.Of(end));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteForeign(Utf8JsonWriter json, RecordedReport recorded)
    {
        json.WriteStartArray("foreign");
        foreach (var foreign in recorded.Annotated.Foreign)
        {
            json.WriteStartObject();
            json.WriteNumber("start", foreign.Span.Start);
            json.WriteNumber("end", foreign.Span.End);
            json.WriteString("language", foreign.Language);
            json.WriteBoolean("quoted", foreign.IsQuoted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCredits(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("credits");
        foreach (var credit in report.Credits)
        {
            json.WriteStartObject();
            json.WriteString("outlet", credit.Outlet);
            json.WriteNumber("start", credit.Span.Start);
            json.WriteNumber("end", credit.Span.End);
            if (credit.IsSelf) json.WriteBoolean("self", value: true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
