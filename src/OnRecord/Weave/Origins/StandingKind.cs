namespace OnRecord.Weave.Origins;

/// <summary>What a departure is, held against the reports that keep the words it departs from.</summary>
public enum StandingKind
{
    /// <summary>It departs: the speaker's own document has other words, or it came in on one line and the others do without it on several.</summary>
    Departure,

    /// <summary>The sources disagree: independent lines stand on both sides, and no document of the speaker's own decides.</summary>
    Disagreement,

    /// <summary>Too few lines to tell which of the two departs.</summary>
    Open,
}
