namespace OnRecord.Reading.Names.Recognition;

/// <summary>What the word lists say of a word.</summary>
[Flags]
internal enum FormTraits
{
    None = 0,
    FirstName = 1,
    OfficeHead = 2,
    OfficeModifier = 4,
    Honorific = 8,
    Particle = 16,
    Calendar = 32,
    Speech = 64,
    NoName = 128,
    OrganisationHead = 256,
    PlaceHead = 512,
    EventHead = 1024,
    OtherHead = 2048,
}
