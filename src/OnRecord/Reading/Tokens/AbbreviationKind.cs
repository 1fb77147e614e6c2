namespace OnRecord.Reading.Tokens;

/// <summary>What may follow the full stop of an abbreviation.</summary>
internal enum AbbreviationKind
{
    /// <summary>Not an abbreviation: the full stop ends a sentence.</summary>
    None,

    /// <summary>A title: a name follows, never a new sentence.</summary>
    BeforeName,

    /// <summary>An abbreviation only where a figure follows: No. 5.</summary>
    BeforeNumber,

    /// <summary>A month: a figure follows, or it may end the sentence.</summary>
    Month,

    /// <summary>One capital letter.</summary>
    Initial,

    /// <summary>Ends the sentence when a sentence opener follows: U.S., Inc., p.m.</summary>
    MayEnd,
}
