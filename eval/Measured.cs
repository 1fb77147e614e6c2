namespace OnRecord.Eval;

/// <summary>One figure with the command that makes it.</summary>
/// <param name="Name">Dotted name, as in floors.json.</param>
/// <param name="Value">Share from 0 to 1.</param>
/// <param name="Command">What to type after <c>dotnet run --project eval -c Release --</c> to see how it comes about.</param>
internal sealed record Measured(string Name, double Value, string Command);
