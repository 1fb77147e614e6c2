using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>A word of the time lexicon.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Value">What it stands for, in the way of its role; "" when nothing.</param>
internal readonly record struct TimeWord(TimeRole Role, string Value)
{
    /// <summary>The value of a month, weekday, day or shift.</summary>
    public int Number => int.Parse(Value, CultureInfo.InvariantCulture);
}
