using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>What is alike without being one utterance: talking points, agreements, and pairs a person should look at.</summary>
internal static class Links
{
    /// <summary>The same formula of one speaker on two occasions.</summary>
    private const double SameFormula = .6;

    /// <summary>Between different speakers likeness must be greater: they share their subject anyway.</summary>
    private const double SameProposition = .62;

    /// <summary>A link must rest on words that say something.</summary>
    private const double LeastMass = .8;

    /// <summary>Below this a suggestion is more often wrong than worth a look.</summary>
    private const double WorthALook = .4;

    /// <summary>More suggestions than this nobody looks through.</summary>
    private const int MostSuggestions = 200;

    private const string LessAlike = "one occasion, but the words are less alike than renderings of one utterance are";
    private const string NoOccasion = "alike in words, but neither a date nor enough else they share shows that it was one occasion";

    public static ImmutableArray<TalkingPoint> TalkingPoints(BuiltUtterances built, List<UnitPair> pairs, Func<int, int, bool> areOneOccasion)
    {
        var sets = new DisjointSets(built.Utterances.Length);
        foreach (var pair in pairs)
        {
            if (AreOneFormula(pair) && !areOneOccasion(pair.A, pair.B)) sets.Join(built.PlaceOf[pair.A], built.PlaceOf[pair.B]);
        }
        return [.. Enumerable.Range(0, built.Utterances.Length).GroupBy(sets.Find).Where(group => group.Count() > 1)
            .Select(group => group.Select(i => built.Utterances[i].Id).ToImmutableArray()).Select(ids => new TalkingPoint(StableId.Of("t", ids[0]), ids))];
    }

    /// <summary>True when two units say the same in words that say something.</summary>
    public static bool AreOneFormula(UnitPair pair) => pair is { Score: >= SameFormula, Mass: >= LeastMass };

    public static ImmutableArray<Agreement> Agreements(BuiltUtterances built, List<Unit> units, List<string> speakers, WordWeights weights)
    {
        var agreed = UnitPairs.Find(units, [.. units.Select(_ => "")], weights)
            .Where(pair => speakers[pair.A] != speakers[pair.B] && pair.Score >= SameProposition && pair.Mass >= LeastMass && IsNegated(units[pair.A]) == IsNegated(units[pair.B]))
            .Select(pair => (A: built.PlaceOf[pair.A], B: built.PlaceOf[pair.B])).Where(pair => pair.A != pair.B)
            .Distinct().OrderBy(pair => pair);
        return [.. agreed.Select(pair => new Agreement([built.Utterances[pair.A].Id, built.Utterances[pair.B].Id]))];
    }

    private static bool IsNegated(Unit unit) => unit.Words.Any(word => word.Role == WordRole.Negator);

    public static ImmutableArray<Suggestion> Suggestions(ImmutableArray<RecordedReport> reports, BuiltUtterances built, List<Unit> units, List<UnitPair> pairs, Func<int, int, bool> areOneOccasion)
    {
        var suggested = pairs.Where(pair => pair.Score >= WorthALook && built.PlaceOf[pair.A] != built.PlaceOf[pair.B] && units[pair.A].Report != units[pair.B].Report)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.A).ThenBy(pair => pair.B).Take(MostSuggestions);
        return [.. suggested.Select(pair => new Suggestion(Of(pair.A), Of(pair.B), pair.Score, areOneOccasion(pair.A, pair.B) ? LessAlike : NoOccasion))];

        Rendering Of(int unit) => new(reports[units[unit].Report].Id, units[unit].Statement.Id, [units[unit].Span]);
    }
}
