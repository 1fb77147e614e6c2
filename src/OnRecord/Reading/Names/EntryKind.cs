namespace OnRecord.Reading.Names;

/// <summary>How a gazetteer form stands to what it means.</summary>
internal enum EntryKind : byte
{
    /// <summary>The state by its name: "Ukraine", "the UK".</summary>
    State,

    /// <summary>Its capital or seat of power: the state when it acts, a place otherwise.</summary>
    Seat,

    /// <summary>"Ukrainian".</summary>
    Adjective,

    /// <summary>"Ukrainians".</summary>
    People,
    Organisation,
    Region,
}
