using System.Collections.Frozen;

namespace OnRecord.Reading.Times;

/// <summary>The words of time expressions (times.tsv) and of tense (tense.tsv).</summary>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<string, TimeWord> Words =
        DataTable.Rows("Reading/Times/times.tsv").ToFrozenDictionary(row => row[0], row => new TimeWord(Enum.Parse<TimeRole>(row[1]), row[2]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Tense> Tenses =
        DataTable.Rows("Reading/Times/tense.tsv").ToFrozenDictionary(row => row[0], row => Enum.Parse<Tense>(row[1]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Tense>.AlternateLookup<ReadOnlySpan<char>> TenseLookup = Tenses.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TimeWord Find(ReadOnlySpan<char> word) => WordLookup.TryGetValue(word, out var found) ? found : new TimeWord(TimeRole.None, "");

    public static Tense TenseOf(ReadOnlySpan<char> word) => TenseLookup.TryGetValue(word, out var found) ? found : Tense.Unknown;
}
