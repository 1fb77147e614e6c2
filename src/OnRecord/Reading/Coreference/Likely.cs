using System.Runtime.CompilerServices;

namespace OnRecord.Reading.Coreference;

/// <summary>What a phrase may mean: the chosen antecedent and the next likely chains.</summary>
/// <param name="Antecedent">The chosen antecedent; -1 when the phrase begins a chain.</param>
/// <param name="Share">Share of its chain, 0 to 1.</param>
internal readonly record struct Likely(int Antecedent, double Share)
{
    /// <summary>A phrase of the next likely chain; -1 when there is none.</summary>
    public int Second { get; init; } = -1;

    /// <summary>Share of that chain.</summary>
    public double SecondShare { get; init; }

    /// <summary>
    /// The network is surer than it is right. Shares are evened out by this temperature (Guo et al. 2017): of nine from 1.2 to 6 the one with the least mean of the log losses of pronouns
    /// on OntoGUM dev, where most are plain, and on GAP development, where all are between two names (<c>eval -- coreference calibration</c>).
    /// </summary>
    private const double Temperature = 2.6;

    /// <summary>Turns scores into shares, adds up those of one chain, and ranks the chains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Likely Of(Chains chains, ReadOnlySpan<int> antecedents, Span<double> scores, double fresh)
    {
        var top = fresh;
        foreach (var score in scores) top = Math.Max(top, score);
        var none = Math.Exp(fresh - top);
        var sum = none;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = Math.Exp(scores[i] - top);
        // The share of a chain gathers at its nearest phrase.
        for (var i = 1; i < scores.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (chains.ChainOf(antecedents[k]) != chains.ChainOf(antecedents[i])) continue;
                scores[k] += scores[i];
                scores[i] = 0;
                break;
            }
        }
        int best = -1, second = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (best < 0 || scores[i] > scores[best]) (second, best) = (best, i);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }
        var (one, other, fresher) = (best < 0 ? 0 : Cool(scores[best] / sum), second < 0 ? 0 : Cool(scores[second] / sum), Cool(none / sum));
        var all = one + other + fresher;
        if (best < 0 || scores[best] <= none) return new Likely(-1, fresher / all) { Second = best < 0 ? -1 : antecedents[best], SecondShare = one / all };
        return new Likely(antecedents[best], one / all) { Second = second < 0 ? -1 : antecedents[second], SecondShare = other / all };
    }

    private static double Cool(double share) => Math.Pow(share, 1 / Temperature);
}
