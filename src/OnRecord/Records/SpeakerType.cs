namespace OnRecord.Records;

/// <summary>What kind of speaker.</summary>
public enum SpeakerType
{
    Person,
    Organisation,
    State,
    Group,
    Document,

    /// <summary>"a senior official": kept as described.</summary>
    Unnamed,
}
