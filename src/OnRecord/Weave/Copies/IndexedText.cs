namespace OnRecord.Weave.Copies;

/// <summary>A text that an index holds, once for all reports that print it.</summary>
internal sealed class IndexedText(ulong[] sequences)
{
    private readonly List<int> _reports = [];

    /// <summary>Distinct, ascending.</summary>
    public ulong[] Sequences => sequences;

    /// <summary>How many reports that are not forgotten print it.</summary>
    public int Live { get; private set; }

    /// <summary>The reports that print it, in order of arrival; those that are forgotten may still be among them.</summary>
    public IReadOnlyList<int> Reports => _reports;

    public void Add(int report)
    {
        _reports.Add(report);
        Live++;
    }

    /// <summary>Counts a report as forgotten, and drops all that are once they are the greater part.</summary>
    public void Forget(Predicate<int> isForgotten)
    {
        Live--;
        if (_reports.Count > 2 * Live) _reports.RemoveAll(isForgotten);
    }
}
