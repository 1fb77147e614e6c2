using System.Collections.Frozen;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>speaker-nouns.tsv: nouns by which a company is spoken of again, "the firm".</summary>
internal static class FirmNouns
{
    private static readonly FrozenSet<string> Nouns = DataTable.Rows("Records/Statements/Speakers/speaker-nouns.tsv").Where(row => row.Length > 2 && row[2] is "firm").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string lowerCase) => Nouns.Contains(lowerCase);
}
