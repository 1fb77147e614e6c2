namespace OnRecord.Reading.Tokens;

/// <summary>What the decision about sentence ends sees of one token.</summary>
/// <param name="Word">Its letters as a number, without regard to case.</param>
/// <param name="Shape">What it looks like.</param>
/// <param name="Length">In characters, at most 255.</param>
/// <param name="Blank">A blank stands before it.</param>
/// <param name="Rule">What the rules say about the gap before it.</param>
internal readonly record struct BoundaryToken(uint Word, TokenShape Shape, byte Length, bool Blank, BoundaryRule Rule)
{
    public bool IsWord => Shape is > TokenShape.None and < TokenShape.Clitic;

    public bool IsEndMark => Shape is TokenShape.Stop or TokenShape.Dots or TokenShape.Question or TokenShape.Exclamation;

    public bool IsCloser => Shape is TokenShape.CloseBracket or TokenShape.CloseQuote or TokenShape.StraightQuote;
}
