namespace OnRecord.Weave.Copies;

/// <summary>An earlier report that shares its text with one that comes. All counts are exact.</summary>
/// <param name="Report">The earlier report's number.</param>
/// <param name="Shared">Different five-word sequences that stand in both.</param>
/// <param name="Own">Different five-word sequences of the report that comes.</param>
/// <param name="Other">Those of the earlier one.</param>
public readonly record struct CopyMatch(int Report, int Shared, int Own, int Other)
{
    /// <summary>Share of the shorter one's sequences, 0 to 1.</summary>
    public double Containment => (double)Shared / Math.Min(Own, Other);

    /// <summary>Share of all sequences of the two, 0 to 1 (Jaccard 1901).</summary>
    public double Jaccard => (double)Shared / (Own + Other - Shared);
}
