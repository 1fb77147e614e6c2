using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OnRecord.App.Commands;

/// <summary>The help text, and below it the command's examples.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ExampledCommand command) return ExitCode.Ok;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in command.Examples) output.WriteLine($"  {example}");
        output.WriteLine();
        return ExitCode.Ok;
    }
}
