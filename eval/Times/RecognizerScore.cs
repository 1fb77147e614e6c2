namespace OnRecord.Eval.Times;

/// <summary>Counts of a run over the cases of a recogniser.</summary>
internal sealed class RecognizerScore
{
    public int OneValueAll { get; private set; }

    public int OneValueRight { get; private set; }

    public int TwoValuesAll { get; private set; }

    public int TwoValuesRight { get; private set; }

    public int Empty { get; set; }

    public int Silent { get; set; }

    public double OneValue => Share(OneValueRight, OneValueAll);

    public double TwoValues => Share(TwoValuesRight, TwoValuesAll);

    public double Silence => Share(Silent, Empty);

    public void Add(int values, bool isRight)
    {
        if (values == 1)
        {
            OneValueAll++;
            if (isRight) OneValueRight++;
            return;
        }
        TwoValuesAll++;
        if (isRight) TwoValuesRight++;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
