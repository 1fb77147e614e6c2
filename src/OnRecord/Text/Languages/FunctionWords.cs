using System.Numerics;

namespace OnRecord.Text.Languages;

/// <summary>Short frequent words and the languages that have them, looked up without copying.</summary>
internal sealed class FunctionWords
{
    /// <summary>No function word is longer.</summary>
    private const int Longest = 12;

    private readonly string[] words;
    private readonly ushort[] languages;
    private readonly ushort[] slots;

    private FunctionWords(Dictionary<string, ushort> table)
    {
        words = [.. table.Keys.Order(StringComparer.Ordinal)];
        languages = [.. words.Select(word => table[word])];
        slots = new ushort[BitOperations.RoundUpToPowerOf2((uint)words.Length * 4)];
        for (var i = 0; i < words.Length; i++)
        {
            var at = Hash(words[i]) & (uint)(slots.Length - 1);
            while (slots[at] != 0) at = (at + 1) & (uint)(slots.Length - 1);
            slots[at] = (ushort)(i + 1);
        }
    }

    /// <summary>The words that come with the library.</summary>
    public static FunctionWords Shared { get; } = Load();

    /// <summary>Those that of all languages only English has, with other words of which that is true.</summary>
    public static FunctionWords English { get; } = LoadEnglish();

    public int Count => words.Length;

    private static FunctionWords Load() => new(Table());

    private static FunctionWords LoadEnglish()
    {
        var table = Table().Where(pair => pair.Value == 1).ToDictionary(StringComparer.Ordinal);
        foreach (var word in DataTable.Rows("Text/Languages/english-words.tsv").SelectMany(row => row[0].Split(' '))) table[word] = 1;
        return new FunctionWords(table);
    }

    private static Dictionary<string, ushort> Table()
    {
        Dictionary<string, ushort> table = new(StringComparer.Ordinal);
        foreach (var row in DataTable.Rows("Text/Languages/function-words.tsv"))
        {
            var language = LanguageIdentifier.Languages.IndexOf(row[0]);
            var bit = (ushort)(1 << (language < 0 ? LanguageIdentifier.Languages.Length : language));
            foreach (var word in row[1].Split(' ')) table[word] = (ushort)(table.GetValueOrDefault(word) | bit);
        }
        return table;
    }

    /// <summary>Looks a word up without regard to case.</summary>
    /// <param name="word">Letters, with an apostrophe at the end where it is cut short.</param>
    /// <param name="has">One bit for each named language that has it, and one behind them for any other; 0 when it is none.</param>
    /// <returns>The word's number from 0 to <see cref="Count"/> less one; -1 when it is none.</returns>
    public int Find(ReadOnlySpan<char> word, out uint has)
    {
        has = 0;
        if (word.Length > Longest) return -1;
        Span<char> small = stackalloc char[Longest];
        small = small[..word.ToLowerInvariant(small)];
        if (small is [.., '’']) small[^1] = '\'';
        var at = Hash(small) & (uint)(slots.Length - 1);
        for (; slots[at] != 0; at = (at + 1) & (uint)(slots.Length - 1))
        {
            var entry = slots[at] - 1;
            if (!small.SequenceEqual(words[entry])) continue;
            has = languages[entry];
            return entry;
        }
        return -1;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = LanguageModel.HashSeed;
        foreach (var c in word) hash = LanguageModel.Hash(LanguageModel.Hash(hash, (byte)c), (byte)(c >> 8));
        return hash ^ hash >> 15;
    }
}
