using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>A word of the time lexicon.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Value">What it stands for, in the way of its role; "" when nothing.</param>
internal readonly record struct TimeWord(TimeRole Role, string Value)
{
    /// <summary>Whether an expression may begin with it.</summary>
    public Opening Opening { get; init; }

    /// <summary>What it tells of its clause.</summary>
    public Tense Tense { get; init; }

    /// <summary>True for a word that numbers are written with.</summary>
    public bool IsNumber { get; init; }

    /// <summary>True when the name of a holiday begins with it.</summary>
    public bool OpensHoliday { get; init; }

    /// <summary>The value of a month, weekday, day or shift.</summary>
    public int Number => int.Parse(Value, CultureInfo.InvariantCulture);

    /// <summary>True when it speaks of time or counts: what a word such as "the" needs behind it to begin an expression.</summary>
    public bool IsOfTime => IsNumber || OpensHoliday || Role is not (TimeRole.None or TimeRole.Opener or TimeRole.YearContext or TimeRole.Masthead or TimeRole.Modifier or TimeRole.Event);
}
