namespace OnRecord.Records;

/// <summary>A quantity one report gives.</summary>
/// <param name="Span">The words of the quantity: bound, number and unit.</param>
/// <param name="Value">The number; for an order of magnitude its lower end: 10,000 for "tens of thousands".</param>
/// <param name="Bound">How it bounds the real one.</param>
/// <param name="Unit">"USD", "m", "%", "h"; null for a plain count.</param>
/// <param name="Of">What is counted, head noun with its nearest qualifiers, lower case; null when unclear.</param>
/// <param name="AccordingTo">Name of the speaker of the statement it stands in; null when the narrator gives it.</param>
/// <param name="Statement">Id of that statement; null when the narrator gives it.</param>
public sealed record Figure(TextSpan Span, double Value, Bound Bound, string? Unit = null, string? Of = null, string? AccordingTo = null, string? Statement = null);
