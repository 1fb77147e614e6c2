using System.Collections.Immutable;

namespace OnRecord.Reading.Coreference;

/// <summary>Ties the phrases of a body into chains, from left to right, each to the antecedent the model finds likeliest.</summary>
internal static class ChainReader
{
    /// <summary>Ties all phrases.</summary>
    /// <param name="chains">The phrases, none tied yet.</param>
    /// <param name="model">Ranks the antecedents.</param>
    /// <returns>For each phrase the antecedents it may mean with their shares, likeliest first, of distinct chains; the share that is missing to 1 is that of a new chain.</returns>
    public static Likely[] Tie(Chains chains, CoreferenceModel model)
    {
        var likely = new Likely[chains.Phrases.Count];
        Span<int> antecedents = stackalloc int[Chains.MostAntecedents];
        Span<double> scores = stackalloc double[Chains.MostAntecedents];
        foreach (var m in chains.Order)
        {
            var found = antecedents[..chains.Antecedents(m, antecedents)];
            var sure = chains.Sure(m);
            likely[m] = sure >= 0 ? new Likely(sure, 1) : Likely.Of(chains, found, scores[..found.Length], Weigh(chains, model, m, found, scores));
            chains.Tie(m, likely[m].Antecedent);
        }
        return likely;
    }

    /// <summary>Scores of the antecedents of a phrase; returns the score of a chain of its own.</summary>
    public static double Weigh(Chains chains, CoreferenceModel model, int m, ReadOnlySpan<int> antecedents, Span<double> scores)
    {
        Span<int> features = stackalloc int[PairFeatures.Most];
        var ranks = new Ranks(chains, m);
        for (var i = 0; i < antecedents.Length; i++)
        {
            ranks.Reach(antecedents[i]);
            scores[i] = model.Score(features[..new PairFeatures(chains, features).Write(m, antecedents[i], ranks.Chains, ranks.Subjects)]);
        }
        return model.Score(features[..new PairFeatures(chains, features).WriteNew(m, antecedents)]);
    }

    /// <summary>The chains of two and more phrases, once all are tied.</summary>
    public static ImmutableArray<Chain> Collect(Chains chains)
    {
        var members = new Dictionary<int, ImmutableArray<TextSpan>.Builder>();
        for (var p = 0; p < chains.Phrases.Count; p++)
        {
            var state = chains.StateOf(p);
            if (state.Size < 2) continue;
            if (!members.TryGetValue(state.First, out var spans)) members[state.First] = spans = ImmutableArray.CreateBuilder<TextSpan>(state.Size);
            spans.Add(chains.Reading.Words.SpanOf(chains.Phrases[p].First, chains.Phrases[p].End));
        }
        return [.. members.Select(m => new Chain(m.Value.ToImmutable(), chains.StateOf(m.Key).Entity))];
    }
}
