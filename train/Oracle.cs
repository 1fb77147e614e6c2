using OnRecord.Reading.Trees;

namespace OnRecord.Train;

/// <summary>Which steps of the parser lose nothing of the right tree that is still to be had (the dynamic oracle of Goldberg and Nivre 2013 for arc-hybrid).</summary>
internal static class Oracle
{
    /// <summary>Arcs of the right tree that each kind of step makes impossible; <see cref="int.MaxValue"/> for one that is not allowed.</summary>
    /// <param name="state">The half-made tree.</param>
    /// <param name="heads">The right heads; the length of the sentence for the root.</param>
    public static (int Shift, int Left, int Right) Cost(ParserState state, int[] heads)
    {
        int shift = int.MaxValue, left = int.MaxValue, right = int.MaxValue;
        var next = state.Next;
        if (state.CanShift)
        {
            shift = 0;
            for (var below = 0; below < state.Depth; below++)
            {
                var word = state.Stack(below);
                if (heads[word] == next) shift++;
                if (below > 0 && heads[next] == word) shift++;
            }
        }
        if (!state.CanLeft && !state.CanRight) return (shift, left, right);
        var top = state.Stack(0);
        var lost = 0;
        for (var word = next; word < state.Length; word++)
        {
            if (heads[word] == top) lost++;
        }
        if (state.CanLeft) left = lost + (heads[top] != next && (heads[top] == state.Stack(1) || heads[top] > next) ? 1 : 0);
        if (state.CanRight) right = lost + (heads[top] >= next ? 1 : 0);
        return (shift, left, right);
    }
}
