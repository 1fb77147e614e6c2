using System.CommandLine;
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
            else new WeaveText(assessment, terminal).Show();
            return terminal.Done;
        });
        return command;
    }
}
