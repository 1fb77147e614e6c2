namespace OnRecord.Store.Reports;

/// <summary>A report in a list.</summary>
/// <param name="Id">Id in the record.</param>
/// <param name="Title">Headline; null when it has none.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Published">ISO date as far as it is known; null when unknown.</param>
/// <param name="Revision">Current revision.</param>
/// <param name="Statements">How many statements it holds.</param>
public sealed record ReportSummary(string Id, string? Title, string? Outlet, string? Published, int Revision, int Statements);
