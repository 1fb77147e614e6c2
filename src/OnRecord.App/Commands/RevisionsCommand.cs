using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Publish.Contracts;
using OnRecord.Records;
using OnRecord.Records.Revisions;
using OnRecord.Store;
using OnRecord.Store.Reports;

namespace OnRecord.App.Commands;

/// <summary><c>revisions</c>: what an outlet changed in an article after it was printed.</summary>
internal static class RevisionsCommand
{
    public static Command Build()
    {
        var report = new Argument<string>("report") { Description = "Id of a report, as add and watch print it." };
        var command = new ExampledCommand("revisions", "Show what an outlet changed in a report: statements and figures gained, lost or edited.", "onrecord revisions news.example/2026/03/ferry-talks") { report };
        command.SetAction(parsed => RecordAccess.Use(parsed, (record, terminal) => Run(record, terminal, parsed.GetValue(report)!, parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    private static int Run(Record record, Terminal terminal, string id, bool asJson)
    {
        var states = record.ReportRevisions(id);
        if (states.Count == 0) return RecordAccess.NotFound(terminal, $"report “{id}”");
        RecordedReport? before = null;
        foreach (var state in states)
        {
            var now = record.GetReport(id, state.Number)!;
            var change = before is null ? null : RevisionComparer.Compare(before, now);
            if (asJson) JsonOutput.Write(json => Write(json, state, change, before, now));
            else Show(terminal, state, change, before, now);
            before = now;
        }
        return ExitCode.Ok;
    }

    private static void Show(Terminal terminal, ReportRevision state, RevisionChange? change, RecordedReport? before, RecordedReport now)
    {
        var when = string.Create(CultureInfo.InvariantCulture, $"revision {state.Number}, recorded {state.RecordedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        terminal.Paragraph(0, [new TextRun(when, "bold"), new TextRun($" · {(change is null ? state.Reason : RevisionText.Summary(change))}")]);
        if (change is null) return;
        foreach (var line in RevisionText.Lines(change, before!, now)) terminal.Paragraph(4, [new TextRun($"{line.What} ", "bold"), new TextRun(line.Words)], new TextRun(line.Sign));
        terminal.Line();
    }

    private static void Write(Utf8JsonWriter json, ReportRevision state, RevisionChange? change, RecordedReport? before, RecordedReport now)
    {
        json.WriteStartObject();
        json.WriteNumber("revision", state.Number);
        json.WriteString("recorded_at", state.RecordedAt);
        json.WriteString("weight", change is null ? null : JsonNames.Of(change.Weight));
        json.WriteArray("changes", change is null ? [] : RevisionText.Lines(change, before!, now), line =>
        {
            json.WriteStartObject();
            json.WriteString("what", line.What);
            json.WriteString("before", line.Before);
            json.WriteString("after", line.After);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
