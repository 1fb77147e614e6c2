namespace OnRecord.Eval.Coreference;

/// <summary>Sums of one measure over documents: precision is <paramref name="Right"/> by <paramref name="Found"/>, recall <paramref name="Kept"/> by <paramref name="Gold"/>.</summary>
internal readonly record struct Shares(double Right, double Found, double Kept, double Gold)
{
    public double Precision => Found == 0 ? 0 : Right / Found;

    public double Recall => Gold == 0 ? 0 : Kept / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Shares operator +(Shares one, Shares other) => Add(one, other);

    public static Shares Add(Shares one, Shares other) => new(one.Right + other.Right, one.Found + other.Found, one.Kept + other.Kept, one.Gold + other.Gold);

    public override string ToString() => FormattableString.Invariant($"P {100 * Precision,5:0.0} R {100 * Recall,5:0.0} F1 {100 * F1,5:0.0}");
}
