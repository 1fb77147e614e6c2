using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Eval.Coreference;

/// <summary>How near the chains found come to the gold's, with the measures of CoNLL 2011 and 2012 (Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions").</summary>
/// <param name="Mentions">Spans that stand in a chain.</param>
/// <param name="Muc">Links (Vilain et al. 1995).</param>
/// <param name="BCubed">Spans by how much of their chain is right (Bagga and Baldwin 1998).</param>
/// <param name="Ceaf">Chains paired off one to one by the similarity phi 4 (Luo 2005).</param>
internal sealed record ChainScore(Shares Mentions, Shares Muc, Shares BCubed, Shares Ceaf)
{
    public static ChainScore Zero { get; } = new(default, default, default, default);

    /// <summary>The mean of the three, by which systems are ranked.</summary>
    public double Conll => (Muc.F1 + BCubed.F1 + Ceaf.F1) / 3;

    public static ChainScore operator +(ChainScore one, ChainScore other) => Add(one, other);

    public static ChainScore Add(ChainScore one, ChainScore other) => new(one.Mentions + other.Mentions, one.Muc + other.Muc, one.BCubed + other.BCubed, one.Ceaf + other.Ceaf);

    /// <summary>Scores one document. Sums of these over documents give the score of them all.</summary>
    public static ChainScore Of(IReadOnlyList<ImmutableArray<TextSpan>> gold, IReadOnlyList<ImmutableArray<TextSpan>> found)
    {
        var (inGold, inFound) = (Index(gold), Index(found));
        var right = inFound.Keys.Count(inGold.ContainsKey);
        return new ChainScore(
            new Shares(right, inFound.Count, right, inGold.Count),
            new Shares(Links(found, inGold), Possible(found), Links(gold, inFound), Possible(gold)),
            new Shares(Cubes(found, inGold), inFound.Count, Cubes(gold, inFound), inGold.Count),
            Pairs(gold, found));
    }

    public override string ToString() => string.Join(Environment.NewLine,
        $"mentions  {Mentions}",
        $"MUC       {Muc}",
        $"B-cubed   {BCubed}",
        $"CEAF-phi4 {Ceaf}",
        FormattableString.Invariant($"CoNLL F1  {100 * Conll:0.00}"));

    private static Dictionary<TextSpan, int> Index(IReadOnlyList<ImmutableArray<TextSpan>> chains)
    {
        var index = new Dictionary<TextSpan, int>();
        for (var c = 0; c < chains.Count; c++)
        {
            foreach (var span in chains[c]) index[span] = c;
        }
        return index;
    }

    private static int Possible(IEnumerable<ImmutableArray<TextSpan>> chains) => chains.Sum(chain => chain.Length - 1);

    /// <summary>Links of the chains less those that the other side's cut: each span the other side lacks is a part of its own.</summary>
    private static int Links(IEnumerable<ImmutableArray<TextSpan>> chains, Dictionary<TextSpan, int> other) =>
        chains.Sum(chain => chain.Length - chain.Count(span => !other.ContainsKey(span)) - chain.Where(other.ContainsKey).Select(span => other[span]).Distinct().Count());

    private static double Cubes(IEnumerable<ImmutableArray<TextSpan>> chains, Dictionary<TextSpan, int> other) =>
        chains.Sum(chain => chain.Where(other.ContainsKey).GroupBy(span => other[span]).Sum(shared => shared.Count() * (double)shared.Count() / chain.Length));

    private static Shares Pairs(IReadOnlyList<ImmutableArray<TextSpan>> gold, IReadOnlyList<ImmutableArray<TextSpan>> found)
    {
        var inGold = Index(gold);
        var similarity = new double[gold.Count, found.Count];
        for (var f = 0; f < found.Count; f++)
        {
            foreach (var shared in found[f].Where(inGold.ContainsKey).GroupBy(span => inGold[span])) similarity[shared.Key, f] = 2.0 * shared.Count() / (gold[shared.Key].Length + found[f].Length);
        }
        var best = Assignment.Best(similarity);
        return new Shares(best, found.Count, best, gold.Count);
    }
}
