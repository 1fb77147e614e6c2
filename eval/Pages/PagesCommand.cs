using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Intake.Html;

namespace OnRecord.Eval.Pages;

/// <summary><c>pages GOLD.jsonl [PAGES] [--pred OUT.jsonl]</c>: reads the gold's pages, packed or not, and measures title, authors, day and body.</summary>
internal static class PagesCommand
{
    public static int Run(string[] arguments)
    {
        var option = Array.IndexOf(arguments, "--pred");
        var output = option >= 0 && option + 1 < arguments.Length ? arguments[option + 1] : null;
        var paths = option >= 0 ? arguments[..option] : arguments;
        if (paths.Length == 0 || !File.Exists(paths[0]))
        {
            Console.Error.WriteLine("pages GOLD.jsonl [PAGES] [--pred OUT.jsonl]");
            return 2;
        }
        var folder = paths.Length > 1 ? paths[1] : Path.GetDirectoryName(Path.GetFullPath(paths[0]))!;
        var watch = Stopwatch.StartNew();
        var pages = Read(paths[0], folder);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count / watch.Elapsed.TotalSeconds:0.0} pages/s"));
        if (output is not null) File.WriteAllLines(output, pages.Select(pair => JsonSerializer.Serialize(pair.Found)));
        foreach (var set in pages.GroupBy(pair => pair.Gold.Set).OrderBy(group => group.Key, StringComparer.Ordinal)) Console.WriteLine($"{set.Key,-10} {PageScore.Of([.. set])}");
        Alarms([.. pages.Where(pair => pair.Gold.Body is { Length: > 0 } || pair.Gold.With is { Length: > 0 })]);
        return 0;
    }

    /// <summary>How many pages that have an article, by the gold, are refused, and how many are told to be the beginning of one.</summary>
    private static void Alarms(List<(PageGold Gold, PageFound Found)> pages)
    {
        var refused = pages.Where(pair => pair.Found.Problem is not null).GroupBy(pair => pair.Found.Problem!).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}");
        var excerpts = pages.Where(pair => pair.Found.IsExcerpt).ToList();
        Console.WriteLine($"of {pages.Count} pages with an article: refused {string.Join(", ", refused.DefaultIfEmpty("0"))}; read as the beginning of one {excerpts.Count}");
        foreach (var (gold, found) in excerpts) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {gold.Set} {gold.Id}: {found.Text.Length} letters of {gold.Body?.Length ?? 0}"));
    }

    public static IEnumerable<Measured> Measure(string goldPath)
    {
        foreach (var set in Read(goldPath, Path.GetDirectoryName(Path.GetFullPath(goldPath))!).GroupBy(pair => pair.Gold.Set).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var score = PageScore.Of([.. set]);
            foreach (var (name, value) in score.Floors)
            {
                if (value is double share) yield return new Measured($"pages.{set.Key}.{name}", share, $"pages {goldPath}");
            }
        }
    }

    private static List<(PageGold Gold, PageFound Found)> Read(string goldPath, string folder) =>
        [.. File.ReadLines(goldPath).Select(line => JsonSerializer.Deserialize<PageGold>(line)!).Select(page => (page, Read(page, folder)))];

    /// <summary>
    /// What is read from one page. A page without an article is refused and has no body, title or authors here; the day is measured by what it states all the same,
    /// since the sets of dated pages hold forums, pictures and front pages too.
    /// </summary>
    private static PageFound Read(PageGold gold, string folder)
    {
        var path = Path.Combine(folder, gold.Page!);
        using var file = File.OpenRead(path);
        using var packed = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        bytes.Position = 0;
        var taken = Pipeline.Take(bytes, gold.Id).ToList();
        var report = taken.Select(result => result.Value).FirstOrDefault(value => value is not null);
        return report is null ? new PageFound { Set = gold.Set, Id = gold.Id, Problem = taken.FirstOrDefault()?.Problem?.Code.Id, Date = HtmlReader.Published(bytes.ToArray())?.Date.ToString() } : new PageFound
        {
            Set = gold.Set,
            Id = gold.Id,
            Text = Body(report),
            Title = report.Title?.Text,
            Authors = [.. report.Authors],
            Date = report.Published?.Date.ToString(),
            IsExcerpt = report.IsExcerpt,
        };
    }

    /// <summary>The text less its furniture; headings between paragraphs belong to the article as its author wrote it.</summary>
    private static string Body(Report report)
    {
        var spans = report.Paragraphs.Concat(report.Masks.Where(mask => mask.Kind is MaskKind.Intertitle).Select(mask => mask.Span)).Order();
        return string.Join("\n\n", spans.Select(span => span.Of(report.Text)));
    }
}
