namespace OnRecord.Assess;

/// <summary>A report that carries a party's claim otherwise than as its statement.</summary>
/// <param name="How">How it carries it.</param>
/// <param name="Words">The words that do.</param>
public sealed record ClaimCarrier(CarriedAs How, Citation Words);
