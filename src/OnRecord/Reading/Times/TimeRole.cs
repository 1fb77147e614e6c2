namespace OnRecord.Reading.Times;

/// <summary>What a word does in time expressions; the words are in times.tsv.</summary>
internal enum TimeRole : byte
{
    None,
    Month,
    MonthAbbreviation,
    Weekday,
    WeekdayAbbreviation,

    /// <summary>"year": the value is its TIMEX3 letter, with "T" before units of the clock.</summary>
    Unit,

    /// <summary>"years".</summary>
    Units,

    /// <summary>"today": the value is the distance in days.</summary>
    Day,
    DayPart,
    Season,

    /// <summary>"noon": a time of the clock that is a word.</summary>
    Clock,

    /// <summary>"last", "this", "next": the value is the distance in units.</summary>
    Shift,

    /// <summary>"recently": the value is a TIMEX3 reference.</summary>
    Reference,
    Frequency,
    Each,

    /// <summary>"early", "late": takes part in the span, not in the value.</summary>
    Edge,

    /// <summary>"the end of".</summary>
    EdgeNoun,

    /// <summary>"several": an unknown number of units.</summary>
    Vague,

    /// <summary>"almost": takes part in the span of a duration.</summary>
    Modifier,

    /// <summary>"nineties": the value is the first year.</summary>
    Decade,
    Zone,

    /// <summary>A word after which four digits are a year.</summary>
    YearContext,

    /// <summary>A word that begins an expression and means no time by itself: "at" in "at the moment".</summary>
    Opener,

    /// <summary>A word inside an expression that means no time by itself: "moment", "entire", "date".</summary>
    Inner,

    /// <summary>What time is counted from without a date of its own: "since the war".</summary>
    Event,

    /// <summary>A word that makes a weekday before it a newspaper: "Sunday Times".</summary>
    Masthead,

    /// <summary>A word that makes a weekday after it the name of one day in history: "Black Friday".</summary>
    NamedDay,
}
