using System.Text;
using System.Text.Json;
using OnRecord.Intake.Formats;

namespace OnRecord.Intake.Feeds;

/// <summary>JSON Feed 1.0 and 1.1: each item a report. Items before a fault are read; the fault is a problem behind them.</summary>
public static class JsonFeedReader
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    /// <summary>Reads the feed as a whole, which its form asks for, and gives one item at a time.</summary>
    /// <param name="stream">UTF-8 without byte-order mark.</param>
    /// <param name="where">Name of the feed; an item without id and link is called by it and its number.</param>
    /// <param name="address">Where it was fetched, for relative links; null when that is not known.</param>
    public static IEnumerable<Result<Report>> Read(Stream stream, string where, string? address = null)
    {
        var document = Document(stream, where, address);
        for (var i = 0; i < document.Items.Length; i++) yield return document.Report(i, where);
        foreach (var problem in document.Problems) yield return problem;
    }

    /// <summary>The feed as a whole.</summary>
    internal static FeedDocument Document(Stream stream, string where, string? address)
    {
        if (WholeInput.Read(stream, where, out var bytes) is Problem unread) return new FeedDocument(new Feed { Format = FeedFormat.Json }, [], [unread]);
        // Decoded first, so that bytes that are no UTF-8 cost a character and not the feed.
        var whole = new JsonFeedItems(where, address);
        try
        {
            Walk(System.Text.Unicode.Utf8.IsValid(bytes) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes)), whole);
        }
        catch (JsonException error)
        {
            whole.Problems.Add(new Problem(ProblemCodes.BadFeed, where, Detail: $"line {error.LineNumber + 1}"));
        }
        if (!whole.HasItems && whole.Problems.Count == 0) whole.Problems.Add(new Problem(ProblemCodes.BadFeed, where, Detail: "no list of items"));
        else if (whole.Items.Count == 0 && whole.Problems.Count == 0) whole.Problems.Add(new Problem(ProblemCodes.Empty, where, Detail: "a feed without items"));
        return new FeedDocument(whole.Feed, [.. whole.Items], [.. whole.Problems]);
    }

    /// <summary>Reads property after property of the feed and item after item of its list, so that a fault costs only what stands behind it.</summary>
    private static void Walk(ReadOnlySpan<byte> bytes, JsonFeedItems target)
    {
        var reader = new Utf8JsonReader(bytes, Lenient);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("no object", path: null, 0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueIsEscaped ? "" : Encoding.UTF8.GetString(reader.ValueSpan);
            reader.Read();
            if (name == "items" && reader.TokenType == JsonTokenType.StartArray)
            {
                target.HasItems = true;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    using var item = JsonDocument.ParseValue(ref reader);
                    target.AddItem(item.RootElement);
                }
                continue;
            }
            using var value = JsonDocument.ParseValue(ref reader);
            target.Describe(name, value.RootElement);
        }
    }
}
