using System.Collections.Frozen;
using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>The word lists of this stage, each in its .tsv file.</summary>
internal static class FigureLexicon
{
    private static readonly FrozenDictionary<string, BoundPhrase[]> Bounds = DataTable.Rows("Records/Figures/bounds.tsv")
        .Select(row => new BoundPhrase(row[0].Split(' '), Enum.Parse<Bound>(row[1]), row[2] is "after"))
        .GroupBy(phrase => phrase.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = DataTable.Words("Records/Figures/labels.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Light = DataTable.Words("Records/Figures/light.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = DataTable.Words("Records/Figures/stops.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Measured = DataTable.Words("Records/Figures/measured.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Anaphors = DataTable.Words("Records/Figures/anaphors.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Motion = DataTable.Words("Records/Figures/motion.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Money = DataTable.Words("Records/Figures/money-words.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, BoundPhrase[]>.AlternateLookup<ReadOnlySpan<char>> BoundLookup = Bounds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = NumberLexicon.Forms.Concat(UnitTable.Openers)
        .Concat(["a", "an", "several", "many", "few", "tens", "scores", "minus", "negative", "u"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for words that a number or its money sign can begin with; all others need no closer look.</summary>
    public static bool CanOpen(ReadOnlySpan<char> word) => Openers.Contains(word);

    /// <summary>Phrases that begin with a word, longest first.</summary>
    public static BoundPhrase[] BoundsFrom(ReadOnlySpan<char> word) => BoundLookup.TryGetValue(word, out var phrases) ? phrases : [];

    public static bool IsLabel(ReadOnlySpan<char> word) => Labels.Contains(word);

    public static bool IsLight(ReadOnlySpan<char> word) => Light.Contains(word);

    public static bool IsStop(ReadOnlySpan<char> word) => Stops.Contains(word);

    public static bool IsMeasured(ReadOnlySpan<char> word) => Measured.Contains(word);

    /// <summary>True for nouns that mean a quantity named before: "the figure".</summary>
    public static bool IsAnaphor(ReadOnlySpan<char> word) => Anaphors.Contains(word);

    /// <summary>True for verbs after which "over" is a way.</summary>
    public static bool IsMotion(ReadOnlySpan<char> word) => Motion.Contains(word);

    /// <summary>True for a word that tells that pounds are money.</summary>
    public static bool IsOfMoney(ReadOnlySpan<char> word) => Money.Contains(word);

    /// <summary>Articles and possessives behind "half".</summary>
    public static bool IsDeterminer(ReadOnlySpan<char> word) => word is "the" or "its" or "their" or "his" or "her" or "our" or "all" or "those" or "these";
}
