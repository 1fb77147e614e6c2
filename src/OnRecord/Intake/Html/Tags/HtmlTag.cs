using System.Collections.Frozen;

namespace OnRecord.Intake.Html.Tags;

/// <summary>An element's name and how it nests.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="Kind">How it nests.</param>
/// <param name="EndsParagraph">True when its start ends a paragraph that is open.</param>
/// <param name="IsBarrier">True when end tags inside it close nothing outside it.</param>
internal sealed record HtmlTag(string Name, HtmlTagKind Kind, bool EndsParagraph, bool IsBarrier)
{
    /// <summary>Longer names are none that a site gives its elements.</summary>
    private const int MostInName = 64;

    private static readonly FrozenDictionary<string, HtmlTag> Known = DataTable.Rows("Intake/Html/Tags/tags.tsv")
        .Select(row => new HtmlTag(row[0], Enum.Parse<HtmlTagKind>(row[1], ignoreCase: true), row[2].Contains('p', StringComparison.Ordinal), row[2].Contains('b', StringComparison.Ordinal)))
        .ToFrozenDictionary(tag => tag.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> ByName = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly HtmlTag Section = Known["tbody"];
    public static readonly HtmlTag Row = Known["tr"];
    public static readonly HtmlTag Cell = Known["td"];
    public static readonly HtmlTag Break = Known["br"];
    public static readonly HtmlTag Preformatted = Known["pre"];

    /// <summary>Stands for an element that has ended while others inside it go on: they are still as deep.</summary>
    public static readonly HtmlTag Ended = new("", HtmlTagKind.Inline, EndsParagraph: false, IsBarrier: false);

    /// <summary>What formatting elements become that have a name of their own: an element without rules.</summary>
    public static readonly HtmlTag Data = Known["data"];

    /// <summary>True for an element that ends what is left open inside it, and that end tags of other inline elements do not reach through.</summary>
    public bool IsSpecial => Kind is not (HtmlTagKind.Inline or HtmlTagKind.Link or HtmlTagKind.Formatting);

    /// <summary>The element of a name; null for a name that no page gives an element of its own.</summary>
    /// <param name="name">As written.</param>
    /// <param name="others">Elements that are not of HTML, as found so far.</param>
    /// <param name="mostOthers">How many of those there may be.</param>
    public static HtmlTag? Of(ReadOnlySpan<char> name, Dictionary<string, HtmlTag> others, int mostOthers)
    {
        if (ByName.TryGetValue(name, out var known)) return known;
        if (name.Length > MostInName || name.ContainsAnyExcept(Letters)) return null;
        var found = others.GetAlternateLookup<ReadOnlySpan<char>>();
        if (found.TryGetValue(name, out var other)) return other;
        if (others.Count >= mostOthers) return null;
        other = new HtmlTag(name.ToString().ToLowerInvariant(), HtmlTagKind.Inline, EndsParagraph: false, IsBarrier: false);
        others.Add(other.Name, other);
        return other;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.");
}
