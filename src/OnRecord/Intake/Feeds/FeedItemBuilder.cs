using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Feeds;

/// <summary>Gathers one item of an XML feed.</summary>
internal sealed class FeedItemBuilder(MarkupReader xml, FeedElements elements, FeedFormat format)
{
    private List<FeedLink>? links;
    private List<FeedPerson>? authors;
    private List<FeedPerson>? contributors;
    private List<FeedCategory>? categories;
    private FeedItem item = new() { Format = format };
    private FeedLink? original;
    private FeedPerson? podcaster;
    private int left = FeedLimits.ItemCharacters;

    /// <summary>Reads the item whose start tag the reader stands on, and moves behind it.</summary>
    public FeedItem Read()
    {
        item = item with { Id = xml.Attribute("rdf:about"), Language = xml.Language };
        var depth = xml.Depth;
        while (xml.Read())
        {
            if (xml.Kind == MarkupKind.Close && xml.Depth == depth) break;
            if (xml.Kind == MarkupKind.Start) Take();
        }
        FeedElements.Add(ref links, original);
        if (authors is null) FeedElements.Add(ref authors, podcaster);
        return item with { Links = [.. links ?? []], Authors = [.. authors ?? []], Contributors = [.. contributors ?? []], Categories = [.. categories ?? []] };
    }

    private void Take()
    {
        switch (xml.Vocabulary, xml.Name.Local)
        {
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "title"):
                var title = elements.Text();
                if (item.Title is null or { Value.Length: 0 }) item = item with { Title = title };
                break;
            case (Vocabulary.Plain or Vocabulary.Atom, "link"): FeedElements.Add(ref links, elements.Link()); break;
            case (Vocabulary.Plain, "enclosure"): FeedElements.Add(ref links, elements.Enclosure()); break;
            case (Vocabulary.FeedBurner, "origlink"): original = new FeedLink(elements.WordsOrNull()); break;
            case (Vocabulary.Plain, "guid"): Guid(); break;
            case (Vocabulary.Plain or Vocabulary.Atom, "id"): item = item with { Id = elements.WordsOrNull() ?? item.Id }; break;
            case (Vocabulary.Plain or Vocabulary.Atom, "description" or "summary" or "subtitle"):
            case (Vocabulary.Dublin, "description" or "abstract"):
                var summary = Text(out _);
                item = item with { Summary = Longer(item.Summary, summary) };
                break;
            case (Vocabulary.Plain or Vocabulary.Atom, "content"):
            case (Vocabulary.Content, "encoded"):
            case (Vocabulary.Plain, "fulltext" or "encoded"):
            case (Vocabulary.Xhtml, "body" or "div"):
                var content = Text(out var type);
                item = item with { Content = Longer(item.Content, content), ContentType = type ?? item.ContentType };
                break;
            case (Vocabulary.Plain or Vocabulary.Atom, "pubdate" or "published" or "issued"): item = item with { Published = elements.WordsOrNull() ?? item.Published }; break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "created" or "date" or "available" or "issued"):
                var date = elements.WordsOrNull();
                item = item with { Published = item.Published ?? date };
                break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "updated" or "modified"): item = item with { Updated = elements.WordsOrNull() ?? item.Updated }; break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "author" or "creator"): Author(); break;
            case (Vocabulary.Podcast, "author"): podcaster = elements.Person(); break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "contributor"): FeedElements.Add(ref contributors, elements.Person()); break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "category" or "subject"): FeedElements.Add(ref categories, elements.Category()); break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "rights" or "copyright"): item = item with { Rights = elements.Text() }; break;
            case (Vocabulary.Plain or Vocabulary.Dublin, "language"): item = item with { Language = elements.WordsOrNull() ?? item.Language }; break;
            case (Vocabulary.Plain or Vocabulary.Atom, "source"): item = item with { Source = new FeedBuilder(xml, elements).Source() }; break;
            case (Vocabulary.Plain, "comments"): FeedElements.Add(ref links, new FeedLink(elements.Resolve(elements.WordsOrNull()), "replies")); break;
            default: xml.Skip(); break;
        }
    }

    private void Guid()
    {
        var stated = xml.Attribute("isPermaLink")?.Trim();
        item = item with
        {
            IdIsAddress = stated is null ? null : !stated.Equals("false", StringComparison.OrdinalIgnoreCase),
            Id = elements.Line() is { Length: > 0 } id ? id : item.Id,
        };
    }

    private void Author()
    {
        if (elements.Person() is FeedPerson person && authors?.Contains(person) != true) FeedElements.Add(ref authors, person);
    }

    private FeedText Text(out string? type)
    {
        var text = elements.Text(Math.Min(FeedLimits.TextCharacters, left), out type);
        // What is over the limit is cut, and the item will be told to be too long.
        if (text.Value.Length >= Math.Min(FeedLimits.TextCharacters, left)) item = item with { IsTooLong = true };
        left = Math.Max(0, left - text.Value.Length);
        return text;
    }

    private static FeedText Longer(FeedText? one, FeedText other) => one is not null && one.Value.Length >= other.Value.Length ? one : other;
}
