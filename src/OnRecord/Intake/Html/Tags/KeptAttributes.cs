using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace OnRecord.Intake.Html.Tags;

/// <summary>Writes the attributes that are read later, within bounds, and sets aside the data that attributes hold for scripts.</summary>
internal static class KeptAttributes
{
    /// <summary>Attributes of one tag that are kept; more are none that a person or program wrote for this page.</summary>
    private const int MostKept = 24;

    /// <summary>Attributes of one tag that are looked at.</summary>
    private const int MostSeen = 400;

    /// <summary>Letters of a value; the longest that is read is a description.</summary>
    private const int MostInValue = 20_000;

    /// <summary>Letters of a title, which is read for a date.</summary>
    private const int MostInTitle = 256;

    /// <summary>Shorter data hold no name with a value.</summary>
    private const int LeastState = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.ToFrozenSet(
        ["class", "id", "itemprop", "rel", "href", "content", "property", "name", "http-equiv", "lang", "role", "hidden", "aria-hidden", "style", "datetime", "title", "pubdate", "data-datetime", "data-timestamp", "data-time", "data-date"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Parts of the addresses of pages about one author: of links only these are read.</summary>
    private static readonly SearchValues<string> AuthorPages = SearchValues.Create(["/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/autori/", "/auteur-", "/author-", "/by/"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes what is kept of a tag's attributes and reads the tag to its end.</summary>
    /// <param name="attributes">The tag.</param>
    /// <param name="tag">The element.</param>
    /// <param name="into">Gets them, each with a blank before it.</param>
    /// <param name="states">Gets the data for scripts.</param>
    /// <returns>False when some were left out that pages do not have in such numbers or lengths.</returns>
    public static bool Write(ref AttributeScan attributes, HtmlTag tag, StringBuilder into, ICollection<PageScript> states)
    {
        int seen = 0, kept = 0;
        while (attributes.Next())
        {
            seen++;
            if (seen > MostSeen || kept >= MostKept) continue;
            var name = attributes.Name;
            var value = attributes.Value;
            if (name.Length > 5 && value.Length >= LeastState && value[0] is '{' or '[' && name.StartsWith("data-", StringComparison.OrdinalIgnoreCase))
            {
                var state = value.ToString();
                states.Add(new PageScript(IsStructured: false, (state.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(state) : state).AsMemory()));
            }
            else if (IsRead(name, value, tag))
            {
                kept++;
                into.Append(' ').Append(name).Append("=\"");
                if (value.Contains('"')) into.Append(value.ToString().Replace("\"", "&quot;", StringComparison.Ordinal));
                else into.Append(value);
                into.Append('"');
            }
        }
        return seen <= MostSeen && kept < MostKept;
    }

    private static bool IsRead(ReadOnlySpan<char> name, ReadOnlySpan<char> value, HtmlTag tag)
    {
        if (value.Length > MostInValue || !Names.Contains(name)) return false;
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase)) return value.Contains("display", StringComparison.OrdinalIgnoreCase);
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase)) return value.Length <= MostInTitle;
        if (name.Equals("name", StringComparison.OrdinalIgnoreCase)) return tag.Name == "meta";
        return !name.Equals("href", StringComparison.OrdinalIgnoreCase) || tag.Name is "link" || tag.Kind == HtmlTagKind.Link && value.ContainsAny(AuthorPages);
    }
}
