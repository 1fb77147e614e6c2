using System.Collections.Immutable;

namespace OnRecord.Reading.Coreference;

/// <summary>For every token the words of the noun phrase it would be head of, by the trees. One pass from the leaves up, so broken trees cost nothing more.</summary>
internal sealed class TreeSpans
{
    private readonly ImmutableArray<Token> tokens;
    private readonly int[] first, end, wholeFirst, wholeEnd, joinedFirst, joinedEnd, lastFlat, heads, levels;

    public TreeSpans(ImmutableArray<Token> tokens)
    {
        this.tokens = tokens;
        var n = tokens.Length;
        (first, end, wholeFirst, wholeEnd, joinedFirst, joinedEnd, lastFlat, heads, levels) = (new int[n], new int[n], new int[n], new int[n], new int[n], new int[n], new int[n], new int[n], new int[n]);
        var open = new int[n];
        for (var i = 0; i < n; i++)
        {
            first[i] = wholeFirst[i] = joinedFirst[i] = lastFlat[i] = i;
            end[i] = wholeEnd[i] = joinedEnd[i] = i + 1;
            var head = tokens.ItemRef(i).Head;
            heads[i] = (uint)head < (uint)n && head != i ? head : -1;
            if (heads[i] >= 0) open[heads[i]]++;
        }
        // Leaves first, then each head behind its last child; what is left out hangs in a circle.
        var order = new int[n];
        var count = 0;
        for (var i = 0; i < n; i++)
        {
            if (open[i] == 0) order[count++] = i;
        }
        for (var at = 0; at < count; at++)
        {
            var head = heads[order[at]];
            if (head < 0) continue;
            Fold(order[at], head);
            if (--open[head] == 0) order[count++] = head;
        }
        while (--count >= 0)
        {
            if (heads[order[count]] is >= 0 and var head) levels[order[count]] = levels[head] + 1;
        }
    }

    /// <summary>The phrase alone: determiners, modifiers, what hangs on them, and the possessive mark; nothing joined by "and".</summary>
    public TokenRange Phrase(int head) => new(first[head], end[head]);

    /// <summary>The phrase with everything joined to it.</summary>
    public TokenRange Joined(int head) => new(Math.Min(first[head], joinedFirst[head]), Math.Max(end[head], joinedEnd[head]));

    public bool IsJoined(int head) => joinedEnd[head] > head + 1;

    /// <summary>The last word of a name that hangs by its first: "Ilk" for "Mara".</summary>
    public int LastOfName(int head) => lastFlat[head];

    /// <summary>The head of a token; -1 for a root and without a tree.</summary>
    public int HeadOf(int i) => heads[i];

    /// <summary>Steps from a token up to its root.</summary>
    public int LevelOf(int i) => levels[i];

    private void Fold(int child, int head)
    {
        wholeFirst[head] = Math.Min(wholeFirst[head], wholeFirst[child]);
        wholeEnd[head] = Math.Max(wholeEnd[head], wholeEnd[child]);
        var relation = tokens[child].Relation.AsSpan();
        if (relation.StartsWith("conj"))
        {
            joinedFirst[head] = Math.Min(joinedFirst[head], wholeFirst[child]);
            joinedEnd[head] = Math.Max(joinedEnd[head], wholeEnd[child]);
        }
        else if (Belongs(child, relation))
        {
            first[head] = Math.Min(first[head], wholeFirst[child]);
            end[head] = Math.Max(end[head], wholeEnd[child]);
            if (relation.StartsWith("flat")) lastFlat[head] = Math.Max(lastFlat[head], lastFlat[child]);
        }
    }

    private bool Belongs(int child, ReadOnlySpan<char> relation)
    {
        var colon = relation.IndexOf(':');
        return (colon < 0 ? relation : relation[..colon]) switch
        {
            "det" or "amod" or "nummod" or "compound" or "flat" or "nmod" or "acl" or "appos" or "fixed" or "goeswith" => true,
            "case" => tokens[child].Tag is "POS",
            _ => false,
        };
    }
}
