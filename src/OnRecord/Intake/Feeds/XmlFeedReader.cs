using OnRecord.Intake.Charsets;
using OnRecord.Intake.Formats;

namespace OnRecord.Intake.Feeds;

/// <summary>RSS 0.90 to 2.0, RDF and Atom: each item a report. What is broken is mended and told; nothing is loaded and no document type is read.</summary>
public static class XmlFeedReader
{
    /// <summary>Reads one item at a time.</summary>
    /// <param name="stream">The bytes of the feed.</param>
    /// <param name="where">Name of the feed; an item without id and link is called by it and its number.</param>
    /// <param name="address">Where it was fetched, for relative links; null when that is not known.</param>
    /// <param name="transport">Charset that the transport gave; null when it gave none.</param>
    public static IEnumerable<Result<Report>> Read(Stream stream, string where, string? address = null, string? transport = null)
    {
        using var text = Open(stream, transport, out var choice, out var mixed);
        var parser = new XmlFeedParser(text, address);
        // One is held back, so that what was mended can be told with the last.
        Result<Report>? held = null;
        for (var number = 1; ; number++)
        {
            var problem = Next(parser, where, out var item);
            if (item is not null)
            {
                if (held is not null) yield return held;
                held = FeedReport.Of(item, parser.Feed, $"{where}#{number}");
                continue;
            }
            if (problem is null && number == 1) problem = new Problem(ProblemCodes.Empty, where, Detail: parser.IsFeed ? "a feed without items" : "no feed");
            if (parser.IsCut && number > 1) problem ??= new Problem(ProblemCodes.BadFeed, where, Detail: $"it ends on line {parser.Line} inside an element");
            var remarks = Remarks(parser, choice, mixed, where).ToList();
            if (held is not null) yield return held.IsOk(out var last) ? Result<Report>.With(last, [.. held.Remarks, .. remarks]) : held;
            if (problem is not null) yield return problem;
            yield break;
        }
    }

    /// <summary>The feed as a whole.</summary>
    internal static FeedDocument Document(Stream stream, string where, string? address, string? transport)
    {
        using var text = Open(stream, transport, out var choice, out var mixed);
        var parser = new XmlFeedParser(text, address);
        var items = new List<FeedItem>();
        Problem? problem;
        while ((problem = Next(parser, where, out var item)) is null && item is not null)
        {
            if (items.Count == FeedLimits.Items)
            {
                problem = new Problem(ProblemCodes.TooLong, where, Detail: $"more than {FeedLimits.Items} items");
                break;
            }
            items.Add(item);
        }
        var problems = Remarks(parser, choice, mixed, where).ToList();
        if (problem is not null) problems.Add(problem);
        else if (!parser.IsFeed) problems.Add(new Problem(ProblemCodes.BadFeed, where, Detail: "no feed"));
        else if (parser.IsCut) problems.Add(new Problem(ProblemCodes.BadFeed, where, Detail: $"it ends on line {parser.Line} inside an element"));
        return new FeedDocument(parser.Feed, [.. items], [.. problems]);
    }

    private static IEnumerable<Problem> Remarks(XmlFeedParser parser, CharsetChoice choice, MixedUtf8? mixed, string where)
    {
        if (choice.Remark(where) is Problem other) yield return other;
        if (mixed?.Broken > 0) yield return new Problem(ProblemCodes.OtherEncoding, where, Detail: $"{mixed.Broken} bytes that are no UTF-8 were read as windows-1252");
        if (parser.Faults.HasEntityDefinitions) yield return new Problem(ProblemCodes.DefinedEntities, where);
        if (parser.Faults.Any) yield return new Problem(ProblemCodes.Mended, where, Detail: parser.Faults.ToString());
    }

    /// <summary>The text of a document in XML, whose encoding its mark, the transport, its declaration or its bytes tell.</summary>
    internal static StreamReader Open(Stream stream, string? transport, out CharsetChoice choice, out MixedUtf8? mixed)
    {
        mixed = null;
        choice = new CharsetChoice(Charset.Utf8, CharsetBasis.Mark);
        if (stream is not SniffedStream sniffed) sniffed = SniffedStream.Open(stream);
        if (!sniffed.HadMark) choice = CharsetSniffer.Of(sniffed.Prefix, transport, DeclaredCharset.InXml(sniffed.Prefix));
        var decoder = choice.Charset == Charset.Utf8 ? MixedUtf8.Create(out mixed) : choice.Charset.Decoder;
        return new StreamReader(sniffed, decoder, detectEncodingFromByteOrderMarks: false, 32 * 1024, leaveOpen: true);
    }

    private static Problem? Next(XmlFeedParser parser, string where, out FeedItem? item)
    {
        item = null;
        try
        {
            item = parser.Next();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Problem(ProblemCodes.Unreadable, where, Detail: error.Message);
        }
    }
}
