using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Store;
using OnRecord.Store.Reports;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary><c>add</c>: reports into the record, each acknowledged when it is on disk; then the stories.</summary>
internal static class AddCommand
{
    public static Command Build()
    {
        var paths = Arguments.Paths();
        var command = new ExampledCommand(
            "add",
            "Record reports; each line printed is on disk. The same text again changes nothing, an edited one is a revision.",
            "onrecord add ~/articles",
            "onrecord add export.jsonl page.html --record case.db",
            "onrecord add https://news.example/2026/03/ferry-talks") { paths };
        var fetching = new FetchOptions(command);
        command.SetAction(parsed => RecordAccess.Use(
            parsed,
            (record, terminal) =>
            {
                using var fetcher = fetching.Open(parsed);
                return Run(record, terminal, Inputs.Read(parsed.GetValue(paths)!, (done, total) => terminal.Progress("adding", done, total), fetcher), parsed.GetValue(GlobalOptions.Json));
            },
            create: true));
        return command;
    }

    private static int Run(Record record, Terminal terminal, IEnumerable<Result<IncomingReport>> inputs, bool asJson)
    {
        var counts = new int[3];
        foreach (var result in inputs)
        {
            foreach (var remark in result.Remarks) terminal.Note(remark.ToString());
            if (!result.IsOk(out var incoming))
            {
                terminal.Problem(result.Problem!);
                continue;
            }
            var added = record.AlreadyRecorded(incoming.Report) ?? record.Add(ReportReading.Read(incoming.Report, terminal), incoming.IdIsFileName);
            if (incoming.Capture is not null) record.Sources.Keep(added, incoming.Capture);
            counts[(int)added.Outcome]++;
            if (asJson) JsonOutput.Write(json => Write(json, added));
            else terminal.Acknowledge(Line(added));
        }
        RecordAccess.Weave(record, terminal);
        if (!asJson)
        {
            var problems = terminal.Problems == 0 ? "" : $", {Terminal.Count(terminal.Problems, "problem")}";
            terminal.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"{counts[0]} recorded, {Terminal.Count(counts[1], "revision")}, {counts[2]} already recorded{problems}. The record holds {Terminal.Count((int)record.Counts().Stories, "story")}: onrecord stories"));
        }
        return terminal.Done;
    }

    private static string Line(Added added) => added.Outcome switch
    {
        AddOutcome.Recorded => $"recorded {added.Id}",
        AddOutcome.Revision => string.Create(CultureInfo.InvariantCulture, $"revision {added.Revision} of {added.Id}"),
        _ => $"already recorded {added.Id}",
    };

    private static void Write(Utf8JsonWriter json, Added added)
    {
        json.WriteStartObject();
        json.WriteString("outcome", Publish.Contracts.JsonNames.Of(added.Outcome));
        json.WriteString("id", added.Id);
        json.WriteNumber("revision", added.Revision);
        json.WriteEndObject();
    }
}
