using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>Words that say how much of something is meant.</summary>
internal static class Scopes
{
    private static readonly FrozenDictionary<string, string> Table = DataTable.Rows("Weave/Words/scope.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Words that compare: they matter only against their opposite.</summary>
    private static readonly FrozenSet<string> Comparing = FrozenSet.ToFrozenSet(["more", "less", "fewer", "many"], StringComparer.Ordinal);

    /// <summary>True for such a word; not for the part that somebody takes.</summary>
    public static bool IsOne(ImmutableArray<Item> items, int at) => items[at] is { Quantity: null, Word.Form: var form } && (Table.ContainsKey(form) || Comparing.Contains(form))
        && (form != "part" || (at + 1 < items.Length && items[at + 1].Word.Form == "of"));

    /// <summary>True when losing or gaining the word changes what is claimed.</summary>
    public static bool Limits(Item item) => Table.TryGetValue(item.Word.Form, out var scope) && scope != "all";

    /// <summary>True when one says all and the other a part.</summary>
    public static bool Differ(Item a, Item b) => Table.TryGetValue(a.Word.Form, out var x) && Table.TryGetValue(b.Word.Form, out var y) && x != y && (x == "all" || y == "all");

    /// <summary>True for "more" and "less".</summary>
    public static bool AreOpposed(Item a, Item b) => WordSimilarity.AreOpposites(a.Word, b.Word);
}
