namespace OnRecord.Eval;

/// <summary>One command of the evaluation.</summary>
/// <param name="Name">First word on the command line.</param>
/// <param name="Arguments">What follows it, for the usage text.</param>
/// <param name="Run">Takes the words after the name; returns the exit code.</param>
internal sealed record EvalCommand(string Name, string Arguments, Func<string[], int> Run);
