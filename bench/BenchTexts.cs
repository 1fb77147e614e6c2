using OnRecord.Intake;
using OnRecord.Reading.Tokens;

namespace OnRecord.Bench;

/// <summary>The reports that everything is measured on.</summary>
internal static class BenchTexts
{
    /// <summary>The folder that holds OnRecord.slnx.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory()) ?? throw new InvalidOperationException("Run this inside the repository.");

    /// <summary>Reports of a file or folder, in order; the sample's when there is none.</summary>
    public static List<Report> Reports(string? path)
    {
        path ??= Path.Combine(Repository, "samples", "reports");
        var reports = new List<Report>();
        foreach (var file in Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)] : new[] { path })
        {
            using var stream = File.OpenRead(file);
            foreach (var result in Pipeline.Take(stream, Path.GetFileName(file)))
            {
                if (result.IsOk(out var report) && !report.Paragraphs.IsEmpty) reports.Add(report);
            }
        }
        return reports;
    }

    /// <summary>What is read of a report: its paragraphs without what is masked.</summary>
    public static string Body(Report report) => string.Join("\n\n", report.Paragraphs.Select(paragraph => paragraph.Of(report.Text)));

    /// <summary>Tokens as OnRecord cuts them: the count that every tool is measured by.</summary>
    public static int Tokens(Report report) => Tokenizer.Tokenize(report.Text, report.Paragraphs).Tokens.Length;

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "OnRecord.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
