using System.Collections.Frozen;

namespace OnRecord.Records.Statements.Occasions;

/// <summary>occasion-nouns.tsv: gatherings and media in which things are said.</summary>
internal static class OccasionNouns
{
    private const string OnlyAddressed = "only addressed";

    private static readonly FrozenDictionary<string, string> Kinds = DataTable.Rows("Records/Statements/Occasions/occasion-nouns.tsv")
        .ToFrozenDictionary(row => row[0], row => row.Length > 1 ? row[1] : "", StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string lowerCase) => Kinds.TryGetValue(lowerCase, out var kind) && kind != OnlyAddressed;

    /// <summary>True for what is said or written to somebody: "a letter to staff", "an interview with the Herald".</summary>
    public static bool IsAddressed(string lowerCase) => Kinds.TryGetValue(lowerCase, out var kind) && kind.Length > 0;
}
