using System.Collections.Immutable;
using OnRecord.Weave.Utterances;

namespace OnRecord.Weave.Decisions;

/// <summary>What a person's decisions say of renderings: which are of one utterance, and which are not. Later decisions outrank earlier ones.</summary>
public sealed class UtteranceConstraints
{
    private readonly ImmutableArray<Decision> _decisions;

    private UtteranceConstraints(ImmutableArray<Decision> decisions) => _decisions = decisions;

    /// <summary>No decision was made.</summary>
    public static UtteranceConstraints None { get; } = new([]);

    /// <summary>The decisions on utterances that stand.</summary>
    /// <param name="decisions">In order of their numbers.</param>
    public static UtteranceConstraints Of(IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var all = decisions.ToList();
        var cancelled = DecisionLog.Cancelled(all);
        return new([.. all.Where(decision => decision.Kind is DecisionKind.SameUtterance or DecisionKind.ApartUtterances && !cancelled.Contains(decision.Number))]);
    }

    /// <summary>The utterances as they are after all decisions, before they are collated.</summary>
    internal WovenUtterances Apply(WovenUtterances woven)
    {
        if (_decisions.IsEmpty) return woven;
        var utterances = woven.Utterances.ToList();
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var decision in _decisions)
        {
            if (decision.Kind == DecisionKind.SameUtterance) Join(utterances, decision, moved);
            else Part(utterances, decision);
        }
        return new WovenUtterances(
            [.. utterances],
            [.. woven.TalkingPoints.Select(point => point with { Utterances = Now(point.Utterances) }).Where(point => point.Utterances.Length > 1)],
            [.. woven.Agreements.Select(agreement => new Agreement(Now(agreement.Utterances))).Where(agreement => agreement.Utterances.Length > 1)],
            [.. woven.Suggestions.Where(suggestion => !IsDecided(suggestion))]);

        ImmutableArray<string> Now(ImmutableArray<string> ids) => [.. ids.Select(id =>
        {
            while (moved.TryGetValue(id, out var into)) id = into;
            return id;
        }).Distinct(StringComparer.Ordinal)];
    }

    private static void Join(List<Utterance> utterances, Decision decision, Dictionary<string, string> moved)
    {
        var found = utterances.Where(utterance => decision.Renderings.Any(side => Holds(utterance, side))).ToList();
        if (found.Count < 2) return;
        var first = found[0];
        // In order of input, as every utterance's renderings are; the first utterance comes first.
        var joined = first with { Renderings = [.. found.SelectMany(utterance => utterance.Renderings)], Said = found.Select(utterance => utterance.Said).FirstOrDefault(said => said is not null) };
        utterances[utterances.IndexOf(first)] = joined;
        foreach (var other in found.Skip(1))
        {
            utterances.Remove(other);
            moved[other.Id] = first.Id;
        }
    }

    private static void Part(List<Utterance> utterances, Decision decision)
    {
        for (var i = 0; i < utterances.Count; i++)
        {
            var utterance = utterances[i];
            if (!Holds(utterance, decision.Renderings[0]) || !Holds(utterance, decision.Renderings[1])) continue;
            var gone = utterance.Renderings.Where(rendering => Marks(decision.Renderings[1], rendering) && !Marks(decision.Renderings[0], rendering)).ToImmutableArray();
            if (gone.IsEmpty || gone.Length == utterance.Renderings.Length) continue;
            var stay = utterance.Renderings.RemoveRange(gone);
            utterances[i] = utterance with { Renderings = stay, Base = stay[0].Ref };
            utterances.Insert(++i, utterance with { Id = StableId.Of("u", utterance.Speaker.Id, gone[0].Report, gone[0].Statement, gone[0].Spans[0].ToString()), Renderings = gone, Base = gone[0].Ref });
        }
    }

    private bool IsDecided(Suggestion suggestion) => _decisions.Any(decision =>
        (Marks(decision.Renderings[0], suggestion.A) && Marks(decision.Renderings[1], suggestion.B)) || (Marks(decision.Renderings[0], suggestion.B) && Marks(decision.Renderings[1], suggestion.A)));

    private static bool Holds(Utterance utterance, ImmutableArray<RenderingMark> side) => utterance.Renderings.Any(rendering => Marks(side, rendering));

    private static bool Marks(ImmutableArray<RenderingMark> side, Rendering rendering) =>
        side.Any(mark => mark.Report == rendering.Report && rendering.Spans.Any(span => span.Overlaps(mark.Span)));
}
