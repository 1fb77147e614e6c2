using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>What collation aligns: a word, or a number with the words that bound it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Word">The word; of a number phrase the first word of the number.</param>
/// <param name="Key">Items with one key are the same, whatever their form.</param>
/// <param name="Quantity">The number, when it is one.</param>
/// <param name="BeginsSentence">True for the first item of a sentence or of a separate stretch of the rendering.</param>
internal readonly record struct Item(TextSpan Span, Word Word, string Key, Quantity? Quantity, bool BeginsSentence)
{
    public bool IsContent => Quantity is not null || Word.IsContent;
}
