using System.CommandLine;
using OnRecord.Publish.Contracts;
using OnRecord.Reading;

namespace OnRecord.App.Commands;

/// <summary><c>read</c>: one JSON line a report, nothing kept.</summary>
internal static class ReadCommand
{
    public static Command Build()
    {
        var paths = Arguments.Paths();
        var format = new Option<string>("--format") { Description = "jsonl or conllu.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "conllu");
        var command = new ExampledCommand(
            "read",
            "Read reports and print what they say that others said, one JSON line each; keeps nothing.",
            "onrecord read article.txt page.html feed.xml",
            "curl -s https://example.org/export.jsonl | onrecord read -") { paths, format };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(format) == "conllu"));
        return command;
    }

    private static int Run(string[] paths, bool asConllu)
    {
        var terminal = new Terminal();
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        foreach (var result in Inputs.Read(paths, (done, total) => terminal.Progress("reading", done, total)))
        {
            foreach (var remark in result.Remarks) terminal.Note(remark.ToString());
            if (!result.IsOk(out var incoming))
            {
                terminal.Problem(result.Problem!);
            }
            else if (asConllu)
            {
                using var writer = new StreamWriter(output, leaveOpen: true);
                ConlluWriter.Write(writer, Annotator.AnnotateWhole(incoming.Report));
            }
            else
            {
                JsonOutput.Write(output, json => ReadLine.Write(json, ReportReading.Read(incoming.Report, terminal)));
            }
        }
        terminal.EndProgress();
        return terminal.Done;
    }
}
