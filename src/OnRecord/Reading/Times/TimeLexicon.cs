using System.Collections.Frozen;

namespace OnRecord.Reading.Times;

/// <summary>What a word is in time expressions: its role (times.tsv), its tense (tense.tsv), numbers and names of holidays, all in one look-up.</summary>
internal static class TimeLexicon
{
    /// <summary>A word that is in no table.</summary>
    public static readonly TimeWord None = new(TimeRole.None, "");

    private static readonly FrozenDictionary<string, TimeWord> Words = Load();

    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TimeWord Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var found) ? found : None;

    /// <summary>What a word tells of its clause.</summary>
    public static Tense TenseOf(ReadOnlySpan<char> word) => Find(word).Tense;

    private static FrozenDictionary<string, TimeWord> Load()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in DataTable.Rows("Reading/Times/times.tsv"))
        {
            var role = Enum.Parse<TimeRole>(row[1]);
            words.Add(row[0], new TimeWord(role, row[2]) { Opening = OpeningOf(role) });
        }
        foreach (var word in (ReadOnlySpan<string>)["the", "its"]) words[word] = words[word] with { Opening = Opening.BeforeTime };
        foreach (var row in DataTable.Rows("Reading/Times/tense.tsv")) words[row[0]] = words.GetValueOrDefault(row[0], None) with { Tense = Enum.Parse<Tense>(row[1]) };
        foreach (var row in DataTable.Rows("Reading/Numbers/numbers.tsv")) words[row[0]] = words.GetValueOrDefault(row[0], None) with { IsNumber = true, Opening = Opening.Always };
        foreach (var first in Holidays.FirstWords) words[first] = words.GetValueOrDefault(first, None) with { OpensHoliday = true, Opening = Opening.Always };
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static Opening OpeningOf(TimeRole role) => role switch
    {
        TimeRole.None or TimeRole.Zone or TimeRole.YearContext or TimeRole.Inner or TimeRole.Masthead or TimeRole.NamedDay => Opening.Never,
        TimeRole.Opener or TimeRole.Event or TimeRole.Modifier or TimeRole.EdgeNoun or TimeRole.Each => Opening.BeforeTime,
        _ => Opening.Always,
    };
}
