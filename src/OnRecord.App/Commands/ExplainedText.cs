using System.Globalization;
using System.Text.Json;
using OnRecord.Publish.Contracts;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>The statements of a report with the reasons for each, as text and as JSON.</summary>
internal static class ExplainedText
{
    private const int LabelWidth = 7;

    public static void Show(RecordedReport report, Terminal terminal)
    {
        terminal.Paragraph(0, [new TextRun(report.Report.Id, "bold"), new TextRun(report.Report.Title is { } title ? $" · {title.Text}" : ""), new TextRun($" · {Terminal.Count(report.Statements.Length, "statement")}")]);
        terminal.Line();
        foreach (var statement in report.Statements) Show(statement, report, terminal);
    }

    /// <summary>Adds the reasons to the object of a statement.</summary>
    public static void Write(Utf8JsonWriter json, Statement statement, RecordedReport report)
    {
        var why = StatementReasons.Of(statement, report);
        json.WriteStartObject("why");
        json.WriteString("construction", why.Construction);
        json.WriteString("source", why.Source);
        json.WriteString("cue", why.Cue);
        json.WriteArray("remarks", why.Remarks, json.WriteStringValue);
        json.WriteString("speaker", why.Speaker);
        json.WriteArray("names", why.Names, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void Show(Statement statement, RecordedReport report, Terminal terminal)
    {
        var why = StatementReasons.Of(statement, report);
        var place = statement.Parent is string parent ? $", told inside {parent}" : "";
        terminal.Paragraph(0, [new TextRun($"{statement.Id} · {statement.Speaker.Name}", "bold"), new TextRun($" · {JsonNames.Of(statement.Kind)} · {JsonNames.Of(statement.Act)}{place}")]);
        void Row(string label, string text) => terminal.Paragraph(LabelWidth + 4, [new TextRun(text)], new TextRun(label.PadRight(LabelWidth), "bold"));
        Row("words", StatementReasons.Words(statement.Content, report.Report.Text) ?? "");
        Row("made by", why.Cue is null ? why.Construction : $"{why.Construction}; cue “{why.Cue}”");
        foreach (var remark in why.Remarks) Row("", remark);
        Row("sure", statement.Confidence.ToString("0.00", CultureInfo.InvariantCulture) + " of 1");
        Row("speaker", $"{why.Speaker} ({JsonNames.Of(statement.Speaker.Type)})");
        if (!why.Names.IsEmpty) Row("", $"also printed as {string.Join(", ", why.Names.Select(name => $"“{name}”"))}");
        Row("", statement.Speaker.Alternatives.IsEmpty ? "no alternative" : $"may also be {string.Join(", or ", statement.Speaker.Alternatives)}");
        if (statement.Said is Dating said) Row("said", $"{Terminal.Date(said.Date)}, basis: {JsonNames.Of(said.Basis)}");
        terminal.Line();
    }
}
