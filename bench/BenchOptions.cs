using System.Globalization;

namespace OnRecord.Bench;

/// <summary>The command line.</summary>
/// <param name="Command">What to measure.</param>
/// <param name="Text">File or folder of reports in any format that is read; null for the sample.</param>
/// <param name="Cores">1, or 2 to measure also how much a second core adds.</param>
/// <param name="WarmUp">Seconds of processor time before anything counts: the runtime compiles what runs often.</param>
/// <param name="Rounds">How many rounds are measured; their median counts.</param>
/// <param name="Seconds">Length of a round, in seconds of processor time.</param>
/// <param name="Reports">Reports of the stream of <c>copies</c>, or pages of <c>add</c>, a multiple of 4,000.</param>
/// <param name="Plot">SVG file that <c>copies</c> draws its growth in; null for none.</param>
internal sealed record BenchOptions(string Command, string? Text, int Cores, double WarmUp, int Rounds, double Seconds, int Reports = BenchOptions.UsualReports, string? Plot = null)
{
    /// <summary>Reports of the stream of <c>copies</c>.</summary>
    public const int UsualReports = 100_000;

    public const string Usage = "usage: dotnet run --project bench -c Release -- reading|languages|times|copies|feeds|pages|add [--text FILE.jsonl] [--cores 1|2] [--warm-up 10] [--rounds 5] [--seconds 1] [--reports 100000] [--plot FILE.svg]";

    /// <summary>The words to start this program with again for another command.</summary>
    public IEnumerable<string> Again(string command, string text) =>
        [command, "--text", text, "--cores", Invariant(Cores), "--warm-up", Invariant(WarmUp), "--rounds", Invariant(Rounds), "--seconds", Invariant(Seconds)];

    /// <summary>The same for a command that has its own texts.</summary>
    public IEnumerable<string> Again(string command) => [command, "--warm-up", Invariant(WarmUp), "--reports", Invariant(Reports)];

    public static BenchOptions? Parse(string[] args)
    {
        if (args.Length % 2 == 0) return null;
        var options = new BenchOptions(args[0], Text: null, Math.Min(2, Environment.ProcessorCount), 10, 5, 1);
        for (var i = 1; i < args.Length; i += 2)
        {
            var value = args[i + 1];
            BenchOptions? next = args[i] switch
            {
                "--text" => options with { Text = value },
                "--cores" when value is "1" or "2" => options with { Cores = value[0] - '0' },
                "--warm-up" when Positive(value) is double seconds => options with { WarmUp = seconds },
                "--rounds" when int.TryParse(value, out var rounds) && rounds > 0 => options with { Rounds = rounds },
                "--reports" when int.TryParse(value, out var reports) && reports > 0 && reports % 4000 == 0 => options with { Reports = reports },
                "--plot" => options with { Plot = value },
                "--seconds" when Positive(value) is double seconds => options with { Seconds = seconds },
                _ => null,
            };
            if (next is null) return null;
            options = next;
        }
        return options;
    }

    public static string Invariant(IFormattable value) => value.ToString(format: null, CultureInfo.InvariantCulture);

    private static double? Positive(string value) => double.TryParse(value, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
