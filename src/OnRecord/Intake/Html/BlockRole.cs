namespace OnRecord.Intake.Html;

/// <summary>What the names of the elements around a block say that it is.</summary>
internal enum BlockRole
{
    /// <summary>They say nothing.</summary>
    None,

    /// <summary>The lead under a headline.</summary>
    Lead,

    /// <summary>A caption, a byline, a box: no part of the article.</summary>
    Furniture,
}
