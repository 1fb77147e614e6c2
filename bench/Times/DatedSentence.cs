using System.Text.Json;

namespace OnRecord.Bench.Times;

/// <summary>A sentence with the dates in it.</summary>
/// <param name="Set">Which gold it is of.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Published">The day it counts from, year-month-day; null when that is not known.</param>
/// <param name="Dates">What is meant by its dates.</param>
internal sealed record DatedSentence(string Set, string Text, string? Published, List<GoldDate> Dates)
{
    /// <summary>Sentences of a file: TIMEX3 gold by lines, or the cases of Recognizers-Text, of which the dates with one value count.</summary>
    public static List<DatedSentence> Read(string file)
    {
        var set = Path.GetFileName(file);
        if (!file.EndsWith(".json", StringComparison.Ordinal)) return [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => Timex(set, line))];
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.EnumerateArray().Select(one => Case(set, one))];
    }

    private static DatedSentence Timex(string set, string line)
    {
        using var json = JsonDocument.Parse(line);
        var published = json.RootElement.GetProperty("dct").GetString();
        // One document of the gold is dated day first.
        if (published is [_, _, '-', _, _, '-', ..]) published = $"{published[6..]}-{published[3..5]}-{published[..2]}";
        return new DatedSentence(set, json.RootElement.GetProperty("text").GetString()!, published, [.. json.RootElement.GetProperty("timex").EnumerateArray()
            .Select(t => GoldDate.Of(t.GetProperty("start").GetInt32(), t.GetProperty("end").GetInt32(), t.GetProperty("value").GetString()!)).OfType<GoldDate>()]);
    }

    private static DatedSentence Case(string set, JsonElement one)
    {
        var published = one.TryGetProperty("Context", out var context) ? context.GetProperty("ReferenceDateTime").GetString()?[..10] : null;
        var dates = new List<GoldDate>();
        foreach (var result in one.GetProperty("Results").EnumerateArray().Where(result => result.GetProperty("TypeName").GetString() == "datetimeV2.date"))
        {
            var values = result.GetProperty("Resolution").GetProperty("values");
            if (values.GetArrayLength() == 1 && GoldDate.Of(result.GetProperty("Start").GetInt32(), result.GetProperty("End").GetInt32() + 1, values[0].GetProperty("value").GetString()!) is GoldDate date) dates.Add(date);
        }
        return new DatedSentence(set, one.GetProperty("Input").GetString()!, published, dates);
    }
}
