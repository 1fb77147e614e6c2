namespace OnRecord.Records.Statements.Cues;

/// <summary>What a verb group does in its clause.</summary>
internal enum CueForm
{
    /// <summary>"said", "has said", "is saying".</summary>
    Finite,

    /// <summary>"saying", with the subject of another verb.</summary>
    Participle,

    /// <summary>"was hailed by".</summary>
    Passive,

    /// <summary>A noun or preposition: "according to", "his claim that".</summary>
    Noun,
}
