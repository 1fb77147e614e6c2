namespace OnRecord.Intake.Feeds;

/// <summary>What bounds the memory that one item, or one feed that is read as a whole, can take.</summary>
public static class FeedLimits
{
    /// <summary>Characters of one text of an item.</summary>
    public const int TextCharacters = ReportLimits.MaxCharacters;

    /// <summary>Characters of all texts of an item.</summary>
    public const int ItemCharacters = 2 * ReportLimits.MaxCharacters;

    /// <summary>Characters of a title, a name, a date.</summary>
    public const int LineCharacters = 8192;

    /// <summary>Items of a feed that is read as a whole. Read item by item there is no limit.</summary>
    public const int Items = 250_000;

    /// <summary>Links, categories or persons that are kept of one item or feed. The most seen in news feeds is some 60 categories.</summary>
    public const int Entries = 256;
}
