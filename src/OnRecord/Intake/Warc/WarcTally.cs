using System.Globalization;

namespace OnRecord.Intake.Warc;

/// <summary>Records that were passed over, counted by why.</summary>
internal sealed class WarcTally
{
    /// <summary>Kinds that are told apart; what comes later is counted as others.</summary>
    private const int MostKinds = 24;

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public bool Any => counts.Count > 0;

    public void Count(string kind)
    {
        if (!counts.ContainsKey(kind) && counts.Count >= MostKinds) kind = "other";
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
    }

    public override string ToString() => string.Join(", ", counts.OrderByDescending(pair => pair.Value).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}")));
}
