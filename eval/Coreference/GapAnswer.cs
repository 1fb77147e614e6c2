using OnRecord.Reading.Coreference;
using OnRecord.Text;

namespace OnRecord.Eval.Coreference;

/// <summary>What the chains of a passage say of its pronoun.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="ShareA">How likely it means A rather than anyone else, 0 to 1.</param>
/// <param name="ShareB">How likely it means B.</param>
/// <param name="IsA">It stands in one chain with A.</param>
/// <param name="IsB">It stands in one chain with B.</param>
internal sealed record GapAnswer(GapPassage Passage, double ShareA, double ShareB, bool IsA, bool IsB)
{
    public static GapAnswer Of(GapPassage passage, UntiedText text, CoreferenceModel model)
    {
        var chains = text.Phrases();
        var (a, b) = (Named(chains, text, passage.A), Named(chains, text, passage.B));
        var antecedents = new int[Chains.MostAntecedents];
        var scores = new double[Chains.MostAntecedents];
        var shares = (A: 0.0, B: 0.0);
        var pronoun = -1;
        var scorer = new AntecedentScorer(chains, model);
        foreach (var m in chains.Order)
        {
            var found = antecedents.AsSpan(0, chains.Antecedents(m, antecedents));
            var fresh = scorer.Weigh(m, found, scores);
            if (pronoun < 0 && chains.Phrases[m].Pronoun is not null && text.SpanOf(chains.Phrases[m]) == passage.Pronoun)
            {
                pronoun = m;
                shares = Shares(chains, found, scores, fresh, a, b);
            }
            chains.Tie(m, chains.Sure(m) is >= 0 and var sure ? sure : Likely.Of(chains, found, scores.AsSpan(0, found.Length), fresh).Antecedent);
        }
        if (pronoun < 0) return new GapAnswer(passage, 0, 0, IsA: false, IsB: false);
        var (isA, isB) = (a.Exists(p => chains.ChainOf(p) == chains.ChainOf(pronoun)), b.Exists(p => chains.ChainOf(p) == chains.ChainOf(pronoun)));
        return new GapAnswer(passage, Math.Max(shares.A, isA && !isB ? 1 : 0), Math.Max(shares.B, isB && !isA ? 1 : 0), isA, isB);
    }

    /// <summary>Phrases that are headed by the name: its own words, or the name with what belongs to it.</summary>
    private static List<int> Named(Chains chains, UntiedText text, TextSpan name)
    {
        var tokens = text.Names.Words.Tokens;
        return [.. Enumerable.Range(0, chains.Phrases.Length).Where(p => chains.Phrases[p] is { Pronoun: null, Kind: not PhraseKind.Joined } phrase && (name.Contains(tokens[phrase.Key].Span) || name.Contains(tokens[phrase.Head].Span)))];
    }

    private static (double A, double B) Shares(Chains chains, ReadOnlySpan<int> found, ReadOnlySpan<double> scores, double fresh, List<int> a, List<int> b)
    {
        var top = fresh;
        foreach (var score in scores[..found.Length]) top = Math.Max(top, score);
        double all = Math.Exp(fresh - top), ofA = 0, ofB = 0;
        for (var i = 0; i < found.Length; i++)
        {
            var share = Math.Exp(scores[i] - top);
            all += share;
            var chain = chains.ChainOf(found[i]);
            if (a.Exists(p => chains.ChainOf(p) == chain)) ofA += share;
            if (b.Exists(p => chains.ChainOf(p) == chain)) ofB += share;
        }
        return (ofA / all, ofB / all);
    }
}
