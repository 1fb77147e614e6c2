namespace OnRecord.Reading;

/// <summary>What a name names.</summary>
public enum NameKind
{
    Person,
    Organisation,

    /// <summary>A state, also by its capital or seat of power when that acts ("Moscow said").</summary>
    State,
    Place,

    /// <summary>People by where they come from: "Russians", "Western".</summary>
    Nationality,
    Event,
    Other,
}
