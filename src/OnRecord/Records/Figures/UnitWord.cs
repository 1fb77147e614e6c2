namespace OnRecord.Records.Figures;

/// <summary>A printed form of a unit, atom by atom.</summary>
/// <param name="Words">Its words, letters and marks in order.</param>
/// <param name="Code">The unit as shown: "km", "USD".</param>
/// <param name="Kind">Where it stands and how its letters are compared.</param>
internal sealed record UnitWord(string[] Words, string Code, UnitWordKind Kind);
