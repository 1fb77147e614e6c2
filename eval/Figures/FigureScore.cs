namespace OnRecord.Eval.Figures;

/// <summary>Counts of a run over numbers.</summary>
internal sealed class FigureScore
{
    public int Expected { get; private set; }

    public int Right { get; private set; }

    /// <summary>Results that were read and not expected.</summary>
    public int Extra { get; private set; }

    public int Cases { get; private set; }

    public int RightCases { get; private set; }

    /// <summary>Cases that expect nothing.</summary>
    public int Negatives { get; private set; }

    /// <summary>Of these, where nothing was read.</summary>
    public int Silent { get; private set; }

    /// <summary>Expected results without a number, which are left out.</summary>
    public int NamedAlone { get; set; }

    public double Recall => Expected == 0 ? 0 : (double)Right / Expected;

    public double CasesRight => Cases == 0 ? 0 : (double)RightCases / Cases;

    public double Silence => Negatives == 0 ? 1 : (double)Silent / Negatives;

    public void Count(int expected, int right, int extra)
    {
        Expected += expected;
        Right += right;
        Extra += extra;
        Cases++;
        if (right == expected && extra == 0) RightCases++;
        if (expected > 0) return;
        Negatives++;
        if (extra == 0) Silent++;
    }

    public void Add(FigureScore other)
    {
        Expected += other.Expected;
        Right += other.Right;
        Extra += other.Extra;
        Cases += other.Cases;
        RightCases += other.RightCases;
        Negatives += other.Negatives;
        Silent += other.Silent;
        NamedAlone += other.NamedAlone;
    }
}
