namespace OnRecord.Reading;

/// <summary>TIMEX3 types.</summary>
public enum TimeKind
{
    Date,
    Time,
    Duration,
    Set,
}
