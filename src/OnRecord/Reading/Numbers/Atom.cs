namespace OnRecord.Reading.Numbers;

/// <summary>A word, number or mark, cut finer than a token and the same under every tokenizer: "two-day" is three atoms, "6pm" two.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Value">The number; 0 for words and marks.</param>
/// <param name="Digits">How many digits, when the number is digits alone; 0 otherwise.</param>
/// <param name="IsSpaced">True when white space, or nothing, stands before it.</param>
internal readonly record struct Atom(TextSpan Span, AtomKind Kind, double Value = 0, int Digits = 0, bool IsSpaced = false)
{
    public bool IsNumber => Kind == AtomKind.Number;

    public bool IsWord => Kind == AtomKind.Word;

    /// <summary>Digits alone, no marks.</summary>
    public bool IsPlainNumber => Digits > 0;
}
