using System.Collections.Frozen;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>Words that say how much of something is meant.</summary>
internal static class Scopes
{
    private static readonly FrozenDictionary<string, string> Table = DataTable.Rows("Weave/Words/scope.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Words that compare: they matter only against their opposite.</summary>
    private static readonly FrozenSet<string> Comparing = FrozenSet.ToFrozenSet(["more", "less", "fewer", "many"], StringComparer.Ordinal);

    /// <summary>True for such a word.</summary>
    public static bool IsOne(Item item) => item.Quantity is null && (Table.ContainsKey(item.Word.Form) || Comparing.Contains(item.Word.Form));

    /// <summary>True when losing or gaining the word changes what is claimed.</summary>
    public static bool Limits(Item item) => Table.TryGetValue(item.Word.Form, out var scope) && scope != "all";

    /// <summary>True when one says all and the other a part.</summary>
    public static bool Differ(Item a, Item b) => Table.TryGetValue(a.Word.Form, out var x) && Table.TryGetValue(b.Word.Form, out var y) && x != y && (x == "all" || y == "all");

    /// <summary>True for "more" and "less".</summary>
    public static bool AreOpposed(Item a, Item b) => WordSimilarity.AreOpposites(a.Word, b.Word);
}
