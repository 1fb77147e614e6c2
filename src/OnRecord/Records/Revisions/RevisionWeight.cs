namespace OnRecord.Records.Revisions;

/// <summary>How much an outlet changed in an article it had printed.</summary>
public enum RevisionWeight
{
    /// <summary>Marks, blanks, capitals: every word is as it was.</summary>
    Cosmetic,

    /// <summary>Words, and no statement or figure among them.</summary>
    Wording,

    /// <summary>What somebody is reported to have said, a figure, or the title.</summary>
    Substance,
}
