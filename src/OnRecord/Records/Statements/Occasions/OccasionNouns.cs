using System.Collections.Frozen;

namespace OnRecord.Records.Statements.Occasions;

/// <summary>occasion-nouns.tsv: gatherings and media in which things are said.</summary>
internal static class OccasionNouns
{
    private static readonly FrozenSet<string> Nouns = DataTable.Words("Records/Statements/Occasions/occasion-nouns.tsv");

    public static bool Contains(string lowerCase) => Nouns.Contains(lowerCase);

    /// <summary>True for what is said or written to somebody: "a letter to staff", "an interview with the Herald".</summary>
    public static bool IsAddressed(string lowerCase) =>
        lowerCase is "message" or "letter" or "memo" or "email" or "e-mail" or "remarks" or "comments" or "speech" or "address" or "interview" or "interviews" or "statement" or "testimony" or "conversation" or "briefing" or "note" or "presentation";
}
