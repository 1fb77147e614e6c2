using System.Text.Json;
using OnRecord.Intake.Feeds;

namespace OnRecord.Eval.Feeds;

/// <summary><c>feeds [FOLDER] [--misses]</c>: reads feeds whose reading is known and counts the values that were found as expected.</summary>
internal static class FeedsCommand
{
    private const string Data = "data/intake/feeds";

    public static int Run(string[] arguments)
    {
        var showMisses = arguments.Contains("--misses");
        if (arguments.FirstOrDefault(word => word != "--misses") is not string folder && (folder = Places.Shared(Data)!) is null)
        {
            Console.Error.WriteLine("feeds [FOLDER] [--misses]");
            return 2;
        }
        var checks = Check(folder).ToList();
        Console.WriteLine($"{"group",-12}{"feeds",7}{"values",8}{"in scope",10}{"found",7}");
        foreach (var group in checks.GroupBy(check => check.Group, StringComparer.Ordinal))
        {
            var inScope = group.Count(check => check.Reason is null);
            Console.WriteLine($"{group.Key,-12}{group.DistinctBy(check => check.File).Count(),7}{group.Count(),8}{inScope,10}{group.Count(check => check.IsFound),7}");
        }
        Console.WriteLine();
        Console.WriteLine($"{"out of scope",-44}{"values",7}  why");
        foreach (var kind in checks.Where(check => check.Reason is not null).GroupBy(check => (check.Value.Name, check.Reason)).OrderByDescending(kind => kind.Count()))
        {
            Console.WriteLine($"{kind.Key.Name,-44}{kind.Count(),7}  {kind.Key.Reason}");
        }
        var misses = checks.Where(check => check.Reason is null && !check.IsFound).ToList();
        if (showMisses) foreach (var miss in misses) Console.WriteLine($"{miss.File}: {string.Join('.', miss.Value.Path)}: expected {miss.Value.Value} found {miss.Found}");
        return misses.Count == 0 ? 0 : 1;
    }

    public static IEnumerable<Measured> Measure()
    {
        if (Places.Shared(Data) is not string folder) yield break;
        foreach (var group in Check(folder).Where(check => check.Reason is null).GroupBy(check => check.Group, StringComparer.Ordinal))
        {
            yield return new Measured($"feeds.{group.Key}", group.Average(check => check.IsFound ? 1.0 : 0), $"feeds {folder}");
        }
    }

    /// <summary>Every expected value of every feed below a folder, with what was read. A folder is a group.</summary>
    public static IEnumerable<FeedCheck> Check(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var expected = file.EndsWith(".xml", StringComparison.Ordinal) ? Path.ChangeExtension(file, ".json")
                : file.EndsWith(".json", StringComparison.Ordinal) ? file[..^5] + "_expected.json" : null;
            if (expected is null || !File.Exists(expected)) continue;
            using var stream = File.OpenRead(file);
            var document = FeedReader.Read(stream, Path.GetFileName(file));
            using var json = JsonDocument.Parse(File.ReadAllBytes(expected));
            foreach (var value in ExpectedValue.Of(json.RootElement))
            {
                var reason = FeedValues.Reason(value, document);
                yield return new FeedCheck(Path.GetFileName(Path.GetDirectoryName(file))!, Path.GetFileName(file), value, reason, reason is null ? FeedValues.Found(document, value) : null);
            }
        }
    }
}
