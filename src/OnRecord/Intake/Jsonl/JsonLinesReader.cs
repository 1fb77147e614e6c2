using System.Text.Json;

namespace OnRecord.Intake.Jsonl;

/// <summary>One JSON object a line, each a report.</summary>
public static class JsonLinesReader
{
    public static IEnumerable<Result<Report>> Read(Stream stream, string where)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var number = 0;
        while (reader.ReadLine() is string line)
        {
            number++;
            if (line.Length > 0) yield return ReadLine(line, $"{where}:{number}");
        }
    }

    private static Result<Report> ReadLine(string line, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string? Field(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            if (Field("text") is not string text || string.IsNullOrWhiteSpace(text)) return Problem.Of(ProblemCodes.Empty, where, line);
            var published = PartialDate.TryParse(Field("published"), out var date) ? new Dating(date, DateBasis.Given) : null;
            return ReportDresser.Dress(new Report { Id = Field("id") ?? where, Text = text, Outlet = Field("outlet"), Url = Field("url"), Published = published });
        }
        catch (JsonException)
        {
            return Problem.Of(ProblemCodes.BadJson, where, line);
        }
    }
}
