using System.CommandLine;
using OnRecord.Store;
using OnRecord.Store.Stories;

namespace OnRecord.App.Commands;

/// <summary><c>stories</c>: what the recorded reports are about.</summary>
internal static class StoriesCommand
{
    public static Command Build()
    {
        var limit = new Option<int>("--limit") { Description = "Most stories to list.", DefaultValueFactory = _ => 50 };
        var command = new ExampledCommand("stories", "List the stories of the record, the latest first.", "onrecord stories --limit 10") { limit };
        command.SetAction(parsed => RecordAccess.UseWoven(parsed, (record, terminal) => Run(record, terminal, parsed.GetValue(limit), parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    /// <summary>"2031-05-04 – 2031-05-06", one date where both are the same, "undated" where there is none.</summary>
    public static string Dates(StorySummary story) =>
        story.FirstDate is null ? "undated" : story.FirstDate == story.LastDate ? story.FirstDate : $"{story.FirstDate} – {story.LastDate}";

    /// <summary>"5 reports from 4 outlets, 31 utterances".</summary>
    public static string Counts(StorySummary story) =>
        Terminal.Count(story.Reports, "report") + (story.Outlets == 0 ? "" : $" from {Terminal.Count(story.Outlets, "known outlet")}") + $", {Terminal.Count(story.Utterances, "utterance")}";

    private static int Run(Record record, Terminal terminal, int limit, bool asJson)
    {
        var stories = record.ListStories(limit);
        if (asJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartArray();
                foreach (var story in stories) StoryJson.Write(json, story);
                json.WriteEndArray();
            });
            return ExitCode.Ok;
        }
        if (stories.Count == 0) terminal.Note("The record holds no stories yet: onrecord add PATH");
        foreach (var story in stories)
        {
            terminal.Line(story.Title, "bold");
            terminal.Line(2, $"{Dates(story)} · {Counts(story)}");
            terminal.Line(2, $"onrecord story {story.Id}", "grey");
            terminal.Line();
        }
        var all = record.Counts().Stories;
        if (all > stories.Count && stories.Count > 0) terminal.Note($"{stories.Count} of {all} stories; see more with --limit {all}");
        return ExitCode.Ok;
    }
}
