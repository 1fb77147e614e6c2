using OnRecord.Reading.Coreference;

namespace OnRecord.Eval.Coreference;

/// <summary>
/// How well the shares of pronouns tell how often they are right, on OntoGUM's documents and GAP's passages: log loss and expected calibration error (Guo et al. 2017) as they are,
/// and as they would be at other temperatures.
/// </summary>
internal static class CalibrationMeasure
{
    private const int Bins = 10;

    /// <summary>No chain is thought less likely than this, so that one mistake does not outweigh all else.</summary>
    private const double Least = 1e-3;

    private static readonly double[] Steps = [0.5, 0.625, 0.8, 0.9, 1, 1.1, 1.25, 1.75, 2.5];

    /// <summary>Whether each pronoun of which the gold tells the chain stands in the right one, with the shares of that chain, the next and a new one.</summary>
    public static IEnumerable<(bool IsRight, double[] Shares)> Answers(UntiedText text, Func<Phrase, Phrase, bool?> isSame)
    {
        var chains = text.Phrases();
        var likely = ChainReader.Tie(chains, CoreferenceModel.English);
        for (var p = 0; p < likely.Length; p++)
        {
            if (chains.Phrases[p].Pronoun is not { Person: 3, IsPointing: false } || likely[p].Antecedent < 0) continue;
            // Right where one phrase of the chain is known to mean the same, wrong where none does and one is known to mean another.
            bool? isRight = null;
            for (var other = 0; other < likely.Length && isRight != true; other++)
            {
                if (other != p && chains.ChainOf(other) == chains.ChainOf(p)) isRight = isSame(chains.Phrases[p], chains.Phrases[other]) ?? isRight;
            }
            if (isRight is { } known) yield return (known, [likely[p].Share, likely[p].SecondShare, Math.Max(0, 1 - likely[p].Share - likely[p].SecondShare)]);
        }
    }

    public static void Print(string title, IReadOnlyCollection<(bool IsRight, double[] Shares)> answers)
    {
        Console.WriteLine(FormattableString.Invariant($"{title}: {answers.Count} pronouns, {100.0 * answers.Count(a => a.IsRight) / answers.Count:0.0}% right"));
        foreach (var step in Steps)
        {
            var shares = answers.Select(answer => (answer.IsRight, Share: At(answer.Shares, step))).ToList();
            var loss = -shares.Average(answer => Math.Log(Math.Clamp(answer.IsRight ? answer.Share : 1 - answer.Share, Least, 1)));
            var error = shares.GroupBy(answer => Math.Min((int)(answer.Share * Bins), Bins - 1)).Sum(bin => Math.Abs(bin.Count(a => a.IsRight) - bin.Sum(a => a.Share))) / shares.Count;
            Console.WriteLine(FormattableString.Invariant($"  temperature times {step:0.00}: log loss {loss:0.000}, calibration error {100 * error:0.0}%"));
        }
    }

    private static double At(double[] shares, double step)
    {
        var evened = Array.ConvertAll(shares, share => share <= 0 ? 0 : Math.Pow(share, 1 / step));
        return evened[0] / evened.Sum();
    }
}
