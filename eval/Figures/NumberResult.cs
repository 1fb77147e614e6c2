namespace OnRecord.Eval.Figures;

/// <summary>A number, expected or read: where it stands and what it is, a range by its two ends.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Value">The number, or a range as "[20,100)"; null for a unit without a number.</param>
/// <param name="Unit">The unit's code; null where the model has none.</param>
internal sealed record NumberResult(int Start, int End, string? Value, string? Unit = null)
{
    /// <summary>Both sides print some fifteen digits.</summary>
    private const double Rounding = 1e-9;

    public bool IsSame(NumberResult other) => Start == other.Start && End == other.End && Unit == other.Unit && Value is not null && other.Value is not null && IsSameValue(Value, other.Value);

    private static bool IsSameValue(string a, string b) =>
        a == b || (double.TryParse(a, out var x) && double.TryParse(b, out var y) && Math.Abs(x - y) <= Rounding * Math.Max(Math.Abs(x), Math.Abs(y)));

    public override string ToString() => $"{Start}-{End} {Value ?? "nothing"}{(Unit is null ? "" : " " + Unit)}";
}
