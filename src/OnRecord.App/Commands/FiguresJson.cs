using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Assess;
using OnRecord.Publish.Contracts;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>Quantities as JSON, described in docs/contracts.md.</summary>
internal static class FiguresJson
{
    /// <summary>Digits that make a converted value readable and lose nothing that was printed.</summary>
    private const int Decimals = 6;

    public static void Write(Utf8JsonWriter json, ImmutableArray<FigureTable> tables, WovenReports woven)
    {
        var texts = woven.Reports.DistinctBy(report => report.Id, StringComparer.Ordinal).ToDictionary(report => report.Id, report => report.Text, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteArray("figures", tables, table =>
        {
            json.WriteStartObject();
            json.WriteString("id", table.Id);
            json.WriteString("of", table.Of);
            json.WriteString("unit", table.Unit);
            json.WriteString("holder", table.Holder);
            json.WriteString("standing", JsonNames.Of(table.Standing));
            json.WriteArray("rows", table.Rows, row => Write(json, row, texts));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FigureRow row, Dictionary<string, string> texts)
    {
        json.WriteStartObject();
        json.WriteNumber("value", Math.Round(row.Value, Decimals));
        json.WriteString("bound", JsonNames.Of(row.Figure.Bound));
        json.WriteNumber("least", Math.Round(row.Least, Decimals));
        if (double.IsPositiveInfinity(row.Most)) json.WriteNull("most");
        else json.WriteNumber("most", Math.Round(row.Most, Decimals));
        json.WriteString("according_to", row.AccordingTo);
        json.WriteString("date", row.Date?.ToString());
        json.WriteString("holder", row.Figure.Holder);
        json.WriteString("where", row.Figure.Where);
        json.WriteArray("reports", row.Reports, json.WriteStringValue);
        json.WriteArray("words", row.Words, citation =>
        {
            json.WriteStartObject();
            json.WriteString("report", citation.Report);
            json.WritePropertyName("span");
            SaidText.Span(json, citation.Span.Start, citation.Span.End);
            json.WriteString("text", citation.Span.Of(texts[citation.Report]));
            json.WriteEndObject();
        });
        json.WriteArray("notes", row.Notes, note =>
        {
            json.WriteStartObject();
            json.WriteString("relation", JsonNames.Of(note.Relation));
            json.WriteNumber("row", note.Row);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
