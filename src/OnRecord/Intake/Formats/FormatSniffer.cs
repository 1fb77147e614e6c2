using System.Text;
using System.Text.Unicode;

namespace OnRecord.Intake.Formats;

/// <summary>Tells the format of an input by its first bytes. The name decides only between text and JSON lines whose first line is broken.</summary>
internal static class FormatSniffer
{
    /// <summary>Enough to see past licence comments and style sheets in front of the first tag that tells.</summary>
    public const int PrefixBytes = 8192;

    /// <summary>Control characters among the first bytes above which they are no text: 1 in 50 leaves room for a stray form feed or escape.</summary>
    private const int MaxControlShare = 50;

    /// <summary>Bytes that are no UTF-8 among the first bytes above which they are no text: 1 in 4; a Western text in an old code page has 1 in 10.</summary>
    private const int MaxInvalidShare = 4;

    private static readonly byte[][] Signatures =
    [
        [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], [.. "GIF8"u8], [.. "%PDF-"u8], [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B],
        [.. "RIFF"u8], [.. "OggS"u8], [.. "ID3"u8], [0x7F, 0x45, 0x4C, 0x46], [.. "SQLite format 3"u8], [0xD0, 0xCF, 0x11, 0xE0],
    ];

    private static readonly string[] HtmlSigns = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta ", "<div", "<p>", "<p ", "<article", "<script", "<h1"];

    private static readonly string[] FeedRoots = ["<rss", "<feed", "<rdf:rdf", "<channel", ":feed "];

    private static readonly string[] SitemapRoots = ["<urlset", "<sitemapindex"];

    private static readonly string[] OpmlRoots = ["<opml"];

    /// <summary>The format that the first bytes show.</summary>
    /// <param name="prefix">The first bytes as UTF-8, without byte-order mark.</param>
    /// <param name="where">Name of the input; used only when the first line is broken.</param>
    public static SourceFormat Sniff(ReadOnlySpan<byte> prefix, string where)
    {
        if (prefix.StartsWith("WARC/"u8) || prefix.StartsWith("filedesc://"u8)) return SourceFormat.Archive;
        if (IsBinary(prefix)) return SourceFormat.Binary;
        var text = Encoding.UTF8.GetString(prefix).AsSpan().TrimStart();
        if (text.IsEmpty) return prefix.Length < PrefixBytes ? SourceFormat.Empty : SourceFormat.PlainText;
        if (text[0] == '{' && IsObject(text)) return IsJsonFeed(text) ? SourceFormat.JsonFeed : SourceFormat.JsonLines;
        if (text[0] == '<' && OfMarkup(text) is SourceFormat markup) return markup;
        if (MailSigns.Are(text)) return SourceFormat.Mail;
        if (IsNamedJsonLines(where) && (text.Contains("\n{\"", StringComparison.Ordinal) || text[0] == '{')) return SourceFormat.JsonLines;
        return text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.Contains("<html", StringComparison.OrdinalIgnoreCase) && text.Contains("<head", StringComparison.OrdinalIgnoreCase)
            ? SourceFormat.Html
            : SourceFormat.PlainText;
    }

    private static bool IsNamedJsonLines(string where) =>
        where.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || where.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || where.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsObject(ReadOnlySpan<char> text)
    {
        var next = text[1..].TrimStart();
        return next.IsEmpty || next[0] is '"' or '}';
    }

    private static bool IsJsonFeed(ReadOnlySpan<char> text)
    {
        if (text.Contains("https://jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase) || text.Contains("https:\\/\\/jsonfeed.org\\/version\\/", StringComparison.OrdinalIgnoreCase)) return true;
        // Feeds that give the bare number as their version, as some do, are told by the list of items over several lines.
        return text.Contains("\"items\"", StringComparison.Ordinal) && text.Contains("\"version\"", StringComparison.Ordinal) && !text.Contains("\"text\"", StringComparison.Ordinal);
    }

    private static SourceFormat? OfMarkup(ReadOnlySpan<char> text)
    {
        var feed = First(text, FeedRoots);
        var html = First(text, HtmlSigns);
        var (map, outline) = (First(text, SitemapRoots), First(text, OpmlRoots));
        if (map < feed && map < html) return SourceFormat.Sitemap;
        if (outline < feed && outline < html) return SourceFormat.Opml;
        if (feed < html) return SourceFormat.XmlFeed;
        if (html < int.MaxValue) return SourceFormat.Html;
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) return SourceFormat.XmlFeed;
        return text.StartsWith("<!--", StringComparison.Ordinal) || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) ? SourceFormat.Html : null;
    }

    private static int First(ReadOnlySpan<char> text, string[] signs)
    {
        var first = int.MaxValue;
        foreach (var sign in signs)
        {
            var at = text.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at < first) first = at;
        }
        return first;
    }

    private static bool IsBinary(ReadOnlySpan<byte> prefix)
    {
        foreach (var signature in Signatures)
        {
            if (prefix.StartsWith(signature)) return true;
        }
        if (prefix.Contains((byte)0)) return true;
        var controls = 0;
        foreach (var b in prefix)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)) controls++;
        }
        return controls * MaxControlShare > prefix.Length || InvalidBytes(prefix) * MaxInvalidShare > prefix.Length;
    }

    private static int InvalidBytes(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return 0;
        var invalid = 0;
        while (!bytes.IsEmpty)
        {
            // The last bytes may be a character that the prefix cuts in two.
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.InvalidData) invalid++;
            bytes = bytes[Math.Max(1, used)..];
        }
        return invalid;
    }
}
