using System.Collections.Frozen;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>The third column of speaker-nouns.tsv: nouns of bodies that only tell what kind of body a name is of, "the firm", "the Herald newspaper".</summary>
internal static class BodyNouns
{
    private static readonly FrozenDictionary<string, string> Classes = DataTable.Rows("Records/Statements/Speakers/speaker-nouns.tsv").Where(row => row.Length > 2)
        .ToFrozenDictionary(row => row[0], row => row[2], StringComparer.Ordinal);

    /// <summary>True for a company: "firm", "airline".</summary>
    public static bool IsFirm(string lowerCase) => Classes.GetValueOrDefault(lowerCase) is "firm";

    /// <summary>True for a medium: "newspaper", "broadcaster".</summary>
    public static bool IsOutlet(string lowerCase) => Classes.GetValueOrDefault(lowerCase) is "outlet";

    /// <summary>True for any noun that may stand behind a name without being part of it.</summary>
    public static bool IsKind(string lowerCase) => Classes.ContainsKey(lowerCase);
}
