using OnRecord.Records;

namespace OnRecord.Assess;

/// <summary>One printed value of a quantity.</summary>
/// <param name="Words">Where it is printed.</param>
/// <param name="Figure">The value with its bound and unit.</param>
/// <param name="AccordingTo">Who gives it; null for the narrator.</param>
/// <param name="Date">As of when: said date, else publication; null when neither is known.</param>
public sealed record FigureValue(Citation Words, Figure Figure, string? AccordingTo, PartialDate? Date);
