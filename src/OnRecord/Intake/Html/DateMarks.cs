using System.Text;
using AngleSharp.Dom;
using OnRecord.Intake.Chrome;
using OnRecord.Intake.Dates;

namespace OnRecord.Intake.Html;

/// <summary>Walks a page once and collects the dates in its mark-up and short lines, with how far they stand from the headline.</summary>
internal sealed class DateMarks
{
    /// <summary>A page with more dates is a list; the first ones tell all there is.</summary>
    private const int MostMarks = 200;

    /// <summary>A line about a date is no longer; a longer one is a sentence with a date in it.</summary>
    private const int MostInLine = 120;

    /// <summary>An element with more nodes inside holds more than a date. Bounds the look into nested elements that are all named for dates.</summary>
    private const int MostNodes = 40;

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "nav", "footer", "aside", "form", "button", "svg", "iframe", "template", "select", "figure", "figcaption", "blockquote",
        "object", "embed", "video", "audio", "canvas", "textarea", "head", "dialog", "menu", "map",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "em", "font", "i", "img", "ins", "label", "mark", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr",
    };

    /// <summary>Attributes in which an element keeps its moment for machines or for a pointer that rests on it.</summary>
    private static readonly string[] Attributes = ["datetime", "content", "data-datetime", "data-timestamp", "data-time", "data-date", "title"];

    private readonly List<DateMark> marks = [];
    private readonly StringBuilder line = new();
    private readonly string? title;
    private readonly bool byName;
    private readonly HashSet<INode> headlines;
    private int letters;
    private int lineStart;
    private int linked;
    private bool isHeadlineSure;

    private DateMarks(IElement body, string? title, bool byName)
    {
        headlines = FramesAround.Of(body, "h1");
        this.title = title;
        this.byName = byName;
    }

    public IReadOnlyList<DateMark> Marks => marks;

    /// <summary>Letters of text before the headline; null when the page has none.</summary>
    public int? Headline { get; private set; }

    /// <summary>The dates of a page.</summary>
    /// <param name="body">The page's body.</param>
    /// <param name="title">The title, by which the headline is told from the site's name; null when unknown.</param>
    /// <param name="byName">False to leave nothing out by its class names: some sites call the frame around everything a widget.</param>
    public static DateMarks Of(IElement body, string? title, bool byName)
    {
        var found = new DateMarks(body, title, byName);
        found.Walk(body, "body", inArticle: false, link: false);
        found.Flush("body");
        return found;
    }

    private void Walk(INode node, string block, bool inArticle, bool link)
    {
        // The guard that ran before the page was parsed bounds the depth.
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText words) Append(words.Data, link);
            else if (children[i] is IElement { LocalName: "script" } script) Called(script.TextContent);
            else if (children[i] is IElement element && !IsElsewhere(element, inArticle)) Enter(element, block, inArticle, link);
        }
    }

    /// <summary>A short script between the lines that writes the date it is given: <c>showDate("2031/05/04 10:45")</c>.</summary>
    private void Called(ReadOnlySpan<char> script)
    {
        script = script.Trim();
        if (marks.Count >= MostMarks || script.Length > MostInLine) return;
        var open = script.IndexOf('(');
        if (open <= 0 || script[open..] is not ['(', '"' or '\'', ..] || script.IndexOf(')') is var close && (close < 0 || close < script.Length - 2) || script[..open].ContainsAny(' ', '=')) return;
        var given = script[(open + 2)..close].TrimEnd("\"'");
        given = given[..Math.Min(given.Length, DateFinder.MostCharacters)];
        if (DateFinder.TryFind(given, out var date) && DateFinder.IsPlausible(date)) marks.Add(new DateMark(DateMarkKind.Named, letters + line.Length, date));
    }

    private void Enter(IElement element, string block, bool inArticle, bool link)
    {
        var name = element.LocalName;
        if (marks.Count < MostMarks && Kind(element) is DateMarkKind kind && Value(element, kind) is PartialDate date && DateFinder.IsPlausible(date)) marks.Add(new DateMark(kind, letters + line.Length, date));
        if (Inline.Contains(name))
        {
            Walk(element, block, inArticle, link || name == "a");
            return;
        }
        Flush(block);
        Walk(element, name, inArticle || name is "article" or "main" or "header", link);
        Flush(name);
    }

    private bool IsElsewhere(IElement element, bool inArticle)
    {
        var name = element.LocalName;
        if (Dropped.Contains(name)) return !(name == "form" && !byName);
        if (name is "body" or "html" or "article" or "main" || !byName) return false;
        // The page's header has its menu and its clock; an article's header has its date.
        if (name == "header" && !inArticle && !headlines.Contains(element)) return true;
        return !headlines.Contains(element) && NameCues.IsElsewhere(element);
    }

    private static DateMarkKind? Kind(IElement element)
    {
        if (element.GetAttribute("itemprop") is string property && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || element.HasAttribute("pubdate")) return DateMarkKind.Stated;
        if (element.ClassList is { Length: > 0 and < 30 } names && (names.Contains("published") || names.Contains("dt-published") || names.Contains("entry-date"))) return DateMarkKind.Stated;
        var named = Named(element.ClassName) ?? Named(element.Id);
        return element.LocalName != "time" || named == DateMarkKind.Published ? named : DateMarkKind.Time;
    }

    private static DateMarkKind? Named(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 200) return null;
        bool Has(string part) => names.Contains(part, StringComparison.OrdinalIgnoreCase);
        if (Has("update") || Has("modif") || Has("candidate") || Has("validate") || Has("join")) return null;
        if (Has("publish") && (Has("date") || Has("time")) || Has("pubdate")) return DateMarkKind.Published;
        return Has("date") || Has("datum") || Has("fecha") || Has("time") || Has("posted") || Has("meta") ? DateMarkKind.Named : null;
    }

    private static PartialDate? Value(IElement element, DateMarkKind kind)
    {
        foreach (var name in Attributes)
        {
            if (element.GetAttribute(name) is string value && (name == "title" ? StampReader.ReadDay(value) : StampReader.Read(value)) is { Year: not null, Day: not null } date) return date;
        }
        var words = new StringBuilder();
        var left = MostNodes;
        if (!Gather(element, words, ref left)) return null;
        var shown = PageText.Clean(words.ToString());
        return shown is null || kind == DateMarkKind.Named && Sentences.EndsOne(shown) && !HeaderReader.TryWhole(shown, out _) ? null : StampReader.ReadDay(shown);
    }

    /// <summary>The words of a small element; false when it is no small one.</summary>
    private static bool Gather(INode node, StringBuilder words, ref int left)
    {
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (--left < 0) return false;
            if (children[i] is IText text)
            {
                if (words.Length + text.Data.Length > 2 * DateFinder.MostCharacters) return false;
                words.Append(text.Data);
            }
            else if (children[i] is IElement element && !Dropped.Contains(element.LocalName))
            {
                words.Append(' ');
                if (!Gather(element, words, ref left)) return false;
                words.Append(' ');
            }
        }
        return true;
    }

    private void Append(string words, bool link)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
                if (link) linked++;
            }
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
    }

    private void Flush(string block)
    {
        if (line.Length > 0)
        {
            lineStart = letters;
            letters += line.Length;
            Line(line.ToString().AsSpan().TrimEnd(), block);
        }
        line.Clear();
        linked = 0;
    }

    private void Line(ReadOnlySpan<char> words, string block)
    {
        var isHeading = block is ['h', >= '1' and <= '6'];
        if (!isHeadlineSure && words.Length is > 5 and < 300)
        {
            isHeadlineSure = title is not null && (TitleWords.Same(words, title) || isHeading && words.Length > 10 && title.AsSpan().Contains(words, StringComparison.OrdinalIgnoreCase));
            if (isHeadlineSure || block == "h1")
            {
                Headline = lineStart;
                return;
            }
        }
        if (marks.Count >= MostMarks || linked * 2 > words.Length) return;
        if (words.Length > MostInLine)
        {
            // A date in brackets that opens the text.
            if (words[0] == '(' && words.IndexOf(')') is > 5 and < 40 and var close && StampReader.ReadDay(words[1..close]) is PartialDate opening) Add(DateMarkKind.Printed, opening);
            return;
        }
        // The day of a version of something, and not of the page.
        if (words.StartsWith("Version ", StringComparison.OrdinalIgnoreCase)) return;
        var labelled = HeaderReader.LabelLength(words);
        var whole = HeaderReader.TryWhole(words, out _);
        if (labelled == 0 && !whole && (isHeading || Sentences.EndsOne(words))) return;
        if (!DateFinder.TryFind(words, out var date)) return;
        Add(DateMarkKind.Printed, date);
        if (labelled > 0) Add(DateMarkKind.Labelled, date);
    }

    private void Add(DateMarkKind kind, PartialDate date)
    {
        if (DateFinder.IsPlausible(date)) marks.Add(new DateMark(kind, lineStart, date));
    }
}
