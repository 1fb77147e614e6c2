namespace OnRecord.Weave;

/// <summary>One statement of one report, by their ids.</summary>
public sealed record StatementRef(string Report, string Statement);
