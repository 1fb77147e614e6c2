using System.Collections.Frozen;

namespace OnRecord.Reading.Times;

/// <summary>What a word is in time expressions: its role (times.tsv), its tense (tense.tsv), numbers and names of holidays, all in one look-up.</summary>
internal static class TimeLexicon
{
    private const int MarkBits = 14;

    /// <summary>A word that is in no table.</summary>
    public static readonly TimeWord None = new(TimeRole.None, "");

    private static readonly FrozenDictionary<string, TimeWord> Words = Load();

    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A bit for each word's <see cref="Mark"/>: most words of a text are in no table, and one bit tells.</summary>
    private static readonly ulong[] Marks = MarksOf(Words.Keys);

    public static TimeWord Find(ReadOnlySpan<char> word)
    {
        var mark = Mark(word);
        return (Marks[mark >> 6] & (1UL << (mark & 63))) != 0 && Lookup.TryGetValue(word, out var found) ? found : None;
    }

    /// <summary>What a word tells of its clause.</summary>
    public static Tense TenseOf(ReadOnlySpan<char> word) => Find(word).Tense;

    private static ulong[] MarksOf(IEnumerable<string> words)
    {
        var marks = new ulong[1 << (MarkBits - 6)];
        foreach (var word in words)
        {
            var mark = Mark(word);
            marks[mark >> 6] |= 1UL << (mark & 63);
        }
        return marks;
    }

    /// <summary>A number of <see cref="MarkBits"/> bits from the length and three letters of a word, the same in capitals; every word is written in ASCII letters.</summary>
    private static int Mark(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return 0;
        var hash = (uint)word.Length;
        hash = (hash * 37) + (uint)(word[0] | 0x20);
        hash = (hash * 37) + (uint)(word[word.Length / 2] | 0x20);
        hash = (hash * 37) + (uint)(word[^1] | 0x20);
        return (int)((hash * 2654435761u) >> (32 - MarkBits));
    }

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
