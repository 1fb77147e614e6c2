using System.Text.Json;
using OnRecord.Publish;
using OnRecord.Publish.Contracts;
using OnRecord.Store.Statements;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>One statement in a list, as text and as JSON.</summary>
internal static class SaidText
{
    public static void Show(SaidLine line, Terminal terminal, bool withSpeaker)
    {
        var date = line.SaidOn is string said && PartialDate.TryParse(said, out var day) ? Terminal.Date(day) : line.Published is string published ? $"published {published}" : "undated";
        terminal.Paragraph(0,
        [
            new TextRun(date),
            new TextRun(withSpeaker ? $" · {line.Statement.Speaker.Name}" : "", "bold"),
            new TextRun($" · {JsonNames.Of(line.Statement.Kind)}"),
            new TextRun($" · {line.Outlet ?? ReportLabel.OfId(line.Report)}"),
            new TextRun(line.Statement.Audience is string audience ? $" · to {audience}" : ""),
            new TextRun(line.Statement.Venue is string venue ? $" · {venue}" : ""),
        ]);
        terminal.Paragraph(2, [new TextRun(line.Words), TextRun.Mark(line.Citation)]);
        if (line.Statement.RelayedBy is [_, ..] relays) terminal.Line(2, $"relayed by {string.Join(", ", relays)}");
        terminal.Line();
    }

    public static void Write(Utf8JsonWriter json, SaidLine line)
    {
        var statement = line.Statement;
        json.WriteStartObject();
        json.WriteString("report", line.Report);
        json.WriteString("outlet", line.Outlet);
        json.WriteString("published", line.Published);
        json.WriteString("statement", statement.Id);
        json.WriteString("kind", JsonNames.Of(statement.Kind));
        json.WriteStartObject("speaker");
        json.WriteString("id", statement.Speaker.Id);
        json.WriteString("name", statement.Speaker.Name);
        json.WriteEndObject();
        json.WriteString("said", line.SaidOn);
        json.WriteString("words", line.Words);
        json.WriteArray("content", statement.Content, span => Span(json, span.Start, span.End));
        json.WriteString("utterance", line.Utterance);
        json.WriteEndObject();
    }

    public static void Span(Utf8JsonWriter json, int start, int end)
    {
        json.WriteStartArray();
        json.WriteNumberValue(start);
        json.WriteNumberValue(end);
        json.WriteEndArray();
    }
}
