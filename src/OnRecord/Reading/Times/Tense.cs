namespace OnRecord.Reading.Times;

/// <summary>Whether a clause looks back or ahead.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Future,
}
