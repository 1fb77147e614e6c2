using System.Text;

namespace OnRecord.Intake.Markup;

/// <summary>The inside of an element as one string, up to a limit.</summary>
internal static class MarkupContent
{
    /// <summary>Attributes that hold an address in HTML.</summary>
    private static readonly string[] AddressAttributes = ["href", "src", "cite", "action", "poster", "longdesc", "background", "data"];

    /// <summary>The words inside the element it stands on, without tags; moves behind it.</summary>
    /// <param name="reader">Stands on a start tag.</param>
    /// <param name="limit">Characters that are kept; the rest is passed over.</param>
    public static string Words(MarkupReader reader, int limit = Addresses.Longest)
    {
        var text = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read())
        {
            if (reader.Kind == MarkupKind.Close && reader.Depth == depth) break;
            if (reader.Kind == MarkupKind.Text && text.Length <= limit) reader.AppendWords(text);
        }
        if (text.Length > limit) text.Length = limit;
        return WellFormed.Text(text.ToString().Trim());
    }

    /// <summary>The inside of the element it stands on: words with references read, and tags as they would be written; moves behind it.</summary>
    /// <param name="reader">Stands on a start tag.</param>
    /// <param name="isEscaped">True when words are to stand as in mark-up: where the element says that its inside is XHTML.</param>
    /// <param name="limit">Characters that are kept; the rest is passed over.</param>
    /// <param name="hasTags">True when there were tags inside, beyond a division around it all.</param>
    public static string Inner(MarkupReader reader, bool isEscaped, int limit, out bool hasTags)
    {
        var text = new StringBuilder();
        var depth = reader.Depth;
        var wrapper = false;
        hasTags = false;
        while (reader.Read())
        {
            if (reader.Kind == MarkupKind.Close && reader.Depth == depth) break;
            if (text.Length > limit) continue;
            switch (reader.Kind)
            {
                // Atom wraps XHTML in a division that is no part of it.
                case MarkupKind.Start when reader.Depth == depth + 1 && reader.Name.Local == "div" && !wrapper && IsBlank(text):
                    wrapper = true;
                    text.Clear();
                    break;
                case MarkupKind.Close when wrapper && reader.Depth == depth + 1 && reader.Name.Local == "div": break;
                case MarkupKind.Start:
                    hasTags = true;
                    Tag(reader, text);
                    break;
                case MarkupKind.Close:
                    if (reader.Name.Local is not ("br" or "hr" or "img" or "wbr")) text.Append("</").Append(reader.Name.Local).Append('>');
                    break;
                case MarkupKind.Text when isEscaped: reader.AppendEscaped(text); break;
                case MarkupKind.Text: reader.AppendWords(text); break;
                default: break;
            }
        }
        return WellFormed.Text(text.ToString().Trim());
    }

    private static bool IsBlank(StringBuilder text)
    {
        foreach (var chunk in text.GetChunks())
        {
            if (!chunk.Span.IsWhiteSpace()) return false;
        }
        return true;
    }

    private static void Tag(MarkupReader reader, StringBuilder text)
    {
        text.Append('<').Append(reader.Name.Local);
        foreach (var (name, value) in reader.Attributes)
        {
            if (name.StartsWith("xml", StringComparison.OrdinalIgnoreCase)) continue;
            var shown = AddressAttributes.Contains(name, StringComparer.OrdinalIgnoreCase) ? Addresses.Resolve(value, reader.Base) ?? "" : value;
            text.Append(' ').Append(name).Append("=\"").Append(shown.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)).Append('"');
        }
        text.Append('>');
    }
}
