using System.Collections.Frozen;

namespace OnRecord.Intake.Chrome;

/// <summary>A language switch: nothing but codes and names of languages, at least two.</summary>
internal static class LanguageBar
{
    // With regard to case: "En" and "It" begin sentences.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        DataTable.Rows("Intake/Chrome/languages.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A switch has no more entries than this many characters hold.</summary>
    private const int MostCharacters = 300;

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > MostCharacters) return false;
        int languages = 0, known = 0;
        for (var at = 0; at < line.Length;)
        {
            if (!char.IsLetter(line[at]))
            {
                if (!char.IsWhiteSpace(line[at]) && line[at] is not ('|' or '/' or '·' or '•' or ',' or '-')) return false;
                at++;
                continue;
            }
            var start = at;
            while (at < line.Length && char.IsLetter(line[at])) at++;
            if (Words.Contains(line[start..at])) known++;
            else if (!IsCode(line[start..at])) return false;
            languages++;
        }
        // Codes that are in no list are taken with one that is, or when there are three: "OK GO" is no switch.
        return languages >= 2 && (known == languages || known > 0 && languages > known || languages >= 3);
    }

    private static bool IsCode(ReadOnlySpan<char> word) => word.Length is 2 or 3 && !word.ContainsAnyExceptInRange('A', 'Z');
}
