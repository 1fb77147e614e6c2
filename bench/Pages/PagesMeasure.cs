using System.Text.Json;
using OnRecord.Intake;

namespace OnRecord.Bench.Pages;

/// <summary>Measures our reading of pages in this process and prints the figures as JSON: from the bytes as they were fetched to a report with title, authors, dates, masks and paragraphs.</summary>
internal static class PagesMeasure
{
    public const string Command = "measure-pages";

    public static int Run(BenchOptions options)
    {
        var pages = File.ReadLines(options.Text!).Select(line => JsonSerializer.Deserialize<PageLine>(line)!).Select(page => File.ReadAllBytes(page.Bytes)).ToList();
        var texts = pages.ConvertAll(page => Read(page) is Report report ? Text(report) : "");
        var rounds = BenchRound.Measure(options, () =>
        {
            foreach (var page in pages) GC.KeepAlive(Read(page));
            return pages.Count;
        });
        Console.WriteLine(JsonSerializer.Serialize(new PagesFigures { Tool = "OnRecord", Rounds = rounds, Texts = texts }));
        return 0;
    }

    private static Report? Read(byte[] page)
    {
        using var stream = new MemoryStream(page);
        return Pipeline.Take(stream, "page").Select(result => result.Value).FirstOrDefault(report => report is not null);
    }

    /// <summary>Paragraphs and the headings between them.</summary>
    private static string Text(Report report) =>
        string.Join("\n\n", report.Paragraphs.Concat(report.Masks.Where(mask => mask.Kind == MaskKind.Intertitle).Select(mask => mask.Span)).Order().Select(span => span.Of(report.Text)));
}
