namespace OnRecord.Bench.Copies;

/// <summary>How well and how fast pairs were found.</summary>
/// <param name="Similar">Found of the pairs that share half of all sequences of both.</param>
/// <param name="Contained">Found of those that share half of the shorter one's.</param>
/// <param name="Proposed">All pairs that were told.</param>
/// <param name="Counts">Told with the true number of shared sequences.</param>
/// <param name="Incomplete">Reports of which the finder said itself that it might miss some.</param>
/// <param name="Wall">Seconds by the clock for all reports.</param>
/// <param name="Processor">Seconds of processor time.</param>
/// <param name="Bytes">Memory held at the end.</param>
internal sealed record FinderFigures(int Similar, int Contained, int Proposed, int Counts, int Incomplete, double Wall, double Processor, long Bytes);
