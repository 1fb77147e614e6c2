using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Weave.Collating;

/// <summary>Names that stand for one state in any of the reports: its own, its short forms and its seats of power where they act for it.</summary>
internal sealed class StateNames
{
    private static readonly FrozenSet<string> Locative = DataTable.Words("Weave/Collating/locative-prepositions.tsv");

    private readonly Dictionary<string, HashSet<string>> _states = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the names that the reports give their states.</summary>
    public StateNames(ImmutableArray<RecordedReport> reports)
    {
        foreach (var entity in reports.SelectMany(report => report.Annotated.Entities))
        {
            var isSeat = entity is { Kind: NameKind.Place, Of: not null };
            if (entity.Kind != NameKind.State && !isSeat) continue;
            var state = isSeat ? entity.Of! : entity.Canonical;
            Add(state, state);
            foreach (var alias in entity.Aliases.Append(entity.Canonical)) Add(alias, state);
        }
    }

    private void Add(string name, string state)
    {
        if (!_states.TryGetValue(name, out var states)) _states[name] = states = new(StringComparer.OrdinalIgnoreCase);
        states.Add(state);
    }

    /// <summary>True when some report lets both names stand for one state.</summary>
    public bool AreOne(string a, string b) => _states.TryGetValue(a, out var x) && _states.TryGetValue(b, out var y) && x.Overlaps(y);

    /// <summary>True when the name at a place is governed by a preposition of place: "in Velmar", "near the Velmar".</summary>
    public static bool IsLocated(ImmutableArray<Item> items, int at)
    {
        var before = at - 1;
        while (before >= 0 && (items[before].Word.IsName || items[before].Word.Form is "the" or "a" or "an")) before--;
        return before >= 0 && Locative.Contains(items[before].Word.Form);
    }
}
