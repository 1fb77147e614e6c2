using System.Collections.Immutable;
using System.CommandLine;
using OnRecord.App.Fetching;
using OnRecord.Publish.Contracts;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.App.Commands;

/// <summary><c>read</c>: one JSON line a report, nothing kept.</summary>
internal static class ReadCommand
{
    /// <summary>Reports that are read before the first of them is printed: among these, siblings date one another.</summary>
    private const int HeldBack = 32;

    public static Command Build()
    {
        var paths = Arguments.Paths();
        var format = new Option<string>("--format") { Description = "jsonl or conllu.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "conllu");
        var explain = new Option<bool>("--explain") { Description = "Show for each statement what made it and how its speaker was found: as text, or with --json as an object \"why\"." };
        var command = new ExampledCommand(
            "read",
            "Read reports and print what they say that others said, one JSON line each; keeps nothing.",
            "onrecord read article.txt page.html feed.xml",
            "onrecord read --explain article.txt",
            "curl -s https://example.org/export.jsonl | onrecord read -") { paths, format, explain };
        var fetching = new FetchOptions(command);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(explain) && parsed.GetValue(format) == "conllu") parsed.AddError("--explain is about statements, which --format conllu does not print.");
        });
        command.SetAction(parsed => Run(
            parsed.GetValue(paths)!,
            fetching.Open(parsed),
            parsed.GetValue(format) == "conllu" ? Shape.Conllu
                : !parsed.GetValue(explain) ? Shape.Lines
                : parsed.GetValue(GlobalOptions.Json) ? Shape.ExplainedLines : Shape.Explained));
        return command;
    }

    private static int Run(string[] paths, Fetcher fetcher, Shape shape)
    {
        using var fetching = fetcher;
        var terminal = new Terminal();
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var held = ImmutableArray.CreateBuilder<RecordedReport>(HeldBack);
        foreach (var result in Inputs.Read(paths, (done, total) => terminal.Progress("reading", done, total), fetcher))
        {
            foreach (var remark in result.Remarks) terminal.Note(remark.ToString());
            if (!result.IsOk(out var incoming))
            {
                terminal.Problem(result.Problem!);
            }
            else if (shape == Shape.Conllu)
            {
                using var writer = new StreamWriter(output, leaveOpen: true);
                ConlluWriter.Write(writer, Annotator.AnnotateWhole(incoming.Report));
            }
            else
            {
                held.Add(ReportReading.Read(incoming.Report, terminal));
                if (held.Count == HeldBack) Show(held, shape, output, terminal);
            }
        }
        Show(held, shape, output, terminal);
        terminal.EndProgress();
        return terminal.Done;
    }

    /// <summary>Prints the reports held back, dated by one another where one does not tell its day.</summary>
    private static void Show(ImmutableArray<RecordedReport>.Builder held, Shape shape, Stream output, Terminal terminal)
    {
        foreach (var recorded in Pipeline.Date(held.ToImmutable()))
        {
            if (shape == Shape.Explained) ExplainedText.Show(recorded, terminal);
            else JsonOutput.Write(output, json => ReadLine.Write(json, recorded, shape == Shape.ExplainedLines ? statement => ExplainedText.Write(json, statement, recorded) : null));
        }
        held.Clear();
    }

    /// <summary>What is printed for a report.</summary>
    private enum Shape
    {
        Lines,
        ExplainedLines,
        Explained,
        Conllu,
    }
}
