namespace OnRecord.Reading.Genres;

/// <summary>Whom a turn label announces.</summary>
internal enum TurnLabelKind : byte
{
    /// <summary>Someone by name or title.</summary>
    Named,

    /// <summary>"Q", "Question", "Reporter".</summary>
    Question,

    /// <summary>"A", "Answer".</summary>
    Answer,

    /// <summary>"Moderator", "Host".</summary>
    Moderator,
}
