namespace OnRecord.Reading.Times;

/// <summary>A yearly day with a name.</summary>
/// <param name="Words">Its name without apostrophes, lower case.</param>
/// <param name="Day">The day it is on in a year.</param>
internal sealed record Holiday(string[] Words, Func<int, DateOnly?> Day)
{
    /// <summary>True when it is not on the same day every year.</summary>
    public bool IsMovable { get; } = Day(2021) is DateOnly one && Day(2022) is DateOnly other && (one.Month, one.Day) != (other.Month, other.Day);

    /// <summary>Its value when the year is not known.</summary>
    public TimeValue Unknown => IsMovable || Day(2021) is not DateOnly day ? new TimeValue("XXXX-XX-XX") : TimeAnchor.Of(null, day.Month, day.Day);
}
