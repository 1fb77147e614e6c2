using OnRecord.Records;

namespace OnRecord.Weave.Collating;

/// <summary>A number in a rendering.</summary>
/// <param name="Value">The number; for an order of magnitude its lower end.</param>
/// <param name="Bound">How it bounds the real one.</param>
internal readonly record struct Quantity(double Value, Bound Bound);
