namespace OnRecord.Text.Languages;

/// <summary>The writing a letter belongs to, as far as languages are told apart by it.</summary>
internal enum Script : byte
{
    /// <summary>No letter.</summary>
    None,
    Latin,
    Cyrillic,
    Greek,

    /// <summary>Any other writing: Arabic, Chinese, Georgian and so on. None of the languages that are named is written in it.</summary>
    Other,
}
