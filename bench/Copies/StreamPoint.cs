namespace OnRecord.Bench.Copies;

/// <summary>How far a stream of reports has come.</summary>
/// <param name="Reports">Reports so far.</param>
/// <param name="Stories">Seconds of processor time for putting them into stories.</param>
/// <param name="Copies">Seconds of processor time for finding their copies.</param>
/// <param name="Bytes">Memory held by both.</param>
/// <param name="Matches">Earlier reports told of a report, on average.</param>
/// <param name="Founded">Stories so far.</param>
/// <param name="Words">Words of all reports.</param>
internal sealed record StreamPoint(int Reports, double Stories, double Copies, long Bytes, double Matches, int Founded, long Words);
