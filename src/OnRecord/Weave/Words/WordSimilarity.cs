using System.Collections.Frozen;
using OnRecord.Reading.Models;

namespace OnRecord.Weave.Words;

/// <summary>How far two words mean the same, 0 to 1.</summary>
public static class WordSimilarity
{
    /// <summary>Two words of one family: "diplomacy", "diplomatic".</summary>
    public const double Family = .85;

    /// <summary>Opposites stand in the same places, so they are aligned; what sets them apart is named afterwards.</summary>
    public const double Opposite = .5;

    /// <summary>Cosine above which two common words are held for near in meaning; one random pair in fifty reaches it.</summary>
    private const double NearCosine = .35;

    private static readonly FrozenSet<(string, string)> Opposites = DataTable.Rows("Weave/Words/antonyms.tsv")
        .SelectMany(row => new[] { (A: row[0], B: row[1]), (A: Stems.Of(row[0]), B: Stems.Of(row[1])) }).SelectMany(pair => new[] { (pair.A, pair.B), (pair.B, pair.A) }).ToFrozenSet();

    private static readonly FrozenSet<(string, string)> Contrasts = DataTable.Rows("Weave/Words/contrasts.tsv").Select(row => row[0].Split(' ').Select(Stems.Of).ToArray())
        .SelectMany(set => set.SelectMany(a => set.Where(b => a != b).Select(b => (a, b)))).ToFrozenSet();

    /// <summary>Endings that make another class or form of the same word.</summary>
    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(["", "l", "al", "ly", "ally", "s", "es", "ed", "d", "ing", "ion", "ation", "ition", "ment", "ness", "ity", "i", "ic", "ical", "ial", "ially", "ful", "ive", "ance", "ence", "ant", "ent", "e"], StringComparer.Ordinal);

    private static readonly string[] Reversing = ["de", "un", "in", "im", "non", "dis", "mis", "anti"];

    public static double Of(Word a, Word b)
    {
        if (a.Stem == b.Stem) return 1;
        if (a.Role == WordRole.Number || b.Role == WordRole.Number) return 0;
        if (AreOpposites(a, b) || AreContrasted(a, b)) return Opposite;
        if (AreFamily(a.Stem, b.Stem)) return Family;
        if (a.IsName || b.IsName) return a.IsName && b.IsName && NameVariants.AreVariants(a.Form, b.Form) ? Family : 0;
        var cosine = Cosine(a, b);
        return cosine < NearCosine ? 0 : Math.Min(Family, .3 + (.7 * cosine));
    }

    /// <summary>Cosine of the likelier of form and stem; 0 when either word is unknown.</summary>
    public static double Cosine(Word a, Word b)
    {
        var vectors = WordVectors.English;
        int x = vectors.Rank(a.Form), y = vectors.Rank(b.Form);
        return x < 0 || y < 0 ? 0 : vectors.Cosine(x, y);
    }

    /// <summary>True for listed opposites and for words that a reversing prefix sets apart: "escalation", "de-escalation".</summary>
    public static bool AreOpposites(Word a, Word b) =>
        Opposites.Contains((a.Stem, b.Stem)) || Opposites.Contains((a.Form, b.Form)) || Reverses(a.Stem, b.Stem) || Reverses(b.Stem, a.Stem) || Reverses(a.Form, b.Form) || Reverses(b.Form, a.Form);

    /// <summary>True for words of one kind that exclude each other: "adults", "children".</summary>
    public static bool AreContrasted(Word a, Word b) => Contrasts.Contains((a.Stem, b.Stem));

    /// <summary>True for one word in two classes: "additional", "additionally".</summary>
    public static bool AreForms(Word a, Word b)
    {
        var common = a.Stem.AsSpan().CommonPrefixLength(b.Stem);
        return common >= 5 && Endings.Contains(a.Stem[common..]) && Endings.Contains(b.Stem[common..]);
    }

    private static bool Reverses(string longer, string shorter)
    {
        if (shorter.Length < 4 || longer.Length <= shorter.Length + 1 || !longer.EndsWith(shorter, StringComparison.Ordinal)) return false;
        var prefix = longer.AsSpan(0, longer.Length - shorter.Length);
        foreach (var reversing in Reversing)
        {
            if (prefix.SequenceEqual(reversing)) return true;
        }
        return false;
    }

    private static bool AreFamily(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return common >= 5 && common * 5 >= Math.Max(a.Length, b.Length) * 3;
    }
}
