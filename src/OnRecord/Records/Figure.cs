namespace OnRecord.Records;

/// <summary>A quantity one report gives.</summary>
/// <param name="Span">The words of the quantity: bound, number and unit.</param>
/// <param name="Value">The number; for an order of magnitude its lower end: 10,000 for "tens of thousands".</param>
/// <param name="Bound">How it bounds the real one.</param>
/// <param name="Unit">"USD", "m", "%", "h"; null for a plain count.</param>
/// <param name="Of">What is counted, head noun with its nearest qualifiers, lower case; null when unclear.</param>
/// <param name="AccordingTo">Name of the speaker of the statement it stands in; null when the narrator gives it.</param>
/// <param name="Statement">Id of that statement; null when the narrator gives it.</param>
public sealed record Figure(TextSpan Span, double Value, Bound Bound, string? Unit = null, string? Of = null, string? AccordingTo = null, string? Statement = null)
{
    /// <summary>Whose it is, by canonical name: "Arvenia" of Arvenian soldiers, of soldiers that Arvenia sent; null when nothing tells.</summary>
    public string? Holder { get; init; }

    /// <summary>Where, as printed with its preposition: "near the Halden Dam"; null when the clause names no place.</summary>
    public string? Where { get; init; }

    /// <summary>The date its clause gives: "60,000 soldiers on 4 March"; null when it gives none.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>Which end of a range it is; null when it stands alone.</summary>
    public RangeEnd? End { get; init; }
}
