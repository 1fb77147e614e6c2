using System.CommandLine;
using System.Globalization;
using OnRecord.Store;
using OnRecord.Store.Stories;

namespace OnRecord.App.Commands;

/// <summary><c>story</c>: one story with its reports, who said what in it, and what is contested.</summary>
internal static class StoryCommand
{
    public static Command Build()
    {
        var story = Arguments.Story();
        var command = new ExampledCommand(
            "story", "Show a story: its reports, who said what in them, what is contested.", "onrecord story dam ultimatum", "onrecord story merge s0123456789ab s89abcdef0123 --reason 'one strike, two ports'")
        {
            story,
            DecisionCommands.Merge(),
            DecisionCommands.Split(),
            DecisionCommands.Move(),
        };
        command.SetAction(parsed => RecordAccess.UseWoven(parsed, (record, terminal) => Run(record, terminal, parsed.GetValue(story)!, parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    private static int Run(Record record, Terminal terminal, string[] arguments, bool asJson)
    {
        if (StoryLookup.Find(record, terminal, arguments) is not StoryView view) return ExitCode.NotFound;
        if (asJson)
        {
            JsonOutput.Write(json => StoryJson.Write(json, view));
            return ExitCode.Ok;
        }
        Show(view, terminal);
        return ExitCode.Ok;
    }

    private static void Show(StoryView view, Terminal terminal)
    {
        var woven = view.Assessment.Woven;
        var text = new WovenText(view.Assessment, terminal);
        if (view.Passed is StoryPassing passed) terminal.Line(StoryLookup.Words(passed), "yellow");
        terminal.Line(view.Summary.Title, "bold");
        terminal.Line($"{StoriesCommand.Dates(view.Summary)} · {StoriesCommand.Counts(view.Summary)} · {view.Summary.Id}");
        terminal.Line();
        foreach (var report in woven.Stories[0].Reports) text.Report(report);
        terminal.Line();
        foreach (var utterance in woven.Utterances.OrderBy(utterance => utterance.Said is { Date.Year: not null } said ? said.Date.ToString() : "9", StringComparer.Ordinal))
        {
            text.Header(utterance);
            text.Words(WovenText.Base(utterance));
            var distortions = utterance.Differences.Count(difference => difference.IsDistortion);
            if (utterance.Renderings.Length > 1)
            {
                var flagged = distortions == 0 ? "" : $", {Terminal.Count(distortions, "distortion")}";
                terminal.Line(2, $"{(utterance.Differences.IsEmpty ? "no difference" : Terminal.Count(utterance.Differences.Length, "difference"))}{flagged}: onrecord compare {utterance.Id}");
            }
            terminal.Line();
        }
        foreach (var contradiction in view.Assessment.Contradictions) text.Contradiction(contradiction);
        foreach (var figure in view.Assessment.Figures.Where(figure => figure.Values.Length > 1)) text.Figure(figure);
        ShowSuggestions(view, terminal, text);
        ShowHistory(view, terminal);
    }

    private static void ShowSuggestions(StoryView view, Terminal terminal, WovenText text)
    {
        var suggestions = view.Assessment.Woven.Suggestions;
        if (suggestions.IsEmpty) return;
        terminal.Line();
        terminal.Line("May be the same", "bold");
        foreach (var suggestion in suggestions.Take(SuggestionText.MostShown))
        {
            text.Words(suggestion.A);
            text.Words(suggestion.B);
            terminal.Line(2, suggestion.Why);
            terminal.Line(2, $"If they are one, type: {SuggestionText.Command(suggestion)}");
        }
        if (suggestions.Length > SuggestionText.MostShown) terminal.Line(2, $"and {Terminal.Count(suggestions.Length - SuggestionText.MostShown, "pair")} more: --json has them all");
    }

    private static void ShowHistory(StoryView view, Terminal terminal)
    {
        terminal.Line();
        terminal.Line("How this story came about", "bold");
        foreach (var revision in view.Revisions) terminal.Line(2, string.Create(CultureInfo.InvariantCulture, $"{revision.At:yyyy-MM-dd HH:mm} UTC: {revision.Reason}"));
        foreach (var decision in view.Decisions) terminal.Line(2, $"{DecisionText.Signature(decision)}: {DecisionText.Of(decision)}: {decision.Reason}");
        var story = view.Assessment.Woven.Stories[0];
        foreach (var (report, why) in story.Reports.Zip([story.Founding, .. story.Why])) terminal.Line(2, $"{report} {why}", "grey");
    }
}
