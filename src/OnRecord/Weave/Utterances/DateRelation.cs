namespace OnRecord.Weave.Utterances;

/// <summary>What two dates say about whether two sittings are one.</summary>
internal enum DateRelation
{
    /// <summary>One of them is unknown or too vague.</summary>
    Open,

    /// <summary>One states a day, the other came out on the next.</summary>
    Follow,

    /// <summary>The same day, though one of them is only the day of publication.</summary>
    AgreeWeakly,

    /// <summary>The same day, both stated.</summary>
    Agree,

    /// <summary>They cannot be one day.</summary>
    Conflict,
}
