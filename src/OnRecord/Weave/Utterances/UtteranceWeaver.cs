using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>Recorded reports to utterances: which renderings give one thing said by one speaker on one occasion, and what is only like it.</summary>
internal static class UtteranceWeaver
{
    public static WovenUtterances Weave(ImmutableArray<RecordedReport> reports)
    {
        var speakers = new SpeakerGroups(reports.SelectMany(report => report.Statements).Select(statement => statement.Speaker));
        var sittings = new SittingReader(new BlockPlacer(reports, speakers));
        var units = new List<Unit>();
        for (var i = 0; i < reports.Length; i++)
        {
            sittings.Add(reports[i], i, speakers);
            foreach (var statement in reports[i].Statements) units.AddRange(UnitReader.Read(reports[i], i, statement));
        }
        units = SharedCuts.Cut(reports, units, unit => speakers.KeyOf(unit.Statement.Speaker));
        var weights = new WordWeights(units.Select(unit => unit.Words));
        var keys = units.ConvertAll(unit => speakers.KeyOf(unit.Statement.Speaker));
        var sittingOf = units.ConvertAll(unit => sittings.Of(unit.Report, unit.Statement));
        var pairs = UnitPairs.Find(units, keys, weights);
        var occasions = Occasions.Find(sittings.Sittings, sittingOf, units.ConvertAll(unit => unit.Words.Sum(weights.Of)), pairs);
        var members = new Dictionary<int, List<int>>();
        var joined = Join(units, sittingOf, pairs, occasions, members);
        JoinNeighbours(units, sittingOf, weights, joined, members, (a, b) => occasions.AreOfOneDay(sittingOf[a], sittingOf[b]), pairs.Where(pair => joined.Find(pair.A) == joined.Find(pair.B) && units[pair.A].Report != units[pair.B].Report));
        Announcements.Join(units, keys, sittingOf, sittings.Sittings, weights, joined);
        var linked = pairs.Where(pair => Links.AreOneFormula(pair) && !AreOneOccasion(pair.A, pair.B)).SelectMany(pair => new[] { pair.A, pair.B }).ToHashSet();
        var built = new UtteranceBuilder(reports, units, joined, linked, unit => keys[unit], unit => occasions.SaidOn(sittingOf[unit])).Build();
        return new WovenUtterances(
            built.Utterances,
            Links.TalkingPoints(built, pairs, AreOneOccasion),
            Links.Agreements(built, units, keys, weights),
            Links.Suggestions(reports, built, units, pairs, AreOneOccasion));

        bool AreOneOccasion(int a, int b) => occasions.AreOne(sittingOf[a], sittingOf[b]);
    }

    /// <summary>
    /// Joins like units of one occasion, the most alike first. A set grows only by units that are like all of it on average, so that
    /// a chain of half likenesses does not end in one heap.
    /// </summary>
    private static DisjointSets Join(List<Unit> units, List<int> sittingOf, List<UnitPair> pairs, Occasions occasions, Dictionary<int, List<int>> members)
    {
        var sets = new DisjointSets(units.Count);
        var scores = pairs.ToDictionary(pair => (pair.A, pair.B), pair => pair.Score);
        var candidates = pairs.Where(pair => pair.Score >= (units[pair.A].Report == units[pair.B].Report ? SameThingTwice : Occasions.SameThing) && occasions.AreOne(sittingOf[pair.A], sittingOf[pair.B])
                && (pair.SharesMatter || occasions.AreOfOneDay(sittingOf[pair.A], sittingOf[pair.B])))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.A).ThenBy(pair => pair.B);
        foreach (var pair in candidates)
        {
            int a = sets.Find(pair.A), b = sets.Find(pair.B);
            if (a == b) continue;
            var x = members.GetValueOrDefault(a) ?? [a];
            var y = members.GetValueOrDefault(b) ?? [b];
            if (Average(x, y, scores, units) < LeastAverage || AreRivals(x, y, scores, units)) continue;
            sets.Join(a, b);
            members[sets.Find(a)] = [.. x, .. y];
        }
        return sets;
    }

    /// <summary>
    /// Renderings of one speech go on alike: the unit right after (or before) a joined pair in both reports needs less likeness to be joined too.
    /// It finds what one outlet put wholly into other words.
    /// </summary>
    private static void JoinNeighbours(List<Unit> units, List<int> sittingOf, WordWeights weights, DisjointSets joined, Dictionary<int, List<int>> members, Func<int, int, bool> areOfOneDay, IEnumerable<UnitPair> pairs)
    {
        var open = new Queue<(int A, int B, int Way)>(pairs.SelectMany(pair => new[] { (pair.A, pair.B, 1), (pair.A, pair.B, -1) }));
        var alone = Enumerable.Range(0, units.Count).CountBy(joined.Find).Where(set => set.Value == 1).Select(set => set.Key).ToHashSet();
        while (open.TryDequeue(out var pair))
        {
            int a = pair.A + pair.Way, b = pair.B + pair.Way;
            if (a < 0 || b < 0 || a >= units.Count || b >= units.Count || sittingOf[a] != sittingOf[pair.A] || sittingOf[b] != sittingOf[pair.B]) continue;
            var isOneStatement = units[a].Statement == units[pair.A].Statement && units[b].Statement == units[pair.B].Statement;
            // Two sets that are already something each are not put together on half a likeness.
            if (joined.Find(a) == joined.Find(b) || !(alone.Contains(a) || alone.Contains(b))) continue;
            var next = UnitSimilarity.Of(a, b, units[a].Words, units[b].Words, weights);
            if (next.Score < (isOneStatement ? SameThingNext : SameThingNextStatement) || !(next.SharesMatter || areOfOneDay(a, b) || next.Score >= Occasions.SameThing)) continue;
            var x = members.GetValueOrDefault(joined.Find(a)) ?? [a];
            var y = members.GetValueOrDefault(joined.Find(b)) ?? [b];
            if (AreRivals(x, y, NoScores, units)) continue;
            joined.Join(a, b);
            members[joined.Find(a)] = [.. x, .. y];
            alone.Remove(a);
            alone.Remove(b);
            open.Enqueue((a, b, pair.Way));
        }
    }

    private static readonly Dictionary<(int, int), double> NoScores = [];

    /// <summary>Likeness enough next to a joined pair.</summary>
    private const double SameThingNext = .45;

    /// <summary>The same where one of the two goes on in another statement.</summary>
    private const double SameThingNextStatement = .5;

    /// <summary>Inside one report likeness must be greater: a report seldom says one thing twice, and what stands beside each other shares its subject.</summary>
    private const double SameThingTwice = .8;

    /// <summary>A set of true renderings falls below this only when most of them give different halves of a sentence.</summary>
    private const double LeastAverage = .3;

    /// <summary>Two things that one report gives beside each other, with so large a share of words in common, are not halves of one sentence but rivals for it.</summary>
    private const double RivalShare = .5;

    /// <summary>True when a report would give the same thing in two different ways, as in "we will not send soldiers, we will send doctors".</summary>
    private static bool AreRivals(List<int> x, List<int> y, Dictionary<(int, int), double> scores, List<Unit> units)
    {
        foreach (var a in x.Take(MostCompared))
        {
            foreach (var b in y.Take(MostCompared))
            {
                if (units[a].Report != units[b].Report || units[a].IsHeadline || units[b].IsHeadline || scores.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b))) >= SameThingTwice) continue;
                var stems = units[a].Words.Where(word => word.IsContent).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
                var others = units[b].Words.Where(word => word.IsContent).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
                if (stems.Count(others.Contains) >= RivalShare * Math.Min(stems.Count, others.Count)) return true;
            }
        }
        return false;
    }

    /// <summary>Members compared of each side; more tell nothing new.</summary>
    private const int MostCompared = 8;

    private static double Average(List<int> x, List<int> y, Dictionary<(int, int), double> scores, List<Unit> units)
    {
        double sum = 0;
        var count = 0;
        foreach (var a in x.Take(MostCompared))
        {
            foreach (var b in y.Take(MostCompared))
            {
                // Two things of one statement are never like each other; that says nothing against both being rendered by one sentence.
                if (units[a].Statement == units[b].Statement) continue;
                sum += scores.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)));
                count++;
            }
        }
        return sum / Math.Max(1, count);
    }
}
