namespace OnRecord.Publish.Briefs;

/// <summary>What a part of a sentence is, and so what it is checked against.</summary>
public enum PartKind
{
    /// <summary>Our own words: every name and number in them must stand in the cited words.</summary>
    Words,

    /// <summary>Words taken over letter by letter from one cited span.</summary>
    Quote,

    /// <summary>The name of a cited report's outlet.</summary>
    Outlet,

    /// <summary>The headline of a cited report, as the record holds it.</summary>
    Headline,

    /// <summary>A date that the record holds for a cited report, or for something said in it.</summary>
    Date,

    /// <summary>A reason that the record gives for tying cited reports together.</summary>
    Reason,
}
