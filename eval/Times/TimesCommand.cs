namespace OnRecord.Eval.Times;

/// <summary>
/// <c>times FILE... [--misses]</c>: time expressions against gold. A <c>.jsonl</c> file has TIMEX3 values (<see cref="TimexGold"/>),
/// a <c>.json</c> file the cases of a recogniser of dates (<see cref="RecognizerCases"/>).
/// </summary>
internal static class TimesCommand
{
    public static int Run(string[] args)
    {
        var misses = args.Contains("--misses");
        var status = 2;
        foreach (var file in args.Where(arg => arg[0] != '-'))
        {
            status = file.EndsWith(".json", StringComparison.Ordinal) ? Cases(file, misses) : Timex(file, misses);
            if (status != 0) return status;
        }
        return status;
    }

    public static IEnumerable<Measured> Measure(string file)
    {
        if (file.EndsWith(".json", StringComparison.Ordinal))
        {
            var cases = RecognizerCases.Score(file, misses: false);
            yield return new Measured("times.recognizers.dates", cases.OneValue, $"times {file}");
            yield return new Measured("times.recognizers.dates.two_values", cases.TwoValues, $"times {file}");
            yield return new Measured("times.recognizers.silence", cases.Silence, $"times {file}");
            yield break;
        }
        var score = TimexGold.Score(file, misses: false);
        yield return new Measured("times.meantime.extraction.f1", score.F1, $"times {file}");
        yield return new Measured("times.meantime.value", score.ValueAccuracy, $"times {file}");
    }

    private static int Timex(string file, bool misses)
    {
        var score = TimexGold.Score(file, misses);
        Console.WriteLine($"gold {score.Gold}  read {score.Read}  found {score.Found}  exact {score.Exact}");
        Console.WriteLine($"extraction (overlap)  P {score.Precision:0.000}  R {score.Recall:0.000}  F1 {score.F1:0.000}");
        Console.WriteLine($"extraction (exact span)  F1 {score.ExactF1:0.000}");
        Console.WriteLine($"value accuracy  {score.ValueAccuracy:0.000} of all gold, {score.ValueOfFound:0.000} of the found");
        return score.Gold > 0 ? 0 : 2;
    }

    private static int Cases(string file, bool misses)
    {
        var score = RecognizerCases.Score(file, misses);
        Console.WriteLine($"dates with one value  {score.OneValueRight} of {score.OneValueAll}  {score.OneValue:0.000}");
        Console.WriteLine($"dates with two values, either of them read  {score.TwoValuesRight} of {score.TwoValuesAll}  {score.TwoValues:0.000}");
        Console.WriteLine($"silent where nothing is to be read  {score.Silent} of {score.Empty}  {score.Silence:0.000}");
        return score.OneValueAll > 0 ? 0 : 2;
    }
}
