using System.CommandLine;
using OnRecord.Assess;
using OnRecord.Publish.Contracts;

namespace OnRecord.App.Commands;

/// <summary><c>weave</c>: one JSON object, or a summary, over all reports; nothing kept.</summary>
internal static class WeaveCommand
{
    public static Command Build()
    {
        var paths = Arguments.Paths();
        var command = new ExampledCommand(
            "weave",
            "Weave reports together: utterances, origins, differences, stories; keeps nothing.",
            "onrecord weave samples/reports",
            "onrecord weave --json article1.txt article2.txt > weave.json") { paths };
        command.SetAction(parsed =>
        {
            var terminal = new Terminal();
            var assessment = Stateless.Weave(parsed.GetValue(paths)!, terminal);
            if (parsed.GetValue(GlobalOptions.Json)) JsonOutput.Write(json => WeaveObject.Write(json, assessment));
            else Show(assessment, terminal);
            return terminal.Done;
        });
        return command;
    }

    private static void Show(Assessment assessment, Terminal terminal)
    {
        var woven = assessment.Woven;
        var text = new WovenText(assessment, terminal);
        var shared = woven.Utterances.Where(utterance => utterance.Renderings.Length > 1).ToList();
        terminal.Line(
            $"{Terminal.Count(woven.Reports.Length, "report")}, {Terminal.Count(woven.Reports.Sum(report => report.Statements.Length), "statement")}, "
            + $"{Terminal.Count(woven.Utterances.Length, "utterance")} ({shared.Count} with several renderings), {Terminal.Count(woven.TalkingPoints.Length, "talking point")}",
            "bold");
        terminal.Line();
        foreach (var story in woven.Stories)
        {
            terminal.Line($"story {story.Id}: {Terminal.Count(story.Reports.Length, "report")}", "bold");
            foreach (var report in story.Reports) text.Report(report);
            terminal.Line();
        }
        foreach (var duplicate in woven.Duplicates)
        {
            terminal.Line($"{JsonNames.Of(duplicate.Kind)}: {string.Join(" and ", duplicate.Reports.Select(text.Source))}: {string.Join("; ", duplicate.Why)}");
        }
        if (!woven.Duplicates.IsEmpty) terminal.Line();
        foreach (var utterance in shared)
        {
            text.Header(utterance);
            foreach (var rendering in utterance.Renderings) text.Words(rendering, rendering.Ref == utterance.Base ? "base" : "witness");
            terminal.Line();
        }
        foreach (var contradiction in assessment.Contradictions) text.Contradiction(contradiction);
        foreach (var figure in assessment.Figures.Where(figure => figure.Values.Length > 1)) text.Figure(figure);
    }
}
