using System.Text;
using AngleSharp.Dom;

namespace OnRecord.Intake.Html;

/// <summary>Walks a page once and collects its blocks of text and the containers they stand in.</summary>
internal sealed class PageBlocks
{
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "nav", "footer", "aside", "form", "button", "svg", "iframe", "template", "select", "figure", "figcaption",
        "object", "embed", "video", "audio", "canvas", "input", "textarea", "label", "head", "title", "math", "dialog", "menu", "map", "datalist",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp", "hl2",
    };

    /// <summary>Letters of a time with the blanks around it.</summary>
    private const int MostInTime = 120;

    private readonly List<PageBlock> blocks = [];
    private readonly List<PageContainer> containers = [];
    private readonly StringBuilder text = new();
    private readonly bool keepAll;
    private readonly bool byName;
    private readonly HashSet<INode> frames;
    private int linkLetters;
    private string tag = "div";
    private BlockRole around;
    private BlockRole role;

    private PageBlocks(IElement root, bool keepAll, bool byName)
    {
        frames = byName ? [] : FramesAround.Of(root, "h1, article");
        this.keepAll = keepAll;
        this.byName = byName;
    }

    public IReadOnlyList<PageBlock> Blocks => blocks;

    public IReadOnlyList<PageContainer> Containers => containers;

    /// <summary>The blocks of an element.</summary>
    /// <param name="root">The element to walk.</param>
    /// <param name="keepAll">True for a fragment that is known to be an article, as in a feed: class names then drop nothing.</param>
    /// <param name="byName">False to drop elements by their tags alone: some sites call the frame around everything a widget or a sidebar.</param>
    public static PageBlocks Of(IElement root, bool keepAll, bool byName = true)
    {
        var page = new PageBlocks(root, keepAll, byName);
        page.containers.Add(new PageContainer(-1, 1));
        page.Walk(root, container: 0, link: false);
        page.Flush(0);
        return page;
    }

    private void Walk(INode node, int container, bool link)
    {
        // By index: asking a node for its next sibling searches its parent's list from the start.
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText words) Append(words.Data, link);
            else if (children[i] is IElement { LocalName: "br" }) LineBreak(children, i, container);
            else if (children[i] is IElement element && !IsDropped(element, container)) Enter(element, container, link);
        }
    }

    private void Enter(IElement element, int container, bool link)
    {
        var outside = around;
        if (!byName) around = Role(element, outside);
        Inside(element, container, link);
        around = outside;
    }

    private static BlockRole Role(IElement element, BlockRole outside) =>
        NameCues.IsLead(element) ? BlockRole.Lead : NameCues.IsUnwanted(element) && !NameCues.IsWanted(element) ? BlockRole.Furniture : outside;

    private void Inside(IElement element, int container, bool link)
    {
        var name = element.LocalName;
        if (Inline.Contains(name))
        {
            Walk(element, container, link || name == "a");
            return;
        }
        Flush(container);
        var outer = tag;
        tag = name;
        var inside = container;
        if (name is not ("p" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "td" or "tr" or "ul" or "ol" or "pre" or "blockquote" or "dd" or "dt"))
        {
            inside = containers.Count;
            containers.Add(new PageContainer(container, Weight(element)));
        }
        Walk(element, inside, link);
        Flush(inside);
        tag = outer;
    }

    /// <summary>Two line breaks in a row part paragraphs; so does one between long lines.</summary>
    private void LineBreak(INodeList siblings, int index, int container)
    {
        var next = index + 1;
        while (next < siblings.Length && siblings[next] is IText blank && string.IsNullOrWhiteSpace(blank.Data)) next++;
        if (next < siblings.Length && siblings[next] is IElement { LocalName: "br" } || text.Length > 120) Flush(container);
        else Append(" ", link: false);
    }

    private bool IsDropped(IElement element, int container)
    {
        var name = element.LocalName;
        // An element that holds the headline is the frame around the article, left open or misused.
        if (Dropped.Contains(name)) return !(keepAll && (name is "form" or "aside")) && !(!byName && (name is "aside" or "form" or "noscript") && frames.Contains(element));
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.GetAttribute("style") is string style && style.Contains("display", StringComparison.OrdinalIgnoreCase) && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)) return true;
        if (keepAll || !byName || Inline.Contains(name) && name != "span" || name is "body" or "html" or "article" or "main") return false;
        // The page's header has its menu; an article's header may have the lead.
        if (name == "header") return container == 0 || containers[container].Weight <= 1;
        return NameCues.IsUnwanted(element) && !NameCues.IsWanted(element) && !IsTime(element);
    }

    /// <summary>True for a stamp that is a time of day: it may be that of an entry.</summary>
    private static bool IsTime(IElement element) => ShortText.Of(element, MostInTime) is string words && PageText.Clean(words) is string time && EntryTimes.Is(new PageBlock(time, element.LocalName, 0, 0));

    private static double Weight(IElement element) =>
        NameCues.IsWanted(element) ? 1.6 : element.LocalName is "article" ? 1.25 : element.LocalName is "main" || element.GetAttribute("role") is "main" or "article" ? 1.1 : 1;

    private void Append(string words, bool link)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                if (text.Length == 0) role = around;
                text.Append(c);
                if (link) linkLetters++;
            }
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
    }

    private void Flush(int container)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0) blocks.Add(new PageBlock(text.ToString(), tag, Math.Min(1, linkLetters / (double)text.Length), container, role));
        text.Clear();
        linkLetters = 0;
    }
}
