using System.Text.Json;

namespace OnRecord.Eval.Figures;

/// <summary>
/// <c>figures FOLDER</c>: numbers, currencies and dimensions against the test vectors of Microsoft's Recognizers-Text (English, MIT).
/// </summary>
/// <remarks>
/// What counts: every case of the given files, one input a case, whichever of the recogniser's own implementations supports it.
/// Numbers are NumberModel, NumberRangeModel, OrdinalModel and PercentModel with the files of their other modes; currencies CurrencyModel;
/// dimensions DimensionModel; temperatures, which have no target, TemperatureModel. A result is right when its words (first to last character),
/// its number and its unit are those expected; a case is right when all its results are and nothing else was read. A case that expects nothing is silent when nothing was read.
/// <list type="bullet">
/// <item>Left out: AgeModel (an age is no quantity here, see docs) and DateTimeModel (the times have a measure of their own); of OrdinalModel the results of type
/// ordinal.relative ("last", "next"), which are places and not numbers: the file of its other mode expects silence on the same words, and that is counted.</item>
/// <item>Left out, and counted in the output as "named alone": units without a number ("dollar : 143.80 yen"), which are results there with no value to compare. None is read here.</item>
/// <item>The modes write one reading otherwise. NumberRangeModel leaves the upper end of "20 through 100" out and its experimental mode takes it in; PercentMode reads "one out of three" as two numbers.
/// Ours is written as each mode writes it. Values may differ by one part in a billion, since both sides round. A unit's name is turned into its code by the product's own table.</item>
/// </list>
/// </remarks>
internal static class FiguresCommand
{
    private static readonly (string Group, string[] Files)[] Groups =
    [
        ("numbers",
        [
            "Number/English/NumberModel.json", "Number/English/NumberModelExperimentalMode.json", "Number/English/NumberModelPercentMode.json",
            "Number/English/NumberRangeModel.json", "Number/English/NumberRangeModelExperimentalMode.json",
            "Number/English/OrdinalModel.json", "Number/English/OrdinalModelSuppressExtendedTypes.json",
            "Number/English/PercentModel.json", "Number/English/PercentModelPercentMode.json",
        ]),
        ("currencies", ["NumberWithUnit/English/CurrencyModel.json"]),
        ("dimensions", ["NumberWithUnit/English/DimensionModel.json"]),
        ("temperatures", ["NumberWithUnit/English/TemperatureModel.json"]),
    ];

    public static int Run(string[] args)
    {
        var folder = args.FirstOrDefault(arg => arg[0] != '-') ?? Places.Shared("data/time/recognizers");
        if (folder is null || !Directory.Exists(folder)) return 2;
        foreach (var (group, files) in Groups)
        {
            var all = new FigureScore();
            foreach (var file in files.Where(file => File.Exists(Path.Combine(folder, file))))
            {
                var score = Score(Path.Combine(folder, file), args.Contains("--misses"));
                if (files.Length > 1) Print("  " + Path.GetFileNameWithoutExtension(file), score);
                all.Add(score);
            }
            Print(group, all);
        }
        return 0;
    }

    public static IEnumerable<Measured> Measure(string folder)
    {
        var negatives = new FigureScore();
        foreach (var (group, files) in Groups)
        {
            var all = new FigureScore();
            foreach (var file in files) all.Add(Score(Path.Combine(folder, file), misses: false));
            negatives.Add(all);
            yield return new Measured($"figures.{group}", all.Recall, $"figures {folder}");
            yield return new Measured($"figures.{group}.cases", all.CasesRight, $"figures {folder}");
        }
        yield return new Measured("figures.silent", negatives.Silence, $"figures {folder}");
    }

    private static void Print(string name, FigureScore score) =>
        Console.WriteLine($"{name,-36} results {score.Right,3} of {score.Expected,3} ({score.Recall:0.000})  read besides {score.Extra,2}  cases {score.RightCases,3} of {score.Cases,3} ({score.CasesRight:0.000})  silent {score.Silent} of {score.Negatives}  named alone {score.NamedAlone}");

    private static FigureScore Score(string file, bool misses)
    {
        var reader = new ModelReader(Path.GetFileNameWithoutExtension(file));
        var score = new FigureScore();
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var given in json.RootElement.EnumerateArray())
        {
            var input = given.GetProperty("Input").GetString()!;
            var expected = reader.Expected(input, given.GetProperty("Results"));
            var read = reader.Read(input);
            var left = new List<NumberResult>(read);
            var right = expected.Count(result => left.FindIndex(result.IsSame) is >= 0 and var at && Remove(left, at));
            score.Count(expected.Count, right, left.Count);
            if (misses && (right < expected.Count || left.Count > 0)) Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)}: {input}\n    expected {string.Join("; ", expected)}\n    read     {string.Join("; ", read)}");
        }
        score.NamedAlone = reader.NamedAlone;
        return score;
    }

    private static bool Remove(List<NumberResult> left, int at)
    {
        left.RemoveAt(at);
        return true;
    }
}
