using System.Globalization;
using OnRecord.Text.Languages;

namespace OnRecord.Bench.Languages;

/// <summary><c>languages</c>: sentences identified in a second.</summary>
internal static class LanguagesBench
{
    public static int Run(BenchOptions options)
    {
        string[] sentences = [.. Lines(options.Text ?? Path.Combine(BenchTexts.Repository, "tests", "OnRecord.Tests", "Text", "Languages", "sentences.tsv"))];
        if (sentences.Length == 0) return 2;
        var (next, known) = (0, 0);
        var rounds = BenchRound.Measure(options, Step);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Step();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sentences.Length} sentences of {sentences.Average(sentence => sentence.Length):0} characters: {BenchRound.Median(rounds.Select(round => round.Tokens / round.Wall)):#,0} sentences/s, {BenchRound.Median(rounds.Select(round => round.Tokens / round.Processor)):#,0} by processor time; {allocated} bytes allocated"));
        return known > 0 ? 0 : 1;

        long Step()
        {
            known += LanguageIdentifier.Identify(sentences[next]).IsKnown ? 1 : 0;
            next = (next + 1) % sentences.Length;
            return 1;
        }
    }

    /// <summary>Lines of the text files of a folder, or of one file; of a table its last column.</summary>
    private static IEnumerable<string> Lines(string path) =>
        (Directory.Exists(path) ? Directory.GetFiles(path, "??.txt") : [path]).Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line[(line.LastIndexOf('\t') + 1)..]);
}
