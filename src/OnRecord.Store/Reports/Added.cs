namespace OnRecord.Store.Reports;

/// <summary>What became of one report that was added. It is on disk when this is returned.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Id">The report's id in the record: as it came, with "~2" and so on where another report had the same.</param>
/// <param name="Revision">Number of the revision that holds the text, from 1.</param>
public sealed record Added(AddOutcome Outcome, string Id, int Revision);
