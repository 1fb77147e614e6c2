using System.Collections.Immutable;

namespace OnRecord.Intake.Opml;

/// <summary>One feed in an outline.</summary>
/// <param name="Address">Address of the feed.</param>
/// <param name="Title">Its name; null when it has none.</param>
/// <param name="Page">Address of the site, or null.</param>
/// <param name="Folders">The outlines it stands inside of, the outermost first.</param>
public sealed record OpmlFeed(string Address, string? Title = null, string? Page = null, ImmutableArray<string> Folders = default)
{
    public ImmutableArray<string> Folders { get; init; } = Folders.IsDefault ? [] : Folders;

    /// <summary>BCP 47 tag as stated, or null.</summary>
    public string? Language { get; init; }

    /// <summary>What it is about, as stated.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];
}
