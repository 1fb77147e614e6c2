using System.Collections.Immutable;

namespace OnRecord.Weave.Decisions;

/// <summary>What a person's decisions say of reports: which are of one story, and which are not. Later decisions outrank earlier ones.</summary>
public sealed class StoryConstraints
{
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> _apart = [];
    private int _count;

    private StoryConstraints()
    {
    }

    /// <summary>No decision was made.</summary>
    public static StoryConstraints None { get; } = new();

    /// <summary>The sum of all decisions that stand.</summary>
    /// <param name="decisions">In order of their numbers. What the program decided binds nobody; that a person cancelled it does.</param>
    public static StoryConstraints Of(IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var all = decisions.ToList();
        var byNumber = all.ToDictionary(decision => decision.Number);
        var cancelled = DecisionLog.Cancelled(all);
        var sum = new StoryConstraints();
        foreach (var decision in all)
        {
            if (cancelled.Contains(decision.Number)) continue;
            if (decision is { Kind: DecisionKind.Undo, IsPersons: true, Cancels: int number } && byNumber.TryGetValue(number, out var undone) && !undone.IsPersons) sum.Refuse(undone);
            else if (decision.IsPersons) sum.Take(decision);
        }
        return sum;
    }

    /// <summary>The group of reports that belong together, by number; null when no decision speaks of the report.</summary>
    public int? GroupOf(string report) => _groups.TryGetValue(report, out var group) ? group : null;

    /// <summary>True when no story may hold reports of both groups.</summary>
    public bool AreApart(int a, int b) => _apart.Contains((Math.Min(a, b), Math.Max(a, b)));

    private void Take(Decision decision)
    {
        switch (decision.Kind)
        {
            case DecisionKind.MergeStories:
                Together([.. decision.Reports.SelectMany(side => side)]);
                break;
            case DecisionKind.SplitStory:
                Split(decision.Reports[0], decision.Reports[1]);
                break;
            case DecisionKind.MoveReport:
                Detach(decision.Reports[1]);
                Together([.. decision.Reports[0], .. decision.Reports[1]]);
                Part(decision.Reports[0], decision.Reports[2]);
                break;
        }
    }

    /// <summary>The opposite of what the program had decided.</summary>
    private void Refuse(Decision undone)
    {
        if (undone.Kind == DecisionKind.MergeStories) Split(undone.Reports[0], undone.Reports[1]);
        else if (undone.Kind == DecisionKind.SplitStory) Together([.. undone.Reports.SelectMany(side => side)]);
    }

    private void Split(ImmutableArray<string> stay, ImmutableArray<string> go)
    {
        Detach(go);
        Together(go);
        Together(stay);
        Part(stay, go);
    }

    /// <summary>Takes reports out of the groups that earlier decisions put them in.</summary>
    private void Detach(ImmutableArray<string> reports)
    {
        foreach (var report in reports) _groups.Remove(report);
    }

    private void Together(ImmutableArray<string> reports)
    {
        if (reports.IsEmpty) return;
        var group = _count++;
        var old = reports.Select(GroupOf).OfType<int>().ToHashSet();
        foreach (var report in reports) _groups[report] = group;
        if (old.Count == 0) return;
        foreach (var report in _groups.Where(pair => old.Contains(pair.Value)).Select(pair => pair.Key).ToList()) _groups[report] = group;
        foreach (var (a, b) in _apart.ToList())
        {
            if (!old.Contains(a) && !old.Contains(b)) continue;
            _apart.Remove((a, b));
            var (x, y) = (old.Contains(a) ? group : a, old.Contains(b) ? group : b);
            if (x != y) _apart.Add((Math.Min(x, y), Math.Max(x, y)));
        }
    }

    private void Part(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        Together(other);
        if (one.IsEmpty || other.IsEmpty) return;
        var (a, b) = (_groups[one[0]], _groups[other[0]]);
        if (a != b) _apart.Add((Math.Min(a, b), Math.Max(a, b)));
    }
}
