namespace OnRecord.Assess;

/// <summary>How a report carries a party's claim without letting the party say it.</summary>
public enum CarriedAs
{
    /// <summary>Named as the party's: "Arvenia's assertion that it had begun to withdraw".</summary>
    Ascribed,

    /// <summary>Told in the narrator's own words, as what happened: "although Arvenia has begun to withdraw".</summary>
    Fact,
}
