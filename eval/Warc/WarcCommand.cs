using System.Security.Cryptography;
using OnRecord.Intake.Warc;

namespace OnRecord.Eval.Warc;

/// <summary><c>warc [FILE-OR-FOLDER...]</c>: lists the records of archives, with what is wrong with them and the reports they give.</summary>
internal static class WarcCommand
{
    public static int Run(string[] arguments)
    {
        var paths = arguments.Length > 0 ? arguments : Places.Shared("data/intake/warc") is string folder ? [folder] : [];
        if (paths.Length == 0)
        {
            Console.Error.WriteLine("warc FILE-OR-FOLDER...");
            return 2;
        }
        foreach (var file in paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "*arc*").Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1)))
        {
            Console.WriteLine(Path.GetFileName(file));
            using (var stream = File.OpenRead(file))
            {
                using var reader = new WarcReader(stream, Path.GetFileName(file));
                foreach (var result in reader.Records())
                {
                    if (!result.IsOk(out var record)) Console.WriteLine($"  {result.Problem}");
                    else Console.WriteLine($"  {reader.Count,4} {record.Type,-9} {record.Length,10} {Convert.ToHexStringLower(SHA256.HashData(record.Block))[..12]} {record.TargetUri}");
                }
            }
            using var again = File.OpenRead(file);
            foreach (var result in Pipeline.Take(again, Path.GetFileName(file)))
            {
                Console.WriteLine(result.IsOk(out var report) ? $"  report {report.Id}: {report.Title?.Text}, {report.Text.Length} characters, captured {report.Captured?.Date}" : $"  {result.Problem}");
                foreach (var remark in result.Remarks) Console.WriteLine($"  remark {remark}");
            }
        }
        return 0;
    }
}
