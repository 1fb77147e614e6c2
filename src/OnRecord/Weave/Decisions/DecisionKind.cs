namespace OnRecord.Weave.Decisions;

/// <summary>What a decision decides.</summary>
public enum DecisionKind
{
    /// <summary>Two stories are one.</summary>
    MergeStories,

    /// <summary>Some reports of a story are a story of their own.</summary>
    SplitStory,

    /// <summary>A report belongs to another story.</summary>
    MoveReport,

    /// <summary>Renderings are of one utterance.</summary>
    SameUtterance,

    /// <summary>Renderings are of two utterances.</summary>
    ApartUtterances,

    /// <summary>An earlier decision no longer holds.</summary>
    Undo,
}
