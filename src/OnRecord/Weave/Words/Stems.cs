using System.Buffers;
using System.Collections.Frozen;

namespace OnRecord.Weave.Words;

/// <summary>A light English stemmer: inflection goes, derivation stays ("amassed" and "amass" meet, "diplomacy" and "diplomatic" do not).</summary>
public static class Stems
{
    private static readonly FrozenDictionary<string, string> Irregular = DataTable.Rows("Weave/Words/irregular.tsv")
        .DistinctBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem of a lower-case word.</summary>
    public static string Of(string word)
    {
        if (Irregular.TryGetValue(word, out var known)) word = known;
        if (word.Contains('-', StringComparison.Ordinal)) word = word.Replace("-", "", StringComparison.Ordinal);
        if (word.Length <= 3) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) word = word[..^3] + "y";
        else if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)) word = word[..^2];
        else if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) word = word[..^1];
        word = WithoutEnding(WithoutEnding(word, "ing"), "ed");
        if (word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal)) word = word[..^2];
        if (word.Length > 3 && word[^1] == 'e') word = word[..^1];
        return word.Length > 3 && word[^1] == 'y' ? word[..^1] + "i" : word;
    }

    private static string WithoutEnding(string word, string ending)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 3) return word;
        var rest = word[..^ending.Length];
        if (!rest.AsSpan().ContainsAny(Vowels)) return word;
        return rest[^1] == rest[^2] && rest[^1] is not ('l' or 's' or 'z') ? rest[..^1] : rest;
    }
}
