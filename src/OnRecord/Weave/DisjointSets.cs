namespace OnRecord.Weave;

/// <summary>Things that were found to belong together, by union and find.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    /// <summary>Every thing alone.</summary>
    public DisjointSets(int count)
    {
        _parents = new int[count];
        for (var i = 0; i < count; i++) _parents[i] = i;
    }

    /// <summary>The first of the set that <paramref name="item"/> is in.</summary>
    public int Find(int item)
    {
        while (_parents[item] != item) item = _parents[item] = _parents[_parents[item]];
        return item;
    }

    /// <summary>Makes two sets one; its first is the lower of the two firsts.</summary>
    public void Join(int a, int b)
    {
        a = Find(a);
        b = Find(b);
        if (a != b) _parents[Math.Max(a, b)] = Math.Min(a, b);
    }
}
