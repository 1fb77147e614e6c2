using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Utterances;

/// <summary>Sets of joined units to utterances. What of a statement is joined with nothing and linked to nothing is one utterance of its own.</summary>
internal sealed class UtteranceBuilder(ImmutableArray<RecordedReport> reports, List<Unit> units, DisjointSets joined, HashSet<int> linked, Func<int, string> keyOf, Func<int, Dating?> saidOn)
{
    /// <summary>The utterances in order of their first words in the input.</summary>
    public BuiltUtterances Build()
    {
        var sets = Sets();
        var utterances = ImmutableArray.CreateBuilder<Utterance>(sets.Count);
        var placeOf = new int[units.Count];
        foreach (var set in sets)
        {
            foreach (var unit in set) placeOf[unit] = utterances.Count;
            utterances.Add(Utterance(set));
        }
        return new BuiltUtterances(utterances.MoveToImmutable(), placeOf);
    }

    /// <summary>Units that are one utterance, in order.</summary>
    private List<List<int>> Sets()
    {
        var byRoot = new Dictionary<int, List<int>>();
        for (var i = 0; i < units.Count; i++)
        {
            if (!byRoot.TryGetValue(joined.Find(i), out var set)) byRoot[joined.Find(i)] = set = [];
            set.Add(i);
        }
        var single = byRoot.Values.Where(set => set.Count == 1).GroupBy(set => (units[set[0]].Report, units[set[0]].Statement.Id, linked.Contains(set[0]) ? set[0] : -1)).Select(group => group.SelectMany(set => set).ToList());
        return [.. Coalesced(byRoot.Values.Where(set => set.Count > 1)).Concat(single).OrderBy(set => set[0])];
    }

    /// <summary>Sets that the same statements give one right after the other are one utterance: the two sentences of one thought.</summary>
    private List<List<int>> Coalesced(IEnumerable<List<int>> sets)
    {
        var result = new List<List<int>>();
        foreach (var set in sets.OrderBy(set => set[0]))
        {
            var before = result.Count > 0 ? result[^1] : null;
            if (before is not null && FollowOn(before, set)) before.AddRange(set);
            else result.Add([.. set]);
        }
        foreach (var set in result) set.Sort();
        return result;
    }

    private bool FollowOn(List<int> before, List<int> after)
    {
        var ends = new Dictionary<(int, string), int>();
        foreach (var unit in before) ends[Ref(unit)] = Math.Max(ends.GetValueOrDefault(Ref(unit)), units[unit].Order);
        return ends.Count > 1 && after.Select(Ref).ToHashSet().SetEquals(ends.Keys) && after.TrueForAll(unit => units[unit].Order == ends[Ref(unit)] + 1);
    }

    private (int, string) Ref(int unit) => (units[unit].Report, units[unit].Statement.Id);

    private Utterance Utterance(List<int> set)
    {
        var first = units[set[0]];
        var key = keyOf(set[0]);
        var said = set.Select(saidOn).Aggregate(SaidDates.Better);
        // Where none of its own renderings is dated, the day is that of the rest of the occasion.
        if (said is not null && set.TrueForAll(unit => SaidDates.Of(units[unit].Statement) is null)) said = said with { Basis = DateBasis.Sibling, Evidence = null };
        var renderings = set.GroupBy(Ref).Select(group => Rendering([.. group], said)).ToImmutableArray();
        return new Utterance
        {
            Id = StableId.Of("u", key, said?.Date.ToString() ?? "", renderings[0].Report, renderings[0].Statement, first.Order.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Speaker = set.Select(unit => units[unit].Statement.Speaker).OrderByDescending(speaker => speaker.Wikidata is not null).ThenByDescending(speaker => speaker.Id == key).First(),
            Said = said,
            Renderings = renderings,
            Base = renderings[0].Ref,
        };
    }

    /// <summary>Units that follow on one another become one span, so that the words between them are shown too.</summary>
    private Rendering Rendering(int[] group, Dating? said)
    {
        var statement = units[group[0]].Statement;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < group.Length; i++)
        {
            var unit = units[group[i]];
            var goesOn = i > 0 && unit.Order == units[group[i - 1]].Order + 1 && statement.Content.Any(span => span.Contains(units[group[i - 1]].Span) && span.Contains(unit.Span));
            if (goesOn) spans[^1] = spans[^1].Union(unit.Span);
            else spans.Add(unit.Span);
        }
        return new Rendering(reports[units[group[0]].Report].Id, statement.Id, spans.ToImmutable())
        {
            Said = SaidDates.Of(statement) ?? (said is null ? null : said with { Basis = DateBasis.Sibling, Evidence = null }),
        };
    }
}
