using System.CommandLine;
using OnRecord.Store;
using OnRecord.Weave.Decisions;

namespace OnRecord.App.Commands;

/// <summary><c>decisions</c>: what was decided on stories and utterances, by whom and why.</summary>
internal static class DecisionsCommand
{
    public static Command Build()
    {
        var command = new ExampledCommand("decisions", "List who decided what on stories and utterances, and why.", "onrecord decisions", "onrecord decisions undo 3 --reason 'the outlet corrected the port'") { DecisionCommands.Undo() };
        command.SetAction(parsed => RecordAccess.Use(parsed, (record, terminal) => Run(record, terminal, parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    private static int Run(Record record, Terminal terminal, bool asJson)
    {
        var log = record.Decisions();
        var cancelled = DecisionLog.Cancelled(log);
        if (asJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartArray();
                foreach (var decision in log) DecisionText.Write(json, decision, cancelled.Contains(decision.Number));
                json.WriteEndArray();
            });
            return ExitCode.Ok;
        }
        if (log.Count == 0) terminal.Note("Nothing was decided yet: onrecord story merge --help");
        foreach (var decision in log) DecisionText.Show(terminal, decision, cancelled.Contains(decision.Number));
        return ExitCode.Ok;
    }
}
