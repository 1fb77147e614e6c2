using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Bench.Times;

/// <summary>Measures our reading of times in this process, from the plain sentence on, and prints the figures as JSON.</summary>
internal static class TimesMeasure
{
    public const string Command = "measure-times";

    public static int Run(BenchOptions options)
    {
        var reports = File.ReadLines(options.Text!).Select(Sentence).ToList();
        var next = 0;
        List<List<DatedSpan>> answers = [.. reports.Select(report => Read(report).Select(time => new DatedSpan(time.Span.Start, time.Span.End, Day(time))).ToList())];
        var rounds = BenchRound.Measure(options, Step);
        Console.WriteLine(JsonSerializer.Serialize(new TimesFigures { Tool = "OnRecord", Rounds = rounds, Answers = answers }));
        return 0;

        long Step()
        {
            Read(reports[next]);
            next = (next + 1) % reports.Count;
            return 1;
        }
    }

    private static ImmutableArray<TimeExpression> Read(Report report)
    {
        var tokenized = Tokenizer.Tokenize(report.Text, report.Paragraphs);
        return TimeReader.Read(report, tokenized.Tokens, tokenized.Sentences);
    }

    private static Report Sentence(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var published = PartialDate.TryParse(json.RootElement.GetProperty("published").GetString(), out var date) ? new Dating(date, DateBasis.Given) : null;
        return new Report { Id = "r", Text = text, Published = published, Paragraphs = [new TextSpan(0, text.Length)] };
    }

    // A date's own day, else the day that its length ends or begins on, else the first day of its period.
    private static string Day(TimeExpression time)
    {
        var date = time.Date is { Day: not null } day ? day
            : time.Kind == TimeKind.Duration ? time.Until ?? time.From
            : time.From is { Day: not null } from ? from : time.Date ?? time.From;
        if (date is { Year: int year } known) return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{known.Month ?? 1:00}-{known.Day ?? 1:00}");
        return time.Kind == TimeKind.Date && GoldDate.Of(0, 0, time.Value) is GoldDate period ? period.First.ToString("O", CultureInfo.InvariantCulture) : "";
    }
}
