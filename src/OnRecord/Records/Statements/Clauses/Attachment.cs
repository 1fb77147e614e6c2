namespace OnRecord.Records.Statements.Clauses;

/// <summary>What a noun phrase takes after its head.</summary>
internal enum Attachment
{
    /// <summary>Nothing: "Arvenia" in "warned Arvenia of the danger".</summary>
    None,

    /// <summary>"of" and a noun phrase: "the minister of trade".</summary>
    Of,

    /// <summary>Other prepositions of titles too: "the minister for trade", "a fellow at the institute".</summary>
    All,
}
