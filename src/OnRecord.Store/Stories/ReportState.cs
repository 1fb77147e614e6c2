namespace OnRecord.Store.Stories;

/// <summary>One revision of one report.</summary>
internal sealed record ReportState(string Id, int Revision);
