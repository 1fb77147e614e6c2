using System.Collections.Frozen;

namespace OnRecord.Reading.Tags;

/// <summary>Dictionary forms of words by class and tag: a table of exceptions, then the rules of English spelling.</summary>
internal static class Lemmatizer
{
    /// <summary>The tag of my, your, her: words whose lemma is the word, also where it is spelled like another.</summary>
    public const string Possessive = "PRP$";

    private const string Table = "Reading/Tags/lemma_exceptions.tsv";
    private const string AnyClass = "*";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>> Exceptions = DataTable.Rows(Table)
        .GroupBy(row => row[1], StringComparer.Ordinal)
        .ToFrozenDictionary(rows => rows.Key, rows => rows.ToFrozenDictionary(row => row[0], row => row[2], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>(), StringComparer.Ordinal);

    private static readonly string[] ClassNames = [.. Enum.GetValues<WordClass>().Select(value => value.ToString().ToUpperInvariant())];

    /// <summary>The lemma: lower case, for a name as printed.</summary>
    public static string Lemma(ReadOnlySpan<char> word, WordClass wordClass, string tag)
    {
        if (word.Contains('’')) return Lemma(word.ToString().Replace('’', '\''), wordClass, tag);
        if (tag == Possessive) return Regular(word, wordClass, tag);
        if (Exceptions.TryGetValue(ClassNames[(int)wordClass], out var own) && own.TryGetValue(word, out var lemma)) return lemma;
        if (IsInflected(tag) && Exceptions.TryGetValue(AnyClass, out var any) && any.TryGetValue(word, out lemma)) return lemma;
        return Regular(word, wordClass, tag);
    }

    /// <summary>The lemma by the rules of spelling alone.</summary>
    public static string Regular(ReadOnlySpan<char> word, WordClass wordClass, string tag)
    {
        if (wordClass == WordClass.Propn) return tag == "NNPS" ? WithoutS(word.ToString()) : word.ToString();
        var lower = word.ToString().ToLowerInvariant().Replace('’', '\'');
        return tag switch
        {
            "NNS" or "VBZ" => WithoutS(lower),
            "VBG" when lower.Length > 4 && lower.EndsWith("ing", StringComparison.Ordinal) => Stem(lower[..^3]),
            "VBD" or "VBN" when lower.Length > 4 && lower.EndsWith("ied", StringComparison.Ordinal) => lower[..^3] + "y",
            "VBD" or "VBN" when lower.Length > 3 && lower.EndsWith("ed", StringComparison.Ordinal) => Stem(lower[..^2]),
            "JJR" or "RBR" when lower.Length > 4 && lower.EndsWith("er", StringComparison.Ordinal) => Degree(lower[..^2]),
            "JJS" or "RBS" when lower.Length > 5 && lower.EndsWith("est", StringComparison.Ordinal) => Degree(lower[..^3]),
            _ => lower,
        };
    }

    public static bool IsInflected(string tag) => tag is "NNS" or "VBZ" or "VBG" or "VBD" or "VBN" or "JJR" or "JJS" or "RBR" or "RBS";

    private static string WithoutS(string word)
    {
        if (word.Length < 3 || word[^1] != 's' || word[^2] is 's' or 'u' or '\'') return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        var hissing = word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("zzes", StringComparison.Ordinal) || (word.EndsWith("oes", StringComparison.Ordinal) && word.Length > 4);
        return hissing ? word[..^2] : word[..^1];
    }

    private static string Degree(string stem) => stem[^1] == 'i' ? stem[..^1] + "y" : Stem(stem);

    /// <summary>A verb's or adjective's dictionary form from what is left without its ending: one consonant fewer, or a silent e more.</summary>
    private static string Stem(string stem)
    {
        if (stem.Length < 3) return stem;
        char last = stem[^1], before = stem[^2];
        if (last == before && !IsVowel(last) && last is not ('l' or 's' or 'f' or 'z')) return stem[..^1];
        if (last is 'v' or 'u' or 'c' || (last == 'g' && before is not ('n' or 'g')) || (last == 's' && before is not ('s' or 'u')) || (last == 'z' && before != 'z')) return stem + "e";
        if (last == 'l' && !IsVowel(before) && before is not ('l' or 'r' or 'w')) return stem + "e";
        if (stem.EndsWith("at", StringComparison.Ordinal) && stem.Length > 3 && !IsVowel(stem[^3])) return stem + "e";
        if (last is 'r' or 'd' or 't' or 'n' or 'm' or 'k' or 'p' or 'b' or 'l' && before is 'a' or 'i' or 'o' or 'u' && !IsVowel(stem[^3]) && IsOneSyllable(stem)) return stem + "e";
        return last is 'r' && before is 'u' or 'i' && stem.Length > 3 ? stem + "e" : stem;
    }

    private static bool IsOneSyllable(string stem)
    {
        for (var i = 0; i < stem.Length - 2; i++)
        {
            if (IsVowel(stem[i])) return false;
        }
        return true;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
