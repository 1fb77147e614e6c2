namespace OnRecord.Weave.Stories;

/// <summary>What a form does in its clause.</summary>
internal enum StoryFormKind
{
    Content,
    Number,

    /// <summary>Never tells a story.</summary>
    Grammar,

    /// <summary>Grammar, but with a capital inside a sentence a name: "May".</summary>
    Modal,

    /// <summary>Grammar, but in capitals inside a sentence a name: "US", "WHO".</summary>
    Function,

    /// <summary>Both of these.</summary>
    FunctionModal,
}
