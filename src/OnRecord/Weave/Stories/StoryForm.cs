namespace OnRecord.Weave.Stories;

/// <summary>What is known of a printed form. Eight bytes, as a table of them is looked into for every word.</summary>
internal readonly struct StoryForm(StoryFormKind kind, int word, float general)
{
    private readonly int _wordAndKind = (word << 3) | (int)kind;

    /// <summary>What it does where it is no name.</summary>
    public StoryFormKind Kind => (StoryFormKind)(_wordAndKind & 7);

    /// <summary>Number of its stem; -1 when stories are not told by it.</summary>
    public int Word => _wordAndKind >> 3;

    /// <summary>Share of general reports that hold it, above 0 to 1.</summary>
    public float General => general;
}
