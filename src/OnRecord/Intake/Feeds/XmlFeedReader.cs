using System.Text;
using System.Xml;

namespace OnRecord.Intake.Feeds;

/// <summary>RSS 0.9 to 2.0, RDF and Atom: each item a report. Items before a fault are read; the fault is a problem behind them.</summary>
public static class XmlFeedReader
{
    /// <summary>
    /// Document types are passed over and nothing outside the file is loaded: an entity that a document type would define is then undefined,
    /// so one that would swell or read a local file is a fault of the feed.
    /// </summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 100_000,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <summary>Reads one item at a time.</summary>
    /// <param name="stream">Bytes without byte-order mark.</param>
    /// <param name="where">Name of the feed; an item without id and link is called by it and its number.</param>
    public static IEnumerable<Result<Report>> Read(Stream stream, string where)
    {
        using var text = new LeadingBlanksReader(new StreamReader(stream, Declared(stream), detectEncodingFromByteOrderMarks: false, leaveOpen: true));
        using var xml = XmlReader.Create(text, Settings);
        var items = new XmlFeedItems(xml);
        for (var number = 1; ; number++)
        {
            var problem = Next(items, where, out var item);
            if (item is not null) yield return FeedReport.Of(item, items.Channel, items.Language, $"{where}#{number}");
            if (problem is not null) yield return problem;
            if (item is null)
            {
                if (number == 1 && problem is null) yield return new Problem(ProblemCodes.Empty, where, Detail: "a feed without items");
                yield break;
            }
        }
    }

    private static Problem? Next(XmlFeedItems items, string where, out FeedItem? item)
    {
        item = null;
        try
        {
            item = items.Next();
            return null;
        }
        catch (XmlException error)
        {
            return new Problem(ProblemCodes.BadFeed, where, Detail: $"line {error.LineNumber}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Problem(ProblemCodes.Unreadable, where, Detail: error.Message);
        }
    }

    /// <summary>The encoding of the XML declaration; UTF-8 when it names none or an unknown one.</summary>
    private static Encoding Declared(Stream stream)
    {
        if (stream is not Formats.SniffedStream sniffed) return Encoding.UTF8;
        var start = Encoding.Latin1.GetString(sniffed.Prefix[..Math.Min(200, sniffed.Prefix.Length)]);
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        var at = start.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || end < at || at + 10 >= end) return Encoding.UTF8;
        var name = start[(at + 10)..end].Split('"', '\'')[0];
        return name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : Encoding.UTF8);
    }
}
