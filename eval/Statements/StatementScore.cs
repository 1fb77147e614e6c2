namespace OnRecord.Eval.Statements;

/// <summary>The measures of ../shared/tools/score_statements.py that floors are held on.</summary>
/// <param name="Texts">How many texts were scored.</param>
/// <param name="Content">Content with half its words right.</param>
/// <param name="ContentExact">Content with exactly its words.</param>
/// <param name="Joint">Content with half its words right and the source touched.</param>
/// <param name="Spans">Spans of each role with exactly their words, whatever statement they belong to.</param>
internal sealed record StatementScore(int Texts, Tally Content, Tally ContentExact, Tally Joint, SpanScore Spans)
{
    public static readonly StatementScore Zero = new(0, Tally.Zero, Tally.Zero, Tally.Zero, SpanScore.Zero);

    public static StatementScore operator +(StatementScore one, StatementScore other) => Add(one, other);

    public static StatementScore Add(StatementScore left, StatementScore right) =>
        new(left.Texts + right.Texts, left.Content + right.Content, left.ContentExact + right.ContentExact, left.Joint + right.Joint, SpanScore.Add(left.Spans, right.Spans));

    public override string ToString() => string.Join(
        Environment.NewLine,
        $"texts {Texts} gold {Joint.Gold} found {Joint.Found}",
        $"  content >= .5                   {Content}",
        $"  content exact                   {ContentExact}",
        $"  content >= .5 & source overlap  {Joint}",
        $"  exact spans                     {Spans}");
}
