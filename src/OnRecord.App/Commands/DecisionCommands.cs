using System.CommandLine;
using OnRecord.App.Jobs;
using OnRecord.Store;
using OnRecord.Store.Decisions;

namespace OnRecord.App.Commands;

/// <summary>The commands by which a person decides on stories and utterances: <c>story merge</c>, <c>utterances same</c> and their like.</summary>
internal static class DecisionCommands
{
    private const string StoryHelp = "Id of a story.";
    private const string UtteranceHelp = "Id of an utterance, or one rendering of it as REPORT#STATEMENT.";

    public static Command Merge()
    {
        var (story, other) = (One("story", StoryHelp + " It stays."), One("other", StoryHelp + " It becomes part of the first."));
        return Build("merge", "Decide that two stories are one.", [story, other], parsed => DecisionOrder.Merge(parsed.GetValue(story)!, parsed.GetValue(other)!),
            "onrecord story merge s0123456789ab s89abcdef0123 --reason 'one strike, two ports'");
    }

    public static Command Split()
    {
        var story = One("story", StoryHelp);
        var reports = new Argument<string[]>("reports") { Description = "Ids of the reports that are a story of their own.", Arity = ArgumentArity.OneOrMore };
        return Build("split", "Decide that some reports of a story are a story of their own.", [story, reports], parsed => DecisionOrder.Split(parsed.GetValue(story)!, parsed.GetValue(reports)!),
            "onrecord story split s0123456789ab a.txt b.txt --reason 'another port'");
    }

    public static Command Move()
    {
        var (report, story) = (One("report", "Id of a report."), One("story", StoryHelp));
        return Build("move", "Decide that a report belongs to another story.", [report, story], parsed => DecisionOrder.Move(parsed.GetValue(report)!, parsed.GetValue(story)!),
            "onrecord story move a.txt s0123456789ab --reason 'it tells of the strike'");
    }

    public static Command Same()
    {
        var (one, other) = (One("one", UtteranceHelp), One("other", UtteranceHelp));
        return Build("same", "Decide that two utterances are one.", [one, other], parsed => DecisionOrder.Same(parsed.GetValue(one)!, parsed.GetValue(other)!),
            "onrecord utterances same u0123456789ab u89abcdef0123 --reason 'one press conference'");
    }

    public static Command Apart()
    {
        var (one, other) = (One("one", UtteranceHelp), One("other", UtteranceHelp));
        return Build("apart", "Decide that two utterances are not one, or that a rendering is not of its utterance.", [one, other], parsed => DecisionOrder.Apart(parsed.GetValue(one)!, parsed.GetValue(other)!),
            "onrecord utterances apart u0123456789ab b.txt#s3 --reason 'said a week later'");
    }

    public static Command Undo()
    {
        var number = new Argument<int>("number") { Description = "Number of the decision, as onrecord decisions shows it." };
        return Build("undo", "Cancel a decision by another one; nothing is overwritten.", [number], parsed => DecisionOrder.Undo(parsed.GetValue(number)),
            "onrecord decisions undo 3 --reason 'the outlet corrected the port'");
    }

    private static Argument<string> One(string name, string description) => new(name) { Description = description };

    private static ExampledCommand Build(string name, string description, IEnumerable<Argument> arguments, Func<ParseResult, DecisionOrder> order, string example)
    {
        var reason = new Option<string>("--reason") { Description = "Why, for those who come later.", Required = true };
        reason.Validators.Add(given =>
        {
            if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>())) given.AddError("--reason needs words.");
        });
        var by = new Option<string>("--by") { Description = "Who decides; by default the name of the user.", DefaultValueFactory = _ => Environment.UserName };
        var command = new ExampledCommand(name, description, example);
        foreach (var argument in arguments) command.Arguments.Add(argument);
        command.Options.Add(reason);
        command.Options.Add(by);
        command.SetAction(parsed => RecordAccess.UseWoven(parsed, (record, terminal) =>
            Run(record, terminal, order(parsed), parsed.GetValue(by) is { } who && !string.IsNullOrWhiteSpace(who) ? who : Environment.UserName, parsed.GetValue(reason)!, parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    private static int Run(Record record, Terminal terminal, DecisionOrder order, string by, string reason, bool asJson)
    {
        var decided = record.Decide(order, by, reason);
        if (!decided.IsOk(out var decision))
        {
            terminal.Problem(decided.Problem!);
            return decided.Problem!.Code == Text.ProblemCodes.NotInRecord ? ExitCode.NotFound : ExitCode.Problems;
        }
        WeaveJob.BringUpToDate(record, terminal.Progress);
        terminal.EndProgress();
        if (asJson) JsonOutput.Write(json => DecisionText.Write(json, decision));
        else DecisionText.Show(terminal, decision, isCancelled: false);
        return ExitCode.Ok;
    }
}
