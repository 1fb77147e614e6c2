using System.CommandLine;
using System.Text.Json;
using OnRecord.Publish.Contracts;
using OnRecord.Reading;

namespace OnRecord.App.Commands;

/// <summary><c>read</c>: one JSON line a report, nothing kept.</summary>
internal static class ReadCommand
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders, or - for JSON lines on standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "jsonl or conllu.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "conllu");
        var command = new Command("read", "Read reports and print what they say that others said, one JSON line each.") { paths, format };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(format) == "conllu"));
        return command;
    }

    private static int Run(string[] paths, bool asConllu)
    {
        var problems = 0;
        using var output = Console.OpenStandardOutput();
        foreach (var result in Inputs.Read(paths))
        {
            if (!result.IsOk(out var report))
            {
                problems++;
                Console.Error.WriteLine(result.Problem);
                continue;
            }
            if (asConllu)
            {
                using var writer = new StreamWriter(output, leaveOpen: true);
                ConlluWriter.Write(writer, Annotator.Annotate(report));
                continue;
            }
            using (var json = new Utf8JsonWriter(output, JsonOutput.Options)) ReadLine.Write(json, Pipeline.Read(report));
            output.Write("\n"u8);
        }
        return problems == 0 ? ExitCode.Ok : ExitCode.Problems;
    }
}
