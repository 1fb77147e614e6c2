using System.Collections.Frozen;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>speaker-nouns.tsv: what kind of speaker a common noun names.</summary>
internal static class SpeakerNouns
{
    private static readonly FrozenDictionary<string, SpeakerType> Types = DataTable.Rows("Records/Statements/Speakers/speaker-nouns.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<SpeakerType>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>The type of speaker the noun names; null for nouns of single persons and all others.</summary>
    public static SpeakerType? TypeOf(string lowerCase) => Types.TryGetValue(lowerCase, out var type) ? type : null;
}
