using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.Bench.Copies;

/// <summary>Reports of ../shared/data as copies are looked for in them: text, outlet and day, with lines as paragraphs, and nothing annotated.</summary>
internal static class RealTexts
{
    /// <summary>Whole reports, in the order of their files, so that reports of one story stand near each other.</summary>
    private static readonly string[] Whole =
    [
        "stories/basil.jsonl", "stories/ecbplus.jsonl", "stories/g5w1h.jsonl", "stories/pac.jsonl", "statements/polnear.train.jsonl", "statements/polnear.dev.jsonl",
        "statements/gum_wikinews.train.jsonl", "statements/gum_wikinews.dev.jsonl", "statements/wikinews_de.train.jsonl", "statements/wikinews_de.dev.jsonl",
        "english/meantime_text.dev.jsonl", "intake/gold.dev.jsonl",
    ];

    private static readonly string[] Leads = ["stories/neus_leads.jsonl", "stories/allsides21_leads.jsonl"];

    /// <summary>Null, and told on standard error, when a file is not there.</summary>
    public static List<Report>? Read(bool withLeads)
    {
        var reports = new List<Report>();
        foreach (var name in withLeads ? Whole.Concat(Leads) : Whole)
        {
            var file = Path.Combine(BenchTexts.Repository, "..", "shared", "data", name);
            if (!File.Exists(file))
            {
                Console.Error.WriteLine($"{file}: no such file");
                return null;
            }
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                if (Text(json.RootElement, "text") is { Length: > 0 } text) reports.Add(Report($"r{reports.Count}", text, Text(json.RootElement, "outlet") ?? Text(json.RootElement, "publisher"), Day(json.RootElement)));
            }
        }
        return reports;
    }

    /// <summary>A report with its lines as paragraphs.</summary>
    public static Report Report(string id, string text, string? outlet, DateOnly? day)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = new TextSpan(start, end).Trim(text);
            if (!line.IsEmpty) paragraphs.Add(line);
            start = end + 1;
        }
        return new Report
        {
            Id = id,
            Text = text,
            Outlet = outlet,
            Published = day is DateOnly known ? new Dating(PartialDate.Of(known), DateBasis.Published) : null,
            Paragraphs = paragraphs.ToImmutable(),
        };
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly? Day(JsonElement line) =>
        (Text(line, "published") ?? Text(line, "date")) is { Length: >= 10 } date && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
