namespace OnRecord.Reading.Times;

/// <summary>Whether a time expression may begin with a word. Most words are passed over by this alone.</summary>
internal enum Opening : byte
{
    Never,

    /// <summary>"the", "about": when a word of time or a number follows closely.</summary>
    BeforeTime,

    Always,
}
