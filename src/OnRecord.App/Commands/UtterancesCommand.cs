using System.CommandLine;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>What <c>compare</c> and <c>origins</c> share: utterances of the record, or of paths without keeping anything.</summary>
internal static class UtterancesCommand
{
    /// <summary>Gives a command its argument and its action.</summary>
    /// <param name="command">The command, which gets its argument and its action.</param>
    /// <param name="isShown">Which utterances are worth a line when many are asked for.</param>
    /// <param name="nothing">What to say when none is.</param>
    /// <param name="show">Prints them in a format: "text", "json" or one of its own.</param>
    /// <param name="format">Lets the format be chosen; null for text and JSON only.</param>
    public static Command Build(Command command, Func<Utterance, bool> isShown, string nothing, Action<UtteranceSelection, Terminal, string> show, Option<string>? format = null)
    {
        var what = new Argument<string[]>("what") { Description = "Id of an utterance or story, words to search for, or paths of reports.", Arity = ArgumentArity.OneOrMore };
        command.Arguments.Add(what);
        if (format is not null) command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var arguments = parsed.GetValue(what)!;
            var shape = parsed.GetValue(GlobalOptions.Json) ? "json" : format is null ? "text" : parsed.GetValue(format)!;
            if (arguments.Any(Stateless.IsPath))
            {
                var terminal = new Terminal();
                return Show(UtteranceSelection.All(Stateless.Weave(arguments, terminal)), terminal, shape);
            }
            return RecordAccess.UseWoven(parsed, (record, terminal) => UtteranceSelection.Find(record, string.Join(' ', arguments)) is { } found
                ? Show(found, terminal, shape)
                : RecordAccess.NotFound(terminal, $"utterance “{string.Join(' ', arguments)}”"));
        });
        return command;

        int Show(UtteranceSelection selection, Terminal terminal, string shape)
        {
            var shown = selection.Utterances.Count == 1 ? selection : selection with { Utterances = [.. selection.Utterances.Where(isShown)] };
            if (shown.Utterances.Count == 0 && shape == "text") terminal.Note(nothing);
            else show(shown, terminal, shape);
            return terminal.Done;
        }
    }
}
