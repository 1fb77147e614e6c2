namespace OnRecord.Intake.Feeds;

/// <summary>A link of a feed or item; enclosures are links with the relation "enclosure".</summary>
/// <param name="Href">Address, absolute where a base is known; null when the element has none.</param>
/// <param name="Rel">Relation in lower case; "alternate" where none is stated.</param>
/// <param name="Type">Media type, or null.</param>
/// <param name="Language">Language of what it leads to, or null.</param>
/// <param name="Title">Its words, or null.</param>
/// <param name="Length">Its length in bytes as stated, or null.</param>
public sealed record FeedLink(string? Href, string Rel = FeedLink.Alternate, string? Type = null, string? Language = null, string? Title = null, string? Length = null)
{
    public const string Alternate = "alternate";
    public const string Enclosure = "enclosure";
    public const string Self = "self";
    public const string Hub = "hub";
    public const string Next = "next";
}
