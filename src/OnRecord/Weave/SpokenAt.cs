namespace OnRecord.Weave;

/// <summary>An occasion on which something was said, as far as its renderings tell it.</summary>
/// <param name="Speaker">Who spoke.</param>
/// <param name="Day">When; null when no rendering tells it.</param>
/// <param name="Where">To whom or where, in the words of a report; null when none tells it.</param>
public sealed record SpokenAt(string Speaker, PartialDate? Day, string? Where)
{
    /// <summary>All of it in one line, the day in ISO 8601.</summary>
    public override string ToString() => Line(Day?.ToString());

    /// <summary>All of it in one line.</summary>
    /// <param name="day">The day, worded for whom the line is; null when it is not known.</param>
    public string Line(string? day) => $"{Speaker}, {When(day)}";

    /// <summary>When and where.</summary>
    /// <param name="day">The day, worded for whom the line is; null when it is not known.</param>
    public string When(string? day) => (day ?? "day unknown") + (Where is null ? "" : ", " + Where);
}
