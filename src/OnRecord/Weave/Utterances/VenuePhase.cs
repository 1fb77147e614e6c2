namespace OnRecord.Weave.Utterances;

/// <summary>When, against the event the venue names.</summary>
internal enum VenuePhase
{
    Unknown,
    Before,
    During,
    After,
}
