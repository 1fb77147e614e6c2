using System.Collections.Immutable;

namespace OnRecord.Publish.Relays;

/// <summary>A tree laid out from left to right: a column for each step, leaves under one another, each parent in the middle of what hangs on it.</summary>
/// <param name="Boxes">In order of the nodes.</param>
/// <param name="Ties">What is drawn beside the tree.</param>
/// <param name="Width">Of the drawing, in pixels.</param>
/// <param name="Height">Of the drawing, in pixels.</param>
public sealed record TreeDrawing(ImmutableArray<DrawnBox> Boxes, ImmutableArray<DrawnTie> Ties, int Width, int Height)
{
    public const int BoxWidth = 244;

    public const int BoxHeight = 46;

    private const int Across = 44;

    private const int Down = 14;

    /// <summary>Room for the line around a box.</summary>
    private const int Edge = 2;

    /// <summary>Between the bows of two ties.</summary>
    private const int Bow = 22;

    /// <summary>Lays out nodes, each after its parent, and ties between them by id; ties of nodes that are not there are left out.</summary>
    public static TreeDrawing Of(IReadOnlyList<TreeNode> nodes, IReadOnlyList<(string From, string To, bool IsDirected)> ties)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(ties);
        var below = nodes.Where(node => node.Parent is not null).ToLookup(node => node.Parent!, StringComparer.Ordinal);
        var placed = new Dictionary<string, DrawnBox>(StringComparer.Ordinal);
        var row = 0;
        foreach (var root in nodes.Where(node => node.Parent is null)) Place(root, 0);
        var boxes = nodes.Where(node => placed.ContainsKey(node.Id)).Select(node => placed[node.Id]).ToImmutableArray();
        var drawn = ImmutableArray.CreateBuilder<DrawnTie>();
        for (var i = 0; i < ties.Count; i++)
        {
            if (placed.TryGetValue(ties[i].From, out var from) && placed.TryGetValue(ties[i].To, out var to) && from != to) drawn.Add(new DrawnTie(i + 1, from, to, Bow * (drawn.Count + 1), ties[i].IsDirected));
        }
        var right = boxes.IsEmpty ? 0 : boxes.Max(box => box.Right);
        return new TreeDrawing(boxes, drawn.ToImmutable(), right + Edge + (drawn.Count == 0 ? 0 : (Bow * drawn.Count) + Bow), (row * (BoxHeight + Down)) - Down + (2 * Edge));

        DrawnBox Place(TreeNode node, int column)
        {
            var children = below[node.Id].Where(child => !placed.ContainsKey(child.Id)).Select(child => Place(child, column + 1)).ToList();
            var y = children.Count > 0 ? (children[0].Y + children[^1].Y) / 2 : Edge + (row++ * (BoxHeight + Down));
            return placed[node.Id] = new DrawnBox(node, Edge + (column * (BoxWidth + Across)), y);
        }
    }
}
