using System.Text.Json;
using OnRecord.Eval.Sample;
using OnRecord.Eval.Statements;

namespace OnRecord.Eval.Floors;

/// <summary>Holds every measure to its floor in eval/floors.json. What needs data that is not on this machine is skipped, and said so.</summary>
internal static class FloorKeeper
{
    /// <summary>Measures are compared after rounding to a thousandth, so that a floor can be copied from what is printed.</summary>
    private const int Decimals = 3;

    public static int Run(string[] arguments)
    {
        var floors = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(Path.Combine(Places.Repository, "eval", "floors.json")))!;
        var below = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var measured in Measures())
        {
            seen.Add(measured.Name);
            var value = Math.Round(measured.Value, Decimals);
            var known = floors.TryGetValue(measured.Name, out var floor);
            var verdict = !known ? "no floor yet" : value < floor ? "BELOW" : value > floor ? "could rise" : "holds";
            if (known && value < floor) below++;
            Console.WriteLine($"{measured.Name,-44} {value,6:0.000}  floor {(known ? floor.ToString("0.000") : "-"),5}  {verdict}");
        }
        foreach (var name in floors.Keys.Where(name => !seen.Contains(name))) Console.WriteLine($"{name,-44} skipped: its data is not on this machine");
        return below == 0 ? 0 : 1;
    }

    private static IEnumerable<Measured> Measures() => PlantedDifferences.Measure().Concat(StatementsCommand.Measure());
}
