using System.CommandLine;

namespace OnRecord.App.Commands;

/// <summary><c>utterances</c>: decide which renderings are of one utterance.</summary>
internal static class UtteranceDecisions
{
    public static Command Build() => new ExampledCommand(
        "utterances",
        "Decide that utterances are one, or are not.",
        "onrecord utterances same u0123456789ab u89abcdef0123 --reason 'one press conference'",
        "onrecord utterances apart u0123456789ab b.txt#s3 --reason 'said a week later'") { DecisionCommands.Same(), DecisionCommands.Apart() };
}
