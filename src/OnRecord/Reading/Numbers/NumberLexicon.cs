using System.Collections.Frozen;
using System.Globalization;

namespace OnRecord.Reading.Numbers;

/// <summary>The words numbers are written with, from numbers.tsv.</summary>
internal static class NumberLexicon
{
    private static readonly FrozenDictionary<string, NumberWord> Words = Load();

    private static readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the word is in a number, in any case of letters; <see cref="NumberWordKind.None"/> when nothing.</summary>
    public static NumberWord Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var found) ? found : default;

    /// <summary>Every form with its plural, for those who look for where a number can begin.</summary>
    public static IEnumerable<string> Forms => Words.Keys.SelectMany(word => new[] { word, word + "s" });

    private static FrozenDictionary<string, NumberWord> Load() =>
        DataTable.Rows("Reading/Numbers/numbers.tsv").ToFrozenDictionary(
            row => row[0],
            row => new NumberWord(Enum.Parse<NumberWordKind>(row[1]), double.Parse(row[2], CultureInfo.InvariantCulture)),
            StringComparer.OrdinalIgnoreCase);
}
