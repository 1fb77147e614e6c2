using System.Text;
using AngleSharp.Dom;

namespace OnRecord.Intake.Html;

/// <summary>The words of an element that holds few: a name, a date. Elements are often named for what one deep inside them holds, and none is read to its end for that.</summary>
internal static class ShortText
{
    /// <summary>An element with more nodes inside holds more than a name.</summary>
    private const int MostNodes = 100;

    /// <summary>The text, as <see cref="INode.TextContent"/> has it; null when it is longer than asked or there is none.</summary>
    public static string? Of(INode element, int most)
    {
        var text = new StringBuilder();
        var left = MostNodes;
        return Gather(element, text, most, ref left) && text.Length > 0 ? text.ToString() : null;
    }

    private static bool Gather(INode node, StringBuilder text, int most, ref int left)
    {
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (--left < 0) return false;
            if (children[i] is IText words)
            {
                if (text.Length + words.Data.Length > most) return false;
                text.Append(words.Data);
            }
            else if (!Gather(children[i], text, most, ref left)) return false;
        }
        return true;
    }
}
