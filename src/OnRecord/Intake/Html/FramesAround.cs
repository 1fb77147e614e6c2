using AngleSharp.Dom;

namespace OnRecord.Intake.Html;

/// <summary>The elements that hold one of some kind, however deep: asked once for a page, since to ask each element takes time with their nesting.</summary>
internal static class FramesAround
{
    /// <summary>All elements around those a selector finds.</summary>
    public static HashSet<INode> Of(IElement root, string selector)
    {
        var frames = new HashSet<INode>();
        foreach (var found in root.QuerySelectorAll(selector))
        {
            for (var around = found.Parent; around is not null && frames.Add(around);) around = around.Parent;
        }
        return frames;
    }
}
