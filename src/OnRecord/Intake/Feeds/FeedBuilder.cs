using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Feeds;

/// <summary>Gathers what a feed, or the source of an item, says about itself.</summary>
internal sealed class FeedBuilder(MarkupReader xml, FeedElements elements)
{
    private List<FeedLink>? links;
    private List<FeedPerson>? authors;
    private List<FeedPerson>? contributors;
    private List<FeedCategory>? categories;
    private readonly ImmutableArray<int>.Builder hours = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<DayOfWeek>.Builder days = ImmutableArray.CreateBuilder<DayOfWeek>();
    private Feed feed = new();
    private FeedSchedule schedule = new();
    private TimeSpan? period;
    private int frequency = 1;

    public FeedFormat Format
    {
        get => feed.Format;
        set => feed = feed with { Format = value };
    }

    public string Version
    {
        set => feed = feed with { Version = value };
    }

    public string? Language
    {
        get => feed.Language;
        set => feed = feed with { Language = value };
    }

    /// <summary>Reads one element of the feed and moves behind it. What nothing is read from is passed over.</summary>
    public void Take()
    {
        switch (xml.Vocabulary, xml.Name.Local)
        {
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "title"):
                var title = elements.Text();
                if (feed.Title is null) feed = feed with { Title = title };
                break;
            case (Vocabulary.Plain or Vocabulary.Atom, "subtitle" or "tagline" or "description"): feed = feed with { Subtitle = elements.Text() }; break;
            case (Vocabulary.Plain or Vocabulary.Atom, "link"): FeedElements.Add(ref links, elements.Link()); break;
            case (Vocabulary.Plain or Vocabulary.Atom, "id"): feed = feed with { Id = elements.Resolve(elements.WordsOrNull()) }; break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "author" or "managingeditor" or "creator"): FeedElements.Add(ref authors, elements.Person()); break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "contributor"): FeedElements.Add(ref contributors, elements.Person()); break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "category" or "subject"): FeedElements.Add(ref categories, elements.Category()); break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "rights" or "copyright"): feed = feed with { Rights = elements.Text() }; break;
            case (Vocabulary.Plain or Vocabulary.Atom, "generator"):
                feed = feed with { GeneratorUrl = elements.Resolve(xml.Attribute("uri") ?? xml.Attribute("url")) };
                if (elements.Text() is { Value.Length: > 0 } generator) feed = feed with { Generator = generator };
                break;
            case (Vocabulary.Plain or Vocabulary.Atom, "icon"): feed = feed with { Icon = elements.Resolve(elements.WordsOrNull()) }; break;
            case (Vocabulary.Plain or Vocabulary.Atom, "logo"): feed = feed with { Logo = elements.Resolve(elements.WordsOrNull()) }; break;
            case (Vocabulary.Plain, "image"): Image(); break;
            case (Vocabulary.Plain or Vocabulary.Dublin, "language"): Language = elements.WordsOrNull() ?? Language; break;
            case (Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Dublin, "updated" or "modified" or "lastbuilddate" or "pubdate" or "date"): feed = feed with { Updated = elements.WordsOrNull() ?? feed.Updated }; break;
            case (Vocabulary.Plain, "ttl"): schedule = schedule with { TimeToLive = FeedSchedule.Minutes(elements.Words()) }; break;
            case (Vocabulary.Plain, "skiphours"): EachOf("hour", words => { if (FeedSchedule.Hour(words) is int hour && !hours.Contains(hour)) hours.Add(hour); }); break;
            case (Vocabulary.Plain, "skipdays"): EachOf("day", words => { if (words.Length > 0 && FeedSchedule.Day(words) is DayOfWeek day && !days.Contains(day)) days.Add(day); }); break;
            case (Vocabulary.Syndication, "updateperiod"): period = FeedSchedule.Named(elements.Words()); break;
            case (Vocabulary.Syndication, "updatefrequency"):
                frequency = int.TryParse(elements.Words(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var times) && times is > 0 and <= 1000 ? times : 1;
                break;
            default: xml.Skip(); break;
        }
    }

    /// <summary>Everything so far.</summary>
    public Feed Build() => feed with
    {
        Links = [.. links ?? []],
        Authors = [.. authors ?? []],
        Contributors = [.. contributors ?? []],
        Categories = [.. categories ?? []],
        Schedule = schedule with { Period = period / frequency, SkippedHours = hours.ToImmutable(), SkippedDays = days.ToImmutable() },
    };

    /// <summary>A source as an item holds it: in RSS a title with an address, in Atom what a feed has.</summary>
    public Feed Source()
    {
        var address = elements.Resolve(xml.Attribute("url"));
        if (xml.Vocabulary != Vocabulary.Atom)
        {
            var title = elements.Text();
            return new Feed { Title = title.Value.Length > 0 ? title : null, Links = address is null ? [] : [new FeedLink(address, FeedLink.Self)] };
        }
        feed = feed with { Format = FeedFormat.Atom };
        var depth = xml.Depth;
        while (xml.Read())
        {
            if (xml.Kind == MarkupKind.Close && xml.Depth == depth) break;
            if (xml.Kind == MarkupKind.Start) Take();
        }
        return Build();
    }

    private void Image() => EachOf("url", words => { if (words.Length > 0 && feed.Icon is null) feed = feed with { Icon = elements.Resolve(words) }; });

    private void EachOf(string name, Action<string> take)
    {
        var depth = xml.Depth;
        while (xml.Read())
        {
            if (xml.Kind == MarkupKind.Close && xml.Depth == depth) return;
            if (xml.Kind != MarkupKind.Start) continue;
            if (xml.Name.Local == name) take(elements.Words());
            else xml.Skip();
        }
    }
}
