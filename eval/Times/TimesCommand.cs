using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Eval.Times;

/// <summary>
/// <c>times FILE...</c>: time expressions against TIMEX3 gold, one sentence a line:
/// {"dct", "text", "timex":[{"start","end","type","value"}]}.
/// </summary>
/// <remarks>
/// A gold expression is found when a read one overlaps it; its value is right when the overlapping one's value is the same,
/// times to the minute. Value accuracy counts over all gold expressions, found or not, which is how the peers were measured.
/// </remarks>
internal static class TimesCommand
{
    public static int Run(string[] args)
    {
        var score = Score(args.Where(arg => arg[0] != '-'), args.Contains("--misses"));
        Console.WriteLine($"gold {score.Gold}  read {score.Read}  found {score.Found}  exact {score.Exact}");
        Console.WriteLine($"extraction (overlap)  P {score.Precision:0.000}  R {score.Recall:0.000}  F1 {score.F1:0.000}");
        Console.WriteLine($"extraction (exact span)  F1 {score.ExactF1:0.000}");
        Console.WriteLine($"value accuracy  {score.ValueAccuracy:0.000} of all gold, {score.ValueOfFound:0.000} of the found");
        return score.Gold > 0 ? 0 : 2;
    }

    public static IEnumerable<Measured> Measure(string file)
    {
        var score = Score([file], misses: false);
        yield return new Measured("times.meantime.extraction.f1", score.F1, $"times {file}");
        yield return new Measured("times.meantime.value", score.ValueAccuracy, $"times {file}");
    }

    private static TimesScore Score(IEnumerable<string> files, bool misses)
    {
        var score = new TimesScore();
        foreach (var line in files.SelectMany(File.ReadLines).Where(line => line.Length > 0)) Score(line, score, misses);
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
        var report = new Report { Id = "r", Text = text, Published = published, Paragraphs = [new TextSpan(0, text.Length)] };
        var tokenized = Tokenizer.Tokenize(text, report.Paragraphs);
        var read = TimeReader.Read(report, tokenized.Tokens, tokenized.Sentences);
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
            else if (misses) Console.WriteLine($"EXTRA  {time.Span.Of(text)} = {time.Value}  {Around(text, time.Span)}");
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
