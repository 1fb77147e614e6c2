namespace OnRecord.Records.Statements.Clauses;

/// <summary>How a verb comes by its subject.</summary>
internal enum SubjectTie
{
    /// <summary>It has none of its own that could be found.</summary>
    None,

    /// <summary>The noun phrase before it, or after it when turned round: "said Doe".</summary>
    Own,

    /// <summary>A relative pronoun: "Doe, who called it".</summary>
    Relative,

    /// <summary>That of the verb it is joined to: "said … and accused".</summary>
    Shared,
}
