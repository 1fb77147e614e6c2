using System.CommandLine;
using System.Text.Json;
using OnRecord.Publish.Contracts;
using OnRecord.Records;

namespace OnRecord.App.Commands;

/// <summary><c>weave</c>: one JSON object over all reports, nothing kept.</summary>
internal static class WeaveCommand
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders, or - for JSON lines on standard input.", Arity = ArgumentArity.OneOrMore };
        var asJson = new Option<bool>("--json") { Description = "Print the weave object." };
        var command = new Command("weave", "Weave reports together: utterances, origins, differences, stories.") { paths, asJson };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!));
        return command;
    }

    private static int Run(string[] paths)
    {
        var problems = 0;
        var reports = new List<RecordedReport>();
        foreach (var result in Inputs.Read(paths))
        {
            if (result.IsOk(out var report)) reports.Add(Pipeline.Read(report));
            else
            {
                problems++;
                Console.Error.WriteLine(result.Problem);
            }
        }
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonOutput.Options)) WeaveObject.Write(json, Pipeline.Weave(reports));
        output.Write("\n"u8);
        return problems == 0 ? ExitCode.Ok : ExitCode.Problems;
    }
}
