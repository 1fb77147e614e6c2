namespace OnRecord.Intake.Feeds;

/// <summary>Why an address is tried for a feed; the surer first.</summary>
public enum FeedCandidateBasis
{
    /// <summary>The page links to it as its feed.</summary>
    Declared,

    /// <summary>The page has an ordinary link that looks like one.</summary>
    Linked,

    /// <summary>Many sites have theirs there.</summary>
    Usual,
}
