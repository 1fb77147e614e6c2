using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Eval.Times;

/// <summary>
/// The cases of Microsoft's Recognizers-Text for <c>DateTimeModel</c> (MIT): [{"Input", "Context":{"ReferenceDateTime"}, "Results":[{"Start", "End", "TypeName",
/// "Resolution":{"values":[{"type", "timex", "value"}]}}]}].
/// </summary>
/// <remarks>
/// <para>Which count as <em>dates with one value</em>: every result of every case whose TypeName is <c>datetimeV2.date</c> and whose resolution has exactly one value,
/// also in cases that other implementations of that project are marked not to support, and where a case has several results. The reference is the report's date of
/// publication. A result is right when an expression overlaps its characters and means its day: by its own date, else by the day that its length ends on
/// ("in two weeks": P2W until 2018-07-19), else by the day that counting back arrives at ("two months ago": 2018-08, from 2018-08-17). TIMEX3 keeps the
/// grain of the words where these cases give a day, so both are read. A value "not resolved" (30 February) is right when no day is read there.</para>
/// <para><em>Dates with two values</em> are those that the cases leave open, one value before the reference and one after ("on Friday"); a reader of news decides, so
/// either is right. <em>Silence</em>: cases without results in which nothing at all is read.</para>
/// </remarks>
internal static class RecognizerCases
{
    public static RecognizerScore Score(string file, bool misses)
    {
        var score = new RecognizerScore();
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var one in json.RootElement.EnumerateArray())
        {
            var input = one.GetProperty("Input").GetString()!;
            var read = ReadTimes.Of(input, Reference(one));
            var results = one.GetProperty("Results");
            if (results.GetArrayLength() == 0)
            {
                score.Empty++;
                if (read.Length == 0) score.Silent++;
                else if (misses) Console.WriteLine($"EXTRA  {string.Join("; ", read.Select(time => $"{time.Span.Of(input)} = {time.Value}"))}  {input}");
            }
            foreach (var result in results.EnumerateArray().Where(result => result.GetProperty("TypeName").GetString() == "datetimeV2.date"))
            {
                var span = new TextSpan(result.GetProperty("Start").GetInt32(), result.GetProperty("End").GetInt32() + 1);
                var values = result.GetProperty("Resolution").GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetString()!).ToList();
                var here = read.Where(time => time.Span.Overlaps(span)).ToList();
                var isRight = values.Any(value => Means(here, value));
                score.Add(values.Count, isRight);
                if (misses && !isRight) Console.WriteLine($"{values.Count}  {span.Of(input)} = {string.Join(" or ", values)}, read {string.Join("; ", here.Select(time => $"{time.Span.Of(input)} = {time.Value} from {time.From} until {time.Until}"))}  ({Reference(one)?.Date}) {input}");
            }
        }
        return score;
    }

    private static Dating? Reference(JsonElement one) =>
        one.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var moment) && PartialDate.TryParse(moment.GetString(), out var date)
            ? new Dating(date, DateBasis.Given)
            : null;

    private static bool Means(List<TimeExpression> read, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? read.Exists(time => Day(time) == day) : read.TrueForAll(time => Day(time) is null);

    private static DateOnly? Day(TimeExpression time) => time.Date?.ToDay() ?? time.Until?.ToDay() ?? time.From?.ToDay();
}
