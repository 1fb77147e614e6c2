namespace OnRecord.Eval.Statements;

/// <summary>The measures of ../shared/tools/score_statements.py that floors are held on.</summary>
/// <param name="Texts">How many texts were scored.</param>
/// <param name="Content">Content with half its words right.</param>
/// <param name="ContentExact">Content with exactly its words.</param>
/// <param name="Joint">Content with half its words right and the source touched.</param>
internal sealed record StatementScore(int Texts, Tally Content, Tally ContentExact, Tally Joint)
{
    public static readonly StatementScore Zero = new(0, new Tally(0, 0, 0), new Tally(0, 0, 0), new Tally(0, 0, 0));

    public static StatementScore operator +(StatementScore one, StatementScore other) => Add(one, other);

    public static StatementScore Add(StatementScore left, StatementScore right) =>
        new(left.Texts + right.Texts, left.Content + right.Content, left.ContentExact + right.ContentExact, left.Joint + right.Joint);

    public override string ToString() =>
        $"texts {Texts} gold {Joint.Gold} found {Joint.Found}{Environment.NewLine}  content >= .5                   {Content}{Environment.NewLine}  content exact                   {ContentExact}{Environment.NewLine}  content >= .5 & source overlap  {Joint}";
}
