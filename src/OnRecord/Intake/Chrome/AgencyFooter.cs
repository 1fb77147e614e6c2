using OnRecord.Intake.Credits;

namespace OnRecord.Intake.Chrome;

/// <summary>A line that only credits agencies: "* With AFP and Ansa", "(Reuters)", "AP, dpa".</summary>
internal static class AgencyFooter
{
    private const int MostWords = 14;

    public static bool Is(ReadOnlySpan<char> line, int words)
    {
        if (words is 0 or > MostWords) return false;
        line = line.Trim(" *()[]./–—-_\u00A0");
        var marked = false;
        foreach (var opening in (ReadOnlySpan<string>)["with agencies", "agencies", "with wires"])
        {
            if (line.Equals(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }
        foreach (var opening in (ReadOnlySpan<string>)["with information from ", "with inputs from ", "with material from ", "with ", "via ", "from ", "by "])
        {
            if (!line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            line = line[opening.Length..];
            marked = true;
            break;
        }
        var names = 0;
        var known = 0;
        while (!line.IsEmpty)
        {
            var comma = line.IndexOfAny(",/&");
            var and = line.IndexOf(" and ", StringComparison.Ordinal);
            var end = comma >= 0 && (and < 0 || comma < and) ? comma : and;
            var name = (end < 0 ? line : line[..end]).Trim();
            line = end < 0 ? [] : line[(end + (end == comma ? 1 : 5))..].TrimStart();
            if (name.IsEmpty || !IsName(name)) return false;
            names++;
            if (MediaNames.LooksLikeMedia(name)) known++;
            else if (!marked) return false;
        }
        return names > 0 && known > 0;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (!word.IsEmpty && !char.IsUpper(word[0]) && word is not ("dpa" or "of" or "the" or "della" or "de")) return false;
        }
        return true;
    }
}
