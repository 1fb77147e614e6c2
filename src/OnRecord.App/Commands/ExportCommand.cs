using System.CommandLine;
using OnRecord.Publish.Contracts;
using OnRecord.Store;
using OnRecord.Store.Stories;

namespace OnRecord.App.Commands;

/// <summary><c>export</c>: a story for other programs.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var story = Arguments.Story();
        var format = new Option<string>("--format") { Description = "json (the weave object), csv (one row a statement) or tei (its collations in TEI P5).", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv", "tei");
        var command = new ExampledCommand("export", "Write a story for other programs, as JSON, CSV or TEI.", "onrecord export dam ultimatum --format csv > statements.csv", "onrecord export dam ultimatum --format tei > story.xml") { story, format };
        command.SetAction(parsed => RecordAccess.UseWoven(parsed, (record, terminal) => Run(record, terminal, parsed.GetValue(story)!, parsed.GetValue(format)!)));
        return command;
    }

    private static int Run(Record record, Terminal terminal, string[] arguments, string format)
    {
        if (StoryLookup.Find(record, terminal, arguments) is not StoryView view) return ExitCode.NotFound;
        if (format == "csv") StatementCsv.Write(Console.Out, view.Assessment);
        else if (format == "tei") TeiOutput.Write(view.Summary.Title, view.Assessment.Woven.Utterances, view.Assessment.Woven.Reports);
        else JsonOutput.Write(json => WeaveObject.Write(json, view.Assessment));
        return ExitCode.Ok;
    }
}
