namespace OnRecord.Reading.Times;

/// <summary>A number of units.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">TIMEX3 letter, with "T" before units of the clock.</param>
internal readonly record struct LengthPart(double Count, string Unit)
{
    public bool IsOfClock => Unit[0] == 'T';

    /// <summary>How long it is, when it is counted by the clock.</summary>
    public double? Minutes => Unit switch { "TH" => Count * 60, "TM" => Count, "TS" => Count / 60, _ => null };

    /// <summary>Coarser units have lower ranks.</summary>
    public int Rank => Unit switch { "CE" => 0, "DE" => 1, "Y" => 2, "Q" => 3, "M" => 4, "F" => 5, "W" or "WE" => 6, "D" => 7, "TH" => 8, "TM" => 9, _ => 10 };
}
