namespace OnRecord.Text;

/// <summary>A date with what it rests on.</summary>
/// <param name="Date">The date, as precise as its evidence.</param>
/// <param name="Basis">Where it was taken from.</param>
/// <param name="Evidence">The words in the same report it was read from; null when it came from outside the text.</param>
/// <param name="ContradictedBy">Why it is shown and not used, in plain words; null when nothing speaks against it.</param>
public sealed record Dating(PartialDate Date, DateBasis Basis, TextSpan? Evidence = null, string? ContradictedBy = null);
