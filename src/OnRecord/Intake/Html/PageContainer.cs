namespace OnRecord.Intake.Html;

/// <summary>An element that may hold the article.</summary>
internal sealed class PageContainer(int parent, double weight)
{
    /// <summary>Index of the container around it; -1 for the outermost.</summary>
    public int Parent { get; } = parent;

    /// <summary>By how much its mark-up speaks for it; 1 when it says nothing.</summary>
    public double Weight { get; } = weight;

    /// <summary>What its blocks say together: letters of running text, less those of links and lists.</summary>
    public double Score { get; set; }
}
