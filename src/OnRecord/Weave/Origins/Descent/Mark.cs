namespace OnRecord.Weave.Origins.Descent;

/// <summary>A departure as sets of witnesses, one bit each.</summary>
/// <param name="Reading">The departure.</param>
/// <param name="Has">Who makes it.</param>
/// <param name="Unknown">Of whom it cannot be told: the utterance is not there, or other words stand in its place.</param>
/// <param name="Lost">Who makes it everywhere and keeps the base's words nowhere.</param>
internal sealed record Mark(SharedReading Reading, ulong Has, ulong Unknown, ulong Lost)
{
    public double Weight => Reading.Weight;
}
