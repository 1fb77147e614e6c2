using OnRecord.Publish.Relays;

namespace OnRecord.Tests.Publish.Relays;

public sealed class TreeDrawingTests
{
    private static TreeNode Node(string id, string? parent) => new(id, parent, id, "", IsHere: true);

    [Fact]
    public void No_box_lies_on_another_and_a_parent_stands_left_of_what_hangs_on_it()
    {
        var drawing = TreeDrawing.Of([Node("r", null), Node("a", "r"), Node("b", "r"), Node("c", "a"), Node("d", "a"), Node("e", "b")], []);

        Assert.Equal(6, drawing.Boxes.Length);
        foreach (var one in drawing.Boxes)
        {
            foreach (var other in drawing.Boxes.Where(other => other != one && other.X == one.X)) Assert.True(Math.Abs(one.Y - other.Y) >= TreeDrawing.BoxHeight);
            if (one.Node.Parent is string parent) Assert.True(drawing.Boxes.Single(box => box.Node.Id == parent).Right < one.X);
            Assert.InRange(one.Right, 0, drawing.Width);
            Assert.InRange(one.Y + TreeDrawing.BoxHeight, 0, drawing.Height);
        }
    }

    [Fact]
    public void Ties_keep_the_numbers_of_their_list_and_bow_beside_one_another()
    {
        var drawing = TreeDrawing.Of([Node("r", null), Node("a", "r"), Node("b", "r")], [("a", "gone", true), ("a", "b", false), ("b", "a", true)]);

        Assert.Equal([2, 3], drawing.Ties.Select(tie => tie.Number));
        Assert.Equal(2, drawing.Ties.Select(tie => tie.Reach).Distinct().Count());
        Assert.All(drawing.Ties, tie => Assert.True(tie.From.Right + tie.Reach < drawing.Width));
    }

    [Fact]
    public void Nothing_to_draw_is_an_empty_drawing() => Assert.Empty(TreeDrawing.Of([], []).Boxes);
}
