namespace OnRecord.Reading.Coreference;

/// <summary>The last few persons that were meant, newest last. Its size bounds every search for the holder of a title.</summary>
internal sealed class AntecedentWindow
{
    /// <summary>Farther back than this readers do not look; people do not either.</summary>
    private const int Size = 12;

    private readonly List<int> recent = [];

    public void Add(int entity)
    {
        recent.Add(entity);
        if (recent.Count > 2 * Size) recent.RemoveRange(0, Size);
    }

    /// <summary>Distinct entities, newest first.</summary>
    public List<int> Newest(Func<int, bool> fits)
    {
        List<int> found = [];
        for (var i = recent.Count - 1; i >= 0 && i >= recent.Count - Size; i--)
        {
            if (!found.Contains(recent[i]) && fits(recent[i])) found.Add(recent[i]);
        }
        return found;
    }
}
