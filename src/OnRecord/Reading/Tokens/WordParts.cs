using System.Collections.Frozen;

namespace OnRecord.Reading.Tokens;

/// <summary>Cuts one written word into the words it holds: clitics, contractions, units, and words whose blank was lost.</summary>
internal static class WordParts
{
    private const int MinGluedName = 3;
    private const int MinGluedAcronym = 3;
    private const int LongestClitics = 3;
    private const int LongestTableWord = 16;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions = DataTable.Rows("Reading/Tokens/contractions.tsv")
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        DataTable.Words("Reading/Tokens/units.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Glued = DataTable.Rows("Reading/Tokens/glued_words.tsv")
        .Where(row => row[1] != "wh").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] GluedAfterName = [.. DataTable.Rows("Reading/Tokens/glued_words.tsv").Where(row => row[1] == "wh").Select(row => row[0])];

    /// <summary>Endings that make a word of an acronym, so that what looks like a glued name is none: NATOist.</summary>
    private static readonly string[] AcronymEndings = ["ing", "ed", "er", "ers", "ish", "ism", "ist", "ists", "ian", "ians", "ised", "ized", "like", "gate"];

    /// <summary>Adds the parts of the written word at a span, in order; together they cover it.</summary>
    public static void Add(string text, TextSpan word, List<TextSpan> spans)
    {
        var seam = Seam(word.In(text));
        if (seam > 0)
        {
            AddClitics(text, new TextSpan(word.Start, word.Start + seam), spans);
            word = new TextSpan(word.Start + seam, word.End);
        }
        AddClitics(text, word, spans);
    }

    /// <summary>Where the second of two glued words begins; 0 when it is one word.</summary>
    private static int Seam(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0])) return UnitSeam(word);
        if (word.Length <= LongestTableWord && Contractions.TryGetValue(word, out var second)) return second;
        return CapitalSeam(word) is > 0 and var seam ? seam : RelativeSeam(word);
    }

    private static int UnitSeam(ReadOnlySpan<char> word)
    {
        var digits = word.LastIndexOfAnyInRange('0', '9') + 1;
        return digits < word.Length && word.Length - digits <= LongestClitics && Units.Contains(word[digits..]) ? digits : 0;
    }

    /// <summary>An acronym or a known small word with a capitalised word glued to it: one change from upper to lower, or from lower to upper.</summary>
    private static int CapitalSeam(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        while (capitals < word.Length && char.IsUpper(word[capitals])) capitals++;
        if (capitals > MinGluedAcronym && word.Length - capitals >= MinGluedName - 1 && Characters.IsLower(word[capitals..]))
        {
            foreach (var ending in AcronymEndings)
            {
                if (word[capitals..].SequenceEqual(ending) || word[(capitals - 1)..].Equals(ending, StringComparison.OrdinalIgnoreCase)) return 0;
            }
            return capitals - 1;
        }
        if (capitals > 1) return 0;
        var lower = Math.Max(capitals, 1);
        while (lower < word.Length && lower <= LongestTableWord && char.IsLower(word[lower])) lower++;
        var isName = word.Length - lower >= MinGluedName && char.IsUpper(word[lower]) && Characters.IsLower(word[(lower + 1)..]);
        return isName && Glued.TryGetValue(word[..lower], out var kind) && kind == "before" ? lower : 0;
    }

    private static int RelativeSeam(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]) || !Characters.IsLower(word[1..])) return 0;
        foreach (var relative in GluedAfterName)
        {
            if (word.Length - relative.Length > MinGluedName && word.EndsWith(relative))
            {
                return word.Length <= LongestTableWord && Glued.TryGetValue(word, out _) ? 0 : word.Length - relative.Length;
            }
        }
        return 0;
    }

    private static void AddClitics(string text, TextSpan word, List<TextSpan> spans)
    {
        Span<int> cuts = stackalloc int[LongestClitics];
        var count = 0;
        var end = word.End;
        while (count < cuts.Length && CliticLength(text.AsSpan(word.Start, end - word.Start)) is > 0 and var length)
        {
            end -= length;
            cuts[count++] = end;
        }
        spans.Add(new TextSpan(word.Start, end));
        while (count-- > 0)
        {
            var next = count > 0 ? cuts[count - 1] : word.End;
            spans.Add(new TextSpan(cuts[count], next));
        }
    }

    /// <summary>Length of the clitic at the end of a word: 's, 'll, 're, 've, 'd, 'm, n't; 0 for none.</summary>
    private static int CliticLength(ReadOnlySpan<char> word)
    {
        for (var length = 2; length <= LongestClitics && length < word.Length; length++)
        {
            if (!Characters.IsApostrophe(word[^length])) continue;
            if (IsClitic(word[^(length - 1)..])) return length == 2 && IsDecade(word) ? 0 : length;
            return length == 2 && word.Length > 3 && word[^1] is 't' or 'T' && word[^3] is 'n' or 'N' ? 3 : 0;
        }
        return 0;
    }

    /// <summary>70's, 1930's: a plural, not a possessive.</summary>
    private static bool IsDecade(ReadOnlySpan<char> word) => word is [.., '0', _, 's'] && word.Length is 4 or 6 && Characters.IsAllDigits(word[..^2]);

    /// <summary>True for what may follow the apostrophe of a clitic.</summary>
    public static bool IsClitic(ReadOnlySpan<char> letters) => letters switch
    {
        ['s' or 'S' or 'd' or 'D' or 'm' or 'M'] => true,
        ['l' or 'L', 'l' or 'L'] => true,
        ['r' or 'R' or 'v' or 'V', 'e' or 'E'] => true,
        _ => false,
    };
}
