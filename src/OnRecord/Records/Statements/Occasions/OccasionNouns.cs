using System.Collections.Frozen;

namespace OnRecord.Records.Statements.Occasions;

/// <summary>occasion-nouns.tsv: gatherings and media in which things are said.</summary>
internal static class OccasionNouns
{
    private static readonly FrozenSet<string> Nouns = DataTable.Words("Records/Statements/Occasions/occasion-nouns.tsv");

    public static bool Contains(string lowerCase) => Nouns.Contains(lowerCase);
}
