using System.Collections.Immutable;
using OnRecord.Intake.Charsets;
using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Feeds;

/// <summary>Finds the feeds of a page: those it declares, links that look like one, and where sites mostly have theirs. Nothing is fetched.</summary>
public static class FeedDiscovery
{
    /// <summary>Candidates of each kind that are given at most.</summary>
    private const int Most = 64;

    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json", "application/xml", "text/xml", "application/x-rss+xml"];

    private static readonly ImmutableArray<string> Usual = [.. DataTable.Rows("Intake/Feeds/usual_paths.tsv").Select(row => row[0])];

    /// <summary>Addresses to try, the surest first, each once.</summary>
    /// <param name="page">The bytes of the page.</param>
    /// <param name="address">Its absolute http or https address.</param>
    /// <param name="transport">Charset that the transport gave; null when it gave none.</param>
    /// <exception cref="ArgumentException">The address is none.</exception>
    public static ImmutableArray<FeedCandidate> Candidates(ReadOnlySpan<byte> page, string address, string? transport = null)
    {
        if (!Addresses.IsWeb(address)) throw new ArgumentException($"No web address: {address}", nameof(address));
        var text = CharsetSniffer.Of(page, transport, DeclaredCharset.InPage(page)).Charset.Decoder.GetString(page);
        var found = new List<FeedCandidate>();
        using var source = new StringReader(text);
        var html = new MarkupReader(source);
        var root = address;
        while (html.Read())
        {
            if (html.Kind != MarkupKind.Start) continue;
            switch (html.Name.Local)
            {
                case "base" when html.Attribute("href") is string href: root = Addresses.Resolve(href, address) ?? root; break;
                case "link" when IsFeed(html): Add(html.Attribute("href"), FeedCandidateBasis.Declared); break;
                case "a" when html.Attribute("href") is string href && LooksLikeFeed(href): Add(href, FeedCandidateBasis.Linked); break;
                case "script" or "style" or "textarea" or "template": html.SkipRaw(html.Name.Local); break;
                default: break;
            }
        }
        found.AddRange(Usual.Select(path => new FeedCandidate(new Uri(new Uri(address), path).AbsoluteUri, FeedCandidateBasis.Usual)));
        return [.. found.OrderBy(candidate => candidate.Basis).DistinctBy(candidate => candidate.Address, StringComparer.Ordinal)];

        void Add(string? href, FeedCandidateBasis basis)
        {
            if (href?.Trim().StartsWith("feed:", StringComparison.OrdinalIgnoreCase) == true) href = href.Trim()[5..] is var rest && rest.StartsWith("//", StringComparison.Ordinal) ? "http:" + rest : rest;
            if (href is { Length: > 0 } && Addresses.Resolve(href, root) is string whole && Addresses.IsWeb(whole) && found.Count(candidate => candidate.Basis == basis) < Most)
            {
                found.Add(new FeedCandidate(whole, basis, html.Attribute("title"), html.Attribute("type")));
            }
        }
    }

    private static bool IsFeed(MarkupReader html)
    {
        var rel = html.Attribute("rel")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (rel.Contains("feed", StringComparer.OrdinalIgnoreCase)) return true;
        var type = html.Attribute("type")?.Split(';')[0].Trim();
        // An alternate as JSON or XML without a title is mostly the page itself for programs.
        return rel.Contains("alternate", StringComparer.OrdinalIgnoreCase) && type is not null && Types.Contains(type, StringComparer.OrdinalIgnoreCase)
            && (type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase) || type.Contains("feed", StringComparison.OrdinalIgnoreCase) || type.Contains("rdf", StringComparison.OrdinalIgnoreCase) || html.Attribute("title") is not null && !html.Attribute("href")!.Contains("wp-json", StringComparison.OrdinalIgnoreCase));
    }

    private static bool LooksLikeFeed(string href)
    {
        if (href.StartsWith("feed:", StringComparison.OrdinalIgnoreCase)) return true;
        var path = href.AsSpan();
        if (path.IndexOf('#') is >= 0 and var hash) path = path[..hash];
        if (path.IndexOf('?') is >= 0 and var query)
        {
            if (path[query..].Contains("feed=", StringComparison.OrdinalIgnoreCase) || path[query..].Contains("format=rss", StringComparison.OrdinalIgnoreCase)) return true;
            path = path[..query];
        }
        path = path.TrimEnd('/');
        var last = path[(path.LastIndexOf('/') + 1)..];
        return last.Equals("rss", StringComparison.OrdinalIgnoreCase) || last.Equals("feed", StringComparison.OrdinalIgnoreCase) || last.Equals("atom", StringComparison.OrdinalIgnoreCase)
            || last.EndsWith(".rss", StringComparison.OrdinalIgnoreCase) || last.EndsWith(".rdf", StringComparison.OrdinalIgnoreCase) || last.EndsWith(".atom", StringComparison.OrdinalIgnoreCase)
            || (last.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || last.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) && (last.Contains("rss", StringComparison.OrdinalIgnoreCase) || last.Contains("feed", StringComparison.OrdinalIgnoreCase) || last.Contains("atom", StringComparison.OrdinalIgnoreCase));
    }
}
