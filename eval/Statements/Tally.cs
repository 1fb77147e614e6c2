namespace OnRecord.Eval.Statements;

/// <summary>Found, right and wanted: precision, recall and F1 as percentages.</summary>
internal sealed record Tally(int Right, int Found, int Gold)
{
    public static readonly Tally Zero = new(0, 0, 0);

    public double Precision => Found == 0 ? 0 : 100.0 * Right / Found;

    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally one, Tally other) => Add(one, other);

    public static Tally Add(Tally left, Tally right) => new(left.Right + right.Right, left.Found + right.Found, left.Gold + right.Gold);

    public override string ToString() => FormattableString.Invariant($"P {Precision,5:0.0} R {Recall,5:0.0} F1 {F1,5:0.0}");
}
