namespace OnRecord.Weave.Stories;

/// <summary>What the second undated report of a story says of the order of arrival, remembered so that a stream that is built again has learned the same.</summary>
/// <param name="IsNear">True when it came soon after the first.</param>
/// <param name="Chance">How likely that was if reports came in any order, in 65,536ths.</param>
public sealed record ArrivalSign(bool IsNear, int Chance);
