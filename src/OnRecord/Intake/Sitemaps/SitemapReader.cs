using System.Collections.Immutable;
using OnRecord.Intake.Feeds;
using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Sitemaps;

/// <summary>Sitemaps and indexes of them (sitemaps.org 0.9), with the news extension of Google. What is broken is mended and told.</summary>
public static class SitemapReader
{
    /// <summary>The protocol allows 50,000; some sites have more. What is over is told.</summary>
    public const int MostEntries = 200_000;

    /// <summary>The list in a stream.</summary>
    /// <param name="stream">Its bytes, unpacked; read once, forward, not closed.</param>
    /// <param name="where">Name of it for problems.</param>
    /// <param name="address">Where it was fetched, for relative addresses; null when that is not known.</param>
    public static Sitemap Read(Stream stream, string where, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var entries = ImmutableArray.CreateBuilder<SitemapEntry>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var isIndex = false;
        try
        {
            using var text = XmlFeedReader.Open(stream, transport: null, out var choice, out _);
            var xml = new MarkupReader(text, "url", "sitemap") { Address = address };
            while (xml.Read())
            {
                if (xml.Kind != MarkupKind.Start) continue;
                if (xml.Name.Local == "sitemapindex") isIndex = true;
                if (xml.Name.Local is not ("url" or "sitemap")) continue;
                if (entries.Count == MostEntries)
                {
                    problems.Add(new Problem(ProblemCodes.TooLong, where, Detail: $"more than {MostEntries} addresses"));
                    break;
                }
                if (Entry(xml, out var refused) is SitemapEntry entry) entries.Add(entry);
                else if (problems.Count < FeedLimits.Entries) problems.Add(Problem.Of(ProblemCodes.BadField, where, refused, "no address of a page"));
            }
            if (choice.Remark(where) is Problem other) problems.Add(other);
            if (xml.Faults.HasEntityDefinitions) problems.Add(new Problem(ProblemCodes.DefinedEntities, where));
            if (xml.Faults.Any) problems.Add(new Problem(ProblemCodes.Mended, where, Detail: xml.Faults.ToString()));
            if (xml.IsCut) problems.Add(new Problem(ProblemCodes.BadFeed, where, Detail: $"it ends on line {xml.Line} inside an element"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problems.Add(new Problem(ProblemCodes.Unreadable, where, Detail: error.Message));
        }
        return new Sitemap(isIndex, entries.ToImmutable(), problems.ToImmutable());
    }

    private static SitemapEntry? Entry(MarkupReader xml, out string refused)
    {
        refused = "";
        var entry = new SitemapEntry("", Modified: null);
        var root = xml.Base;
        var depth = xml.Depth;
        while (xml.Read())
        {
            if (xml.Kind == MarkupKind.Close && xml.Depth == depth) break;
            if (xml.Kind != MarkupKind.Start) continue;
            // Pictures and videos of a page have addresses, titles and dates of their own.
            if (xml.Vocabulary == Vocabulary.Foreign)
            {
                xml.Skip();
                continue;
            }
            switch (xml.Name.Local)
            {
                case "loc" when entry.Address.Length == 0: entry = entry with { Address = Addresses.Resolve(MarkupContent.Words(xml), root) ?? "" }; break;
                case "lastmod": entry = entry with { Modified = FeedDates.Read(MarkupContent.Words(xml)) }; break;
                case "title" when xml.Vocabulary == Vocabulary.News: entry = entry with { Title = new FeedText(MarkupContent.Words(xml), FeedTextKind.Open).Plain }; break;
                case "publication_date": entry = entry with { Published = FeedDates.Read(MarkupContent.Words(xml)) }; break;
                case "name" when xml.Vocabulary == Vocabulary.News: entry = entry with { Outlet = new FeedText(MarkupContent.Words(xml), FeedTextKind.Open).Plain }; break;
                case "language" when xml.Vocabulary == Vocabulary.News: entry = entry with { Language = MarkupContent.Words(xml) is { Length: > 0 } language ? language : null }; break;
                default: break;
            }
        }
        refused = entry.Address;
        return Addresses.IsWeb(entry.Address) && !xml.IsCut ? entry : null;
    }
}
