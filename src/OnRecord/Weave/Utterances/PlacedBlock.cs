namespace OnRecord.Weave.Utterances;

/// <summary>Where an undated statement belongs, judged by the whole of its words.</summary>
/// <param name="Said">Date of the occasion on which all of it is found; null when it is found as well on two that exclude each other.</param>
internal sealed record PlacedBlock(Dating? Said);
