using System.CommandLine;
using OnRecord.Publish.Briefs;
using OnRecord.Store;
using OnRecord.Store.Stories;

namespace OnRecord.App.Commands;

/// <summary><c>brief</c>: a story told in cited sentences.</summary>
internal static class BriefCommand
{
    public static Command Build()
    {
        var story = Arguments.Story();
        var format = new Option<string>("--format") { Description = "md, html or json.", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "html", "json");
        var command = new ExampledCommand(
            "brief", "Write a brief of a story in which every sentence cites the words it stands on.", "onrecord brief dam ultimatum --format html > brief.html") { story, format };
        command.SetAction(parsed => RecordAccess.UseWoven(parsed, (record, terminal) =>
            Run(record, terminal, parsed.GetValue(story)!, parsed.GetValue(GlobalOptions.Json) ? "json" : parsed.GetValue(format)!)));
        return command;
    }

    private static int Run(Record record, Terminal terminal, string[] arguments, string format)
    {
        if (StoryLookup.Find(record, terminal, arguments) is not StoryView view) return ExitCode.NotFound;
        var brief = BriefComposer.Compose(view.Assessment, view.Summary.Id);
        if (!brief.Withheld.IsEmpty) terminal.Note($"{Terminal.Count(brief.Withheld.Length, "sentence")} held back, not covered by the words cited; --json lists why.");
        switch (format)
        {
            case "json":
                JsonOutput.Write(json => JsonBrief.Write(json, brief));
                break;
            case "html":
                Console.Out.Write(HtmlBrief.Write(brief));
                break;
            default:
                Console.Out.Write(MarkdownBrief.Write(brief));
                break;
        }
        return ExitCode.Ok;
    }
}
