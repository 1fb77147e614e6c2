namespace OnRecord.Text.Languages;

/// <summary>In which language a stretch of text is written, as far as it can be told.</summary>
/// <param name="Language">BCP 47 tag of one of <see cref="LanguageIdentifier.Languages"/>; <see cref="LanguageIdentifier.Unknown"/> otherwise.</param>
/// <param name="Confidence">0 to 1: the share of the evidence that speaks for the answer; for the unknown, against all the languages that are named.</param>
/// <param name="IsOther">True when the text tells enough to be sure that it is in none of the languages that are named; false for one that is, and for text that tells too little.</param>
public readonly record struct LanguageGuess(string Language, double Confidence, bool IsOther)
{
    /// <summary>Too little to tell: a number, a name, a word or two.</summary>
    public static LanguageGuess TooLittle { get; } = new(LanguageIdentifier.Unknown, 0, IsOther: false);

    public bool IsKnown => Language != LanguageIdentifier.Unknown;
}
