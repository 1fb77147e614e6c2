using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Eval.Statements;

/// <summary>Exact spans of each role, unlinked: "span-level exact" of ../shared/tools/score_statements.py.</summary>
internal sealed record SpanScore(Tally Source, Tally Cue, Tally Content)
{
    public static readonly SpanScore Zero = new(Tally.Zero, Tally.Zero, Tally.Zero);

    public static SpanScore Add(SpanScore left, SpanScore right) => new(left.Source + right.Source, left.Cue + right.Cue, left.Content + right.Content);

    /// <summary>Scores one text.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="gold">What was wanted.</param>
    /// <param name="found">All that was found, also of other types than was wanted: the tool leaves none out here.</param>
    public static SpanScore Of(List<TextSpan> words, IReadOnlyCollection<Attribution> gold, IReadOnlyCollection<Attribution> found)
    {
        Tally Score(Func<Attribution, ImmutableArray<TextSpan>> role)
        {
            var (wanted, given) = (Extents(words, gold.SelectMany(a => role(a))), Extents(words, found.SelectMany(a => role(a))));
            return new Tally(wanted.Count(given.Contains), given.Count, wanted.Count);
        }
        return new SpanScore(Score(a => a.Source), Score(a => a.Cue), Score(a => a.Content));
    }

    public override string ToString() => $"source {Source} | cue {Cue} | content {Content}";

    /// <summary>First and last word of each span that holds any.</summary>
    private static HashSet<(int First, int Last)> Extents(List<TextSpan> words, IEnumerable<TextSpan> spans) =>
        [.. spans.Select(span => Words.In(words, [span])).Where(held => held.Count > 0).Select(held => (held.Min(), held.Max()))];
}
