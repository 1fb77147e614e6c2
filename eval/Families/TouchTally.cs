namespace OnRecord.Eval.Families;

/// <summary>Shown things that touch the gold's, and the gold's that are touched: where cuts differ, one may touch several.</summary>
/// <param name="Right">Shown and right.</param>
/// <param name="Shown">All that is shown.</param>
/// <param name="Found">Of the gold and found.</param>
/// <param name="Gold">All of the gold.</param>
internal readonly record struct TouchTally(int Right, int Shown, int Found, int Gold)
{
    /// <summary>From 0 to 1.</summary>
    public double Precision => Shown == 0 ? 0 : (double)Right / Shown;

    /// <summary>From 0 to 1.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Found / Gold;

    /// <summary>From 0 to 1.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() => FormattableString.Invariant($"P {100 * Precision:0.0} ({Right}/{Shown}) R {100 * Recall:0.0} ({Found}/{Gold}) F1 {100 * F1:0.0}");
}
