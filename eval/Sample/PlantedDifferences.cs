using System.Text.Json;
using OnRecord.Weave;

namespace OnRecord.Eval.Sample;

/// <summary>How many of the differences planted in the sample the collation names, and how many of the distortions it flags.</summary>
internal static class PlantedDifferences
{
    public static int Run(string[] arguments)
    {
        foreach (var (planted, found) in Found()) Console.WriteLine($"{(found ? "found " : "MISSED")} {planted.Report}: {planted.Kind} “{planted.Base}” → “{planted.Rendering}”{(planted.Distortion ? " (distortion)" : "")}");
        foreach (var measured in Measure()) Console.WriteLine($"{measured.Name} {measured.Value:P1}");
        return 0;
    }

    public static IEnumerable<Measured> Measure()
    {
        var found = Found();
        yield return new Measured("sample.planted.found", Share(found), "sample");
        yield return new Measured("sample.planted.distortions", Share([.. found.Where(row => row.Planted.Distortion)]), "sample");
    }

    private static double Share(List<(PlantedDifference Planted, bool Found)> rows) => rows.Count(row => row.Found) / (double)rows.Count;

    private static List<(PlantedDifference Planted, bool Found)> Found()
    {
        var planted = File.ReadLines(Path.Combine(Places.SampleReports, "..", "planted.jsonl")).Select(line => JsonSerializer.Deserialize<PlantedDifference>(line)!);
        var differences = Pipeline.Weave(ReportFiles.Read(Places.SampleReports).Select(Pipeline.Read)).Woven.Utterances.SelectMany(utterance => utterance.Differences).ToList();
        return [.. planted.Select(row => (row, differences.Exists(difference => IsThis(row, difference))))];
    }

    /// <summary>The same report and verdict, and on both sides words that hold the planted ones or are held by them.</summary>
    private static bool IsThis(PlantedDifference planted, Difference difference) =>
        difference.Report == planted.Report
        && difference.IsDistortion == planted.Distortion
        && Touches(planted.Base, difference.Base)
        && Touches(planted.Rendering, difference.Words);

    private static bool Touches(string planted, string printed) =>
        printed.Length > 0 && (planted.Contains(printed, StringComparison.OrdinalIgnoreCase) || printed.Contains(planted, StringComparison.OrdinalIgnoreCase));
}
