namespace OnRecord.Records;

/// <summary>How the words are given.</summary>
public enum StatementKind
{
    /// <summary>Wholly in quotation marks.</summary>
    Direct,

    /// <summary>In the narrator's words with some in quotation marks.</summary>
    Mixed,

    /// <summary>In the narrator's words.</summary>
    Indirect,
}
