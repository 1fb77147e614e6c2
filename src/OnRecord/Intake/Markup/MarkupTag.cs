namespace OnRecord.Intake.Markup;

/// <summary>What stood at an opening bracket.</summary>
internal enum MarkupTag
{
    /// <summary>A comment, instruction or declaration, which was passed over.</summary>
    Nothing,
    Start,
    End,
    CharacterData,

    /// <summary>A bracket that opens no tag: a word.</summary>
    Words,
}
