namespace OnRecord.Intake.Html;

/// <summary>A stretch of a page's text that stands on lines of its own.</summary>
/// <param name="Text">With blanks collapsed; never empty.</param>
/// <param name="Tag">The element that holds it, in small letters.</param>
/// <param name="LinkShare">Part of its letters that stand in links, 0 to 1.</param>
/// <param name="Container">Index of the innermost container around it.</param>
/// <param name="Role">What the names around it say; told only where names drop nothing.</param>
internal sealed record PageBlock(string Text, string Tag, double LinkShare, int Container, BlockRole Role = BlockRole.None)
{
    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];
}
