namespace OnRecord.Publish.Relays;

/// <summary>A node in its place, in pixels of the drawing.</summary>
/// <param name="Node">The node.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
public sealed record DrawnBox(TreeNode Node, int X, int Y)
{
    public int Right => X + TreeDrawing.BoxWidth;

    /// <summary>Where lines meet it.</summary>
    public int Middle => Y + (TreeDrawing.BoxHeight / 2);
}
