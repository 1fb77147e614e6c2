using System.Text.Json;
using OnRecord.Text;

namespace OnRecord.Eval.Times;

/// <summary>TIMEX3 gold, one sentence a line: {"dct", "text", "timex":[{"start","end","type","value"}]}.</summary>
/// <remarks>
/// A gold expression is found when a read one overlaps it; its value is right when the overlapping one's value is the same,
/// times to the minute. Value accuracy counts over all gold expressions, found or not, which is how the peers were measured.
/// </remarks>
internal static class TimexGold
{
    public static TimesScore Score(string file, bool misses)
    {
        var score = new TimesScore();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0)) Score(line, score, misses);
        return score;
    }

    private static void Score(string line, TimesScore score, bool misses)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var published = Published(json.RootElement.GetProperty("dct").GetString()) is PartialDate date ? new Dating(date, DateBasis.Given) : null;
        var gold = json.RootElement.GetProperty("timex").EnumerateArray()
            .Select(t => (Span: new TextSpan(t.GetProperty("start").GetInt32(), t.GetProperty("end").GetInt32()), Value: t.GetProperty("value").GetString()!)).ToList();
        if (text.Length == 0) return;
        var read = ReadTimes.Of(text, published);
        score.Gold += gold.Count;
        score.Read += read.Length;
        foreach (var expected in gold)
        {
            var match = read.Where(t => t.Span.Overlaps(expected.Span)).OrderByDescending(t => Same(t.Value, expected.Value)).FirstOrDefault();
            if (match is not null) score.Found++;
            if (match?.Span == expected.Span) score.Exact++;
            if (match is not null && Same(match.Value, expected.Value)) score.RightValue++;
            else if (misses) Console.WriteLine($"{(match is null ? "MISSED" : "VALUE ")} {expected.Span.Of(text)} = {expected.Value}, read {match?.Span.Of(text)} = {match?.Value}  ({published?.Date}) {Around(text, expected.Span)}");
        }
        foreach (var time in read)
        {
            if (gold.Any(g => g.Span.Overlaps(time.Span))) score.RightRead++;
            else if (misses) Console.WriteLine($"EXTRA  {time.Span.Of(text)} = {time.Value}{(time.From is null ? "" : $" from {time.From}")}{(time.Until is null ? "" : $" until {time.Until}")}  {Around(text, time.Span)}");
        }
    }

    // One document of the gold is dated day first.
    private static PartialDate? Published(string? dct) =>
        PartialDate.TryParse(dct, out var date) ? date
        : DateOnly.TryParseExact(dct, "dd-MM-yyyy", out var day) ? PartialDate.Of(day)
        : null;

    private static bool Same(string read, string gold) => string.Equals(read, gold, StringComparison.Ordinal);

    private static string Around(string text, TextSpan span) => text[Math.Max(0, span.Start - 40)..Math.Min(text.Length, span.End + 30)];
}
