namespace OnRecord.Assess;

/// <summary>Where a speaker stands on a claim.</summary>
public enum Stance
{
    Asserts,
    Denies,
    Doubts,
}
