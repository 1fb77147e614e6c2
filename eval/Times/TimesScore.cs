namespace OnRecord.Eval.Times;

/// <summary>Counts of a run over time expressions.</summary>
internal sealed class TimesScore
{
    public int Gold { get; set; }

    public int Read { get; set; }

    public int Found { get; set; }

    public int RightRead { get; set; }

    public int Exact { get; set; }

    public int RightValue { get; set; }

    public double Precision => Read == 0 ? 0 : (double)RightRead / Read;

    public double Recall => Gold == 0 ? 0 : (double)Found / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public double ExactF1 => Read + Gold == 0 ? 0 : 2.0 * Exact / (Read + Gold);

    public double ValueAccuracy => Gold == 0 ? 0 : (double)RightValue / Gold;

    public double ValueOfFound => Found == 0 ? 0 : (double)RightValue / Found;
}
