using System.Text;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Names of speakers that are no entity of the report, and ids for all.</summary>
internal static class SpeakerNames
{
    /// <summary>Letters without their diacritics, lower case, words joined by hyphens: stable over reports and fit for addresses.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter)) slug.Append(PlainLetters.Of(letter));
            else if (char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return slug.Length == 0 ? "unnamed" : slug.ToString();
    }
}
