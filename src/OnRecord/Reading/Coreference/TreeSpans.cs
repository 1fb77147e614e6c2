using System.Buffers;
using System.Collections.Immutable;

namespace OnRecord.Reading.Coreference;

/// <summary>For every token the words of the noun phrase it would be head of, by the trees. One pass from the leaves up, so broken trees cost nothing more.</summary>
internal sealed class TreeSpans : IDisposable
{
    private readonly ImmutableArray<Token> tokens;
    private readonly Node[] nodes;

    public TreeSpans(ImmutableArray<Token> tokens)
    {
        this.tokens = tokens;
        var n = tokens.Length;
        nodes = ArrayPool<Node>.Shared.Rent(n);
        for (var i = 0; i < n; i++)
        {
            var head = tokens.ItemRef(i).Head;
            nodes[i] = new Node { First = i, WholeFirst = i, JoinedFirst = i, LastFlat = i, End = i + 1, WholeEnd = i + 1, JoinedEnd = i + 1, Head = (uint)head < (uint)n && head != i ? head : -1 };
        }
        for (var i = 0; i < n; i++)
        {
            if (nodes[i].Head is >= 0 and var head) nodes[head].Open++;
        }
        // Leaves first, then each head behind its last child; what is left out hangs in a circle.
        var order = ArrayPool<int>.Shared.Rent(n);
        var count = 0;
        for (var i = 0; i < n; i++)
        {
            if (nodes[i].Open == 0) order[count++] = i;
        }
        for (var at = 0; at < count; at++)
        {
            var head = nodes[order[at]].Head;
            if (head < 0) continue;
            Fold(order[at], head);
            if (--nodes[head].Open == 0) order[count++] = head;
        }
        while (--count >= 0)
        {
            if (nodes[order[count]].Head is >= 0 and var head) nodes[order[count]].Level = nodes[head].Level + 1;
        }
        ArrayPool<int>.Shared.Return(order);
    }

    /// <summary>The phrase alone: determiners, modifiers, what hangs on them, and the possessive mark; nothing joined by "and".</summary>
    public TokenRange Phrase(int head) => new(nodes[head].First, nodes[head].End);

    /// <summary>The phrase with everything joined to it.</summary>
    public TokenRange Joined(int head)
    {
        ref readonly var node = ref nodes[head];
        return new TokenRange(Math.Min(node.First, node.JoinedFirst), Math.Max(node.End, node.JoinedEnd));
    }

    public bool IsJoined(int head) => nodes[head].JoinedEnd > head + 1;

    /// <summary>The last word of a name that hangs by its first: "Ilk" for "Mara".</summary>
    public int LastOfName(int head) => nodes[head].LastFlat;

    /// <summary>The head of a token; -1 for a root and without a tree.</summary>
    public int HeadOf(int i) => nodes[i].Head;

    /// <summary>Steps from a token up to its root.</summary>
    public int LevelOf(int i) => nodes[i].Level;

    /// <summary>Gives the room back for the next text; nothing may be asked behind this.</summary>
    public void Dispose() => ArrayPool<Node>.Shared.Return(nodes);

    private void Fold(int child, int head)
    {
        ref readonly var below = ref nodes[child];
        ref var above = ref nodes[head];
        above.WholeFirst = Math.Min(above.WholeFirst, below.WholeFirst);
        above.WholeEnd = Math.Max(above.WholeEnd, below.WholeEnd);
        var relation = tokens.ItemRef(child).Relation.AsSpan();
        if (relation.StartsWith("conj"))
        {
            above.JoinedFirst = Math.Min(above.JoinedFirst, below.WholeFirst);
            above.JoinedEnd = Math.Max(above.JoinedEnd, below.WholeEnd);
        }
        else if (Belongs(child, relation))
        {
            above.First = Math.Min(above.First, below.WholeFirst);
            above.End = Math.Max(above.End, below.WholeEnd);
            if (relation.StartsWith("flat")) above.LastFlat = Math.Max(above.LastFlat, below.LastFlat);
        }
    }

    private bool Belongs(int child, ReadOnlySpan<char> relation)
    {
        var colon = relation.IndexOf(':');
        return (colon < 0 ? relation : relation[..colon]) switch
        {
            "det" or "amod" or "nummod" or "compound" or "flat" or "nmod" or "acl" or "appos" or "fixed" or "goeswith" => true,
            "case" => tokens.ItemRef(child).Tag is "POS",
            _ => false,
        };
    }

    private struct Node
    {
        public int First, End, WholeFirst, WholeEnd, JoinedFirst, JoinedEnd, LastFlat, Head, Level, Open;
    }
}
