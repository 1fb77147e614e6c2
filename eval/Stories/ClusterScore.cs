namespace OnRecord.Eval.Stories;

/// <summary>How clusters agree with gold clusters; the definitions of tools/score_stories.py.</summary>
/// <param name="Precision">B-cubed precision.</param>
/// <param name="Recall">B-cubed recall.</param>
/// <param name="PairF1">F1 of pairs in one cluster.</param>
/// <param name="Rand">Adjusted Rand index.</param>
internal sealed record ClusterScore(double Precision, double Recall, double PairF1, double Rand)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static ClusterScore Of(IReadOnlyCollection<(string Gold, string Found)> reports)
    {
        var gold = reports.CountBy(row => row.Gold, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var found = reports.CountBy(row => row.Found, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var both = reports.CountBy(row => row).ToList();
        var precision = both.Sum(cell => (double)cell.Value * cell.Value / found[cell.Key.Found]) / reports.Count;
        var recall = both.Sum(cell => (double)cell.Value * cell.Value / gold[cell.Key.Gold]) / reports.Count;
        double together = both.Sum(cell => Pairs(cell.Value)), inFound = found.Values.Sum(Pairs), inGold = gold.Values.Sum(Pairs);
        double pairPrecision = inFound == 0 ? 1 : together / inFound, pairRecall = inGold == 0 ? 1 : together / inGold;
        var pairF1 = pairPrecision + pairRecall == 0 ? 0 : 2 * pairPrecision * pairRecall / (pairPrecision + pairRecall);
        var expected = inGold * inFound / Pairs(reports.Count);
        var most = (inGold + inFound) / 2;
        return new ClusterScore(precision, recall, pairF1, most == expected ? 1 : (together - expected) / (most - expected));
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;
}
