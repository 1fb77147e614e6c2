namespace OnRecord.Store.Reports;

/// <summary>One state of a report's text.</summary>
/// <param name="Number">From 1, in order of recording.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Reason">Why there is this revision, in plain words.</param>
/// <param name="Hash">SHA-256 of the text in UTF-8, lower-case hex.</param>
public sealed record ReportRevision(int Number, DateTimeOffset RecordedAt, string Reason, string Hash);
