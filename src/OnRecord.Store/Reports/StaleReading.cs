namespace OnRecord.Store.Reports;

/// <summary>A revision whose reading another build of the library made.</summary>
/// <param name="Number">The record's own number of it.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Revision">Revision within the report.</param>
public sealed record StaleReading(long Number, string Report, int Revision);
