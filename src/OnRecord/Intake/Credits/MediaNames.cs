using System.Collections.Frozen;

namespace OnRecord.Intake.Credits;

/// <summary>Tells the names of agencies, papers and broadcasters from other names.</summary>
public static class MediaNames
{
    private static readonly FrozenSet<string> Names = DataTable.Rows("Intake/Credits/media.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Agencies = DataTable.Rows("Intake/Credits/media.tsv").Where(row => row[1] == "agency").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Names.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownAgencies = Agencies.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = DataTable.Words("Intake/Credits/media_words.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a name in the table of agencies and media, also with "the" before it.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => Known.Contains(name) || Known.Contains(WithoutArticle(name));

    /// <summary>True for a news agency in the table.</summary>
    public static bool IsAgency(ReadOnlySpan<char> name) => KnownAgencies.Contains(WithoutArticle(name));

    /// <summary>True for a known name, one with a word such as "Herald" or "News" in it after its first, or an address such as <c>skyline.example</c>.</summary>
    public static bool LooksLikeMedia(ReadOnlySpan<char> name)
    {
        if (IsKnown(name)) return true;
        name = WithoutArticle(name);
        if (IsSite(name)) return true;
        var count = 0;
        var found = false;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty) continue;
            count++;
            found |= char.IsUpper(word[0]) && Words.Contains(word);
        }
        return found && count >= 2;
    }

    /// <summary>The name less "the", which stands before some papers' names and not in them.</summary>
    public static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>True when two names are the same outlet's: without regard to case, article, blanks and a site's ending.</summary>
    public static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Stem(a).Equals(Stem(b), StringComparison.OrdinalIgnoreCase);

    private static string Stem(ReadOnlySpan<char> name)
    {
        name = WithoutArticle(name.Trim());
        if (name.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        if (IsSite(name)) name = name[..name.IndexOf('.')];
        return string.Concat(name.ToString().Where(char.IsLetterOrDigit));
    }

    private static bool IsSite(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 1 || name.Contains(' ') || name.Length - dot - 1 is < 2 or > 8) return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-')) return false;
        }
        // "U.S." and the like are abbreviations: a site has a letter run of two behind its last point.
        return name.IndexOf('.') > 1 && char.IsLetter(name[^1]);
    }
}
