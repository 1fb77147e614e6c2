namespace OnRecord.Weave.Decisions;

/// <summary>Which decisions of a log stand.</summary>
public static class DecisionLog
{
    /// <summary>Numbers of those that a later decision cancelled, which itself was not cancelled.</summary>
    public static IReadOnlySet<int> Cancelled(IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var cancelled = new HashSet<int>();
        foreach (var decision in decisions.OrderByDescending(decision => decision.Number))
        {
            if (decision.Cancels is int number && !cancelled.Contains(decision.Number)) cancelled.Add(number);
        }
        return cancelled;
    }
}
