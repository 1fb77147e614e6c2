using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>A TIMEX3 value with the date it is, when it is one.</summary>
internal readonly record struct TimeValue(string Value, PartialDate? Date = null)
{
    /// <summary>The year that the value begins with, 1 to 9999; null when it begins with none.</summary>
    public int? Year =>
        Value is [_, _, _, _, ..] && int.TryParse(Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;
}
