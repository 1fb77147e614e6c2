using System.Collections.Frozen;

namespace OnRecord.Reading.Tokens;

/// <summary>Words that are written with a full stop, and what may follow them.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Known = DataTable.Rows("Reading/Tokens/abbreviations.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<AbbreviationKind>(row[1].Replace("_", "", StringComparison.Ordinal), ignoreCase: true), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word without its full stop is as an abbreviation.</summary>
    public static AbbreviationKind Of(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && char.IsUpper(word[0])) return AbbreviationKind.Initial;
        if (Known.TryGetValue(word, out var kind)) return kind;
        if (IsShoutedTitle(word)) return AbbreviationKind.BeforeName;
        return IsAcronym(word) ? AbbreviationKind.MayEnd : AbbreviationKind.None;
    }

    /// <summary>A title in capitals: GEN, REV.</summary>
    private static bool IsShoutedTitle(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestTitle || !char.IsAsciiLetterUpper(word[0]) || !char.IsAsciiLetterUpper(word[1])) return false;
        Span<char> title = stackalloc char[LongestTitle];
        title[0] = word[0];
        for (var i = 1; i < word.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(word[i])) return false;
            title[i] = (char)(word[i] | 0x20);
        }
        return Known.TryGetValue(title[..word.Length], out var kind) && kind == AbbreviationKind.BeforeName;
    }

    /// <summary>Letters with stops between: U.S, p.m, Ph.D.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length > MaxAcronymLength || word[^2] != '.') return false;
        var letters = 0;
        foreach (var c in word)
        {
            if (c == '.') letters = 0;
            else if (!char.IsLetter(c) || ++letters > 2) return false;
        }
        return true;
    }

    // Prof and Capt have four.
    private const int LongestTitle = 5;

    // The longest in the English treebanks of Universal Dependencies has seven letters.
    private const int MaxAcronymLength = 16;
}
