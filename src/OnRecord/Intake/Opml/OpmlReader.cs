using System.Collections.Immutable;
using OnRecord.Intake.Feeds;
using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Opml;

/// <summary>OPML 1.0 and 2.0: outlines nested in outlines, of which those with an address are feeds and the others folders.</summary>
public static class OpmlReader
{
    /// <summary>Feeds that are read of one list; what is over is told.</summary>
    public const int MostFeeds = 100_000;

    /// <summary>Folders around a feed that are kept: deeper ones are left out of its path.</summary>
    private const int MostFolders = 16;

    /// <summary>The list in a stream.</summary>
    /// <param name="stream">Its bytes; read once, forward, not closed.</param>
    /// <param name="where">Name of it for problems.</param>
    public static OpmlDocument Read(Stream stream, string where)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var feeds = ImmutableArray.CreateBuilder<OpmlFeed>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        string? title = null;
        try
        {
            using var text = XmlFeedReader.Open(stream, transport: null, out var choice, out _);
            var xml = new MarkupReader(text);
            Outlines(xml, feeds, ref title, where, problems);
            if (choice.Remark(where) is Problem other) problems.Add(other);
            if (xml.Faults.HasEntityDefinitions) problems.Add(new Problem(ProblemCodes.DefinedEntities, where));
            if (xml.Faults.Any) problems.Add(new Problem(ProblemCodes.Mended, where, Detail: xml.Faults.ToString()));
            if (xml.IsCut) problems.Add(new Problem(ProblemCodes.BadFeed, where, Detail: $"it ends on line {xml.Line} inside an element"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problems.Add(new Problem(ProblemCodes.Unreadable, where, Detail: error.Message));
        }
        return new OpmlDocument(title, feeds.ToImmutable(), problems.ToImmutable());
    }

    private static void Outlines(MarkupReader xml, ImmutableArray<OpmlFeed>.Builder feeds, ref string? title, string where, ImmutableArray<Problem>.Builder problems)
    {
        var folders = new List<(int Depth, string Name)>();
        var seen = new HashSet<(string, string)>();
        while (xml.Read())
        {
            if (xml.Kind == MarkupKind.Close && folders.Count > 0 && folders[^1].Depth == xml.Depth) folders.RemoveAt(folders.Count - 1);
            if (xml.Kind != MarkupKind.Start) continue;
            if (xml.Name.Local == "title" && folders.Count == 0 && title is null)
            {
                title = MarkupContent.Words(xml) is { Length: > 0 } words ? words : null;
                continue;
            }
            if (xml.Name.Local != "outline") continue;
            var name = Stated("text") ?? Stated("title");
            var address = Stated("xmlUrl") ?? (Stated("type")?.Equals("rss", StringComparison.OrdinalIgnoreCase) == true ? Stated("url") : null);
            if (address is null)
            {
                if (folders.Count < MostFolders && name is not null) folders.Add((xml.Depth, name));
                continue;
            }
            if (address.StartsWith("feed:", StringComparison.OrdinalIgnoreCase)) address = address[5..] is var rest && rest.StartsWith("//", StringComparison.Ordinal) ? "http:" + rest : rest;
            if (!Addresses.IsWeb(address))
            {
                if (problems.Count < FeedLimits.Entries) problems.Add(Problem.Of(ProblemCodes.BadField, where, address, "no address of a feed"));
                continue;
            }
            if (feeds.Count == MostFeeds)
            {
                problems.Add(new Problem(ProblemCodes.TooLong, where, Detail: $"more than {MostFeeds} feeds"));
                return;
            }
            if (!seen.Add((string.Join('\n', folders.Select(folder => folder.Name)), address))) continue;
            feeds.Add(new OpmlFeed(address, Stated("title") ?? name, Stated("htmlUrl"), [.. folders.Select(folder => folder.Name)])
            {
                Language = Stated("language") is { } language && !language.Equals("unknown", StringComparison.OrdinalIgnoreCase) ? language : null,
                Categories = [.. (Stated("category") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(FeedLimits.Entries)],
            });
        }

        string? Stated(string attribute) => xml.Attribute(attribute)?.Trim() is { Length: > 0 and <= Addresses.Longest } value ? value : null;
    }
}
