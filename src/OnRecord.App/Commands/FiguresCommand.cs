using System.CommandLine;
using OnRecord.Assess.Figures;

namespace OnRecord.App.Commands;

/// <summary><c>figures</c>: the quantities of a story, rows by who gives them, rival values side by side.</summary>
internal static class FiguresCommand
{
    public static Command Build()
    {
        var what = new Argument<string[]>("what") { Description = "Id of a story, words that its reports hold, or paths of reports.", Arity = ArgumentArity.OneOrMore };
        var command = new ExampledCommand(
            "figures",
            "Lay the figures of a story side by side: how many, according to whom, as of when; rival values stay apart.",
            "onrecord figures samples/reports",
            "onrecord figures dam ultimatum") { what };
        command.SetAction(parsed =>
        {
            var arguments = parsed.GetValue(what)!;
            var asJson = parsed.GetValue(GlobalOptions.Json);
            if (arguments.Any(Stateless.IsPath))
            {
                var terminal = new Terminal();
                Show(Stateless.Weave(arguments, terminal).Woven, terminal, asJson);
                return terminal.Done;
            }
            return RecordAccess.UseWoven(parsed, (record, terminal) =>
            {
                if (StoryLookup.Find(record, terminal, arguments) is not { } view) return ExitCode.NotFound;
                Show(view.Assessment.Woven, terminal, asJson);
                return ExitCode.Ok;
            });
        });
        return command;
    }

    private static void Show(Weave.WovenReports woven, Terminal terminal, bool asJson)
    {
        var tables = FigureTables.Of(woven);
        if (asJson)
        {
            JsonOutput.Write(json => FiguresJson.Write(json, tables, woven));
            return;
        }
        if (tables.IsEmpty) terminal.Note("These reports count nothing.");
        new FiguresText(woven, terminal).Show(tables);
    }
}
