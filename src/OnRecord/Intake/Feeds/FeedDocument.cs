using System.Collections.Immutable;

namespace OnRecord.Intake.Feeds;

/// <summary>A feed that was read as a whole.</summary>
/// <param name="Feed">What it says about itself.</param>
/// <param name="Items">Its items in order.</param>
/// <param name="Problems">What was mended, and why it ended early where it did. Items that were read stand all the same.</param>
public sealed record FeedDocument(Feed Feed, ImmutableArray<FeedItem> Items, ImmutableArray<Problem> Problems)
{
    /// <summary>An item as a report.</summary>
    /// <param name="index">Its place in <see cref="Items"/>.</param>
    /// <param name="where">Name of the feed, for ids and problems.</param>
    public Result<Report> Report(int index, string where) => FeedReport.Of(Items[index], Feed, $"{where}#{index + 1}");
}
