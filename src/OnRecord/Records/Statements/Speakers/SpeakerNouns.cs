using System.Collections.Frozen;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>speaker-nouns.tsv: what kind of speaker a common noun names.</summary>
internal static class SpeakerNouns
{
    private static readonly FrozenDictionary<string, SpeakerType> Types = DataTable.Rows("Records/Statements/Speakers/speaker-nouns.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<SpeakerType>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>The type of speaker the noun names; null for nouns of single persons and all others.</summary>
    public static SpeakerType? TypeOf(string lowerCase) => Types.TryGetValue(lowerCase, out var type) ? type : null;

    /// <summary>The type of speaker that a noun phrase names by its head, the last noun before any "of", "by" or clause; null for persons and all others.</summary>
    public static SpeakerType? HeadType(Prose prose, TokenRange phrase)
    {
        var head = -1;
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (prose.Is(i, WordKind.Preposition | WordKind.Mark | WordKind.Wh) && head >= 0) break;
            if (prose.Is(i, WordKind.Noun) && !prose.Is(i, WordKind.Possessive)) head = i;
        }
        return head < 0 ? null : TypeOf(prose.Word(head));
    }
}
