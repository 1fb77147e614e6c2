using System.Text.Json;

namespace OnRecord.Eval.Floors;

/// <summary>
/// Holds every measure to its floor in eval/floors.json. What needs data that is not on this machine is skipped, and said so.
/// With <c>--raise</c>, floors rise to what is measured; none ever falls.
/// </summary>
internal static class FloorKeeper
{
    /// <summary>Measures are compared after rounding to a thousandth, so that a floor can be copied from what is printed.</summary>
    private const int Decimals = 3;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static int Run(string[] arguments)
    {
        var path = Path.Combine(Places.Repository, "eval", "floors.json");
        var floors = JsonSerializer.Deserialize<SortedDictionary<string, double>>(File.ReadAllText(path))!;
        var raised = new SortedDictionary<string, double>(floors, StringComparer.Ordinal);
        var below = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var measured in MeasureTable.All())
        {
            seen.Add(measured.Name);
            var value = Math.Round(measured.Value, Decimals);
            var known = floors.TryGetValue(measured.Name, out var floor);
            var verdict = !known ? "no floor yet" : value < floor ? "BELOW" : value > floor ? "could rise" : "holds";
            if (known && value < floor) below++;
            raised[measured.Name] = Math.Max(floor, value);
            Console.WriteLine($"{measured.Name,-44} {value,6:0.000}  floor {(known ? floor.ToString("0.000") : "-"),5}  {verdict}");
        }
        foreach (var name in floors.Keys.Where(name => !seen.Contains(name))) Console.WriteLine($"{name,-44} skipped: its data is not on this machine");
        if (arguments.Contains("--raise")) File.WriteAllText(path, JsonSerializer.Serialize(raised, Indented) + "\n");
        return below == 0 ? 0 : 1;
    }
}
