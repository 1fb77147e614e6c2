namespace OnRecord.Reading.Quotes;

/// <summary>What a mark does by its place between blanks and words.</summary>
internal enum MarkRole : byte
{
    Open,
    Close,

    /// <summary>Blanks on both sides, or words on both: the state of the paragraph decides.</summary>
    Either,
}
