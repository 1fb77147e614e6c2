using System.Buffers;
using OnRecord.Text;

namespace OnRecord.Eval.Statements;

/// <summary>Scores attributions with the definitions of ../shared/tools/score_statements.py: one-to-one, greedily by shared words.</summary>
internal static class StatementScorer
{
    private const double Half = 0.5;

    /// <summary>One statement of the gold and the one found that stands for it.</summary>
    /// <param name="Gold">Place in the gold, from 0.</param>
    /// <param name="Found">Place among what was found, from 0.</param>
    /// <param name="SourcesTouch">Whether their sources share a word.</param>
    internal readonly record struct Match(int Gold, int Found, bool SourcesTouch);

    /// <summary>Overlap from which a statement found counts as one of another type and is left out.</summary>
    private const double OtherType = 0.3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    /// <summary>Scores one text.</summary>
    /// <param name="gold">The text with its gold.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="type">"direct", "mixed", "indirect", "quoted" (the first two), or null for all.</param>
    /// <param name="unmatched">Gets what was missed and what was found beyond the gold; null when nobody asks.</param>
    public static StatementScore Score(GoldText gold, IReadOnlyList<Attribution> found, string? type, Action<Attribution?, Attribution?>? unmatched = null)
    {
        var words = Words.Of(gold.Text);
        var wanted = Scored.Of(gold.Attributions, words, gold.Text);
        var predicted = Scored.Of(found, words, gold.Text);
        bool IsWanted(Scored s) => IsOf(s.Attribution, type);

        var pairs = Pairs(wanted, predicted);
        var dropped = new HashSet<int>();
        if (type is not null)
        {
            dropped.UnionWith(pairs.Where(p => !IsWanted(wanted[p.Gold]) && p.Overlap >= OtherType).Select(p => p.Found));
            pairs.RemoveAll(p => !IsWanted(wanted[p.Gold]));
            var all = Pairs(wanted, predicted).Select(p => p.Found).ToHashSet();
            for (var i = 0; i < predicted.Count; i++)
            {
                if (!all.Contains(i) && predicted[i].IsQuoted != (type != "indirect")) dropped.Add(i);
                if (!all.Contains(i) && wanted.Any(g => !IsWanted(g) && predicted[i].Content.Count(g.Content.Contains) >= Half * predicted[i].Content.Count)) dropped.Add(i);
            }
        }
        var goldCount = wanted.Count(IsWanted);
        var foundCount = predicted.Count - dropped.Count;
        int half = 0, exact = 0, joint = 0;
        var hitGold = new HashSet<int>();
        var hitFound = new HashSet<int>();
        foreach (var (overlap, g, p) in pairs)
        {
            if (overlap >= Half) half++;
            if (wanted[g].Content.SetEquals(predicted[p].Content)) exact++;
            if (overlap < Half || wanted[g].Source.Count == 0 || !wanted[g].Source.Overlaps(predicted[p].Source)) continue;
            joint++;
            hitGold.Add(g);
            hitFound.Add(p);
        }
        if (unmatched is not null)
        {
            for (var g = 0; g < wanted.Count; g++)
            {
                if (IsWanted(wanted[g]) && !hitGold.Contains(g)) unmatched(wanted[g].Attribution, null);
            }
            for (var p = 0; p < predicted.Count; p++)
            {
                if (!dropped.Contains(p) && !hitFound.Contains(p)) unmatched(null, predicted[p].Attribution);
            }
        }
        var spans = SpanScore.Of(words, [.. gold.Attributions.Where(a => IsOf(a, type))], found);
        return new StatementScore(1, new Tally(half, foundCount, goldCount), new Tally(exact, foundCount, goldCount), new Tally(joint, foundCount, goldCount), spans);
    }

    /// <summary>Pairs of the gold and what was found whose contents share half of their words.</summary>
    public static List<Match> Matches(GoldText gold, IReadOnlyList<Attribution> found)
    {
        var words = Words.Of(gold.Text);
        var (wanted, predicted) = (Scored.Of(gold.Attributions, words, gold.Text), Scored.Of(found, words, gold.Text));
        return [.. Pairs(wanted, predicted).Where(pair => pair.Overlap >= Half)
            .Select(pair => new Match(wanted[pair.Gold].Index, predicted[pair.Found].Index, wanted[pair.Gold].Source.Overlaps(predicted[pair.Found].Source)))];
    }

    private static bool IsOf(Attribution attribution, string? type) => type is null || attribution.Type == type || (type == "quoted" && attribution.Type is "direct" or "mixed");

    private static List<(double Overlap, int Gold, int Found)> Pairs(List<Scored> wanted, List<Scored> predicted)
    {
        var all = new List<(double Overlap, int Gold, int Found)>();
        for (var g = 0; g < wanted.Count; g++)
        {
            for (var p = 0; p < predicted.Count; p++)
            {
                if (wanted[g].Content.Overlaps(predicted[p].Content)) all.Add((Words.Jaccard(wanted[g].Content, predicted[p].Content), g, p));
            }
        }
        all.Sort((a, b) => b.CompareTo(a));
        var usedGold = new HashSet<int>();
        var usedFound = new HashSet<int>();
        return all.Where(pair => !usedGold.Contains(pair.Gold) && !usedFound.Contains(pair.Found) && usedGold.Add(pair.Gold) && usedFound.Add(pair.Found)).ToList();
    }

    private sealed class Scored(Attribution attribution, int index, List<TextSpan> words, string text)
    {
        public static List<Scored> Of(IEnumerable<Attribution> attributions, List<TextSpan> words, string text) =>
            [.. attributions.Select((a, index) => new Scored(a, index, words, text)).Where(s => s.Content.Count > 0)];

        /// <summary>Its place, those without content counted.</summary>
        public int Index => index;

        public Attribution Attribution => attribution;

        public HashSet<int> Source { get; } = Words.In(words, attribution.Source);

        public HashSet<int> Content { get; } = Words.In(words, attribution.Content);

        public bool IsQuoted { get; } = attribution.Content.Any(span => HasMark(text, span));

        private static bool HasMark(string text, TextSpan span) =>
            text.AsSpan(Math.Max(0, span.Start - 1), Math.Min(text.Length, span.End + 1) - Math.Max(0, span.Start - 1)).ContainsAny(Marks)
            || text.AsSpan(Math.Max(0, span.Start - 2), Math.Min(text.Length, span.End + 2) - Math.Max(0, span.Start - 2)).Contains("''", StringComparison.Ordinal);
    }
}
