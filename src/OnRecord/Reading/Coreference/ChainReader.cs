using System.Collections.Immutable;

namespace OnRecord.Reading.Coreference;

/// <summary>Ties the phrases of a body into chains, from left to right, each to the antecedent the model finds likeliest.</summary>
internal static class ChainReader
{
    /// <summary>
    /// What a name in the pronoun's own sentence is worth beyond what the network learned, as a logarithm of odds. Of 0 to 3 the least that finds the speakers
    /// of the Wikinews dev part; F1 on OntoGUM dev and GAP development stays within a tenth of a point.
    /// </summary>
    private const double OwnSentence = 2;

    /// <summary>
    /// What it is worth, for a pronoun that says something, that who acted last has spoken before: news reports go on with their speaker. Of 0 to 10 the least that keeps the speakers of
    /// the tests; the figures of the dev parts do not move by a tenth of a point.
    /// </summary>
    private const double SpokeBefore = 8;

    /// <summary>Ties all phrases.</summary>
    /// <param name="chains">The phrases, none tied yet.</param>
    /// <param name="model">Ranks the antecedents.</param>
    /// <returns>For each phrase the antecedents it may mean with their shares, likeliest first, of distinct chains; the share that is missing to 1 is that of a new chain.</returns>
    public static Likely[] Tie(Chains chains, CoreferenceModel model)
    {
        var likely = new Likely[chains.Phrases.Length];
        using var scorer = new AntecedentScorer(chains, model);
        Span<int> antecedents = stackalloc int[Chains.MostAntecedents];
        Span<double> scores = stackalloc double[Chains.MostAntecedents];
        foreach (var m in chains.Order)
        {
            var found = antecedents[..chains.Antecedents(m, antecedents)];
            var sure = chains.Sure(m);
            var fresh = sure >= 0 ? 0 : scorer.Weigh(m, found, scores);
            Favour(chains, m, found, scores);
            likely[m] = sure >= 0 ? new Likely(sure, 1) : Likely.Of(chains, found, scores[..found.Length], fresh);
            chains.Tie(m, likely[m].Antecedent);
        }
        return likely;
    }

    /// <summary>"By Justice Ilk, he talked": a person named in the pronoun's own sentence is likelier than the network makes it beside a long chain of another.</summary>
    private static void Favour(Chains chains, int m, ReadOnlySpan<int> antecedents, Span<double> scores)
    {
        ref readonly var phrase = ref chains.Phrases[m];
        if (phrase.Quotation < 0 && phrase.Pronoun is { IsPersonal: true } or { IsOfGroup: true } && chains.Views[m].Speaks) FavourSpeaker(chains, m, antecedents, scores);
        if (phrase.Pronoun is not { IsPersonal: true }) return;
        for (var i = 0; i < antecedents.Length; i++)
        {
            ref readonly var other = ref chains.Phrases[antecedents[i]];
            if (other.Kind == PhraseKind.Person && other.Pronoun is null && other.Sentence == phrase.Sentence) scores[i] += OwnSentence;
        }
    }

    /// <summary>"Ilk said so. The guards saw Tarrant. Later she said": nobody else has acted since.</summary>
    private static void FavourSpeaker(Chains chains, int m, ReadOnlySpan<int> antecedents, Span<double> scores)
    {
        var actor = -1;
        foreach (var a in antecedents)
        {
            if (a < m && (actor < 0 || a > actor) && chains.Phrases[a].Role is Role.Subject or Role.PassiveSubject && chains.Agrees(m, a)) actor = a;
        }
        if (actor < 0 || !chains.StateOf(actor).HasSpoken) return;
        for (var i = 0; i < antecedents.Length; i++) if (chains.ChainOf(antecedents[i]) == chains.ChainOf(actor)) scores[i] += SpokeBefore;
    }

    /// <summary>The chains of two and more phrases, once all are tied.</summary>
    public static ImmutableArray<Chain> Collect(Chains chains)
    {
        var members = new Dictionary<int, ImmutableArray<TextSpan>.Builder>();
        for (var p = 0; p < chains.Phrases.Length; p++)
        {
            ref readonly var state = ref chains.StateOf(p);
            if (state.Size < 2) continue;
            if (!members.TryGetValue(state.First, out var spans)) members[state.First] = spans = ImmutableArray.CreateBuilder<TextSpan>(state.Size);
            spans.Add(chains.Reading.Words.SpanOf(chains.Phrases[p].First, chains.Phrases[p].End));
        }
        return [.. members.Select(m => new Chain(m.Value.ToImmutable(), chains.StateOf(m.Key).Entity))];
    }
}
