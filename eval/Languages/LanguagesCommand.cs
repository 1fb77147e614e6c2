using System.Diagnostics;
using OnRecord.Text.Languages;

namespace OnRecord.Eval.Languages;

/// <summary>
/// <c>languages FILE-OR-FOLDER...</c>: sentences whose language is known, one a line. A .tsv file has the language in its first column; any other file is named by it.
/// A language that is not named is right when it is called unknown.
/// </summary>
internal static class LanguagesCommand
{
    /// <summary>Long enough for the runtime to compile what is run often, in seconds; the next as long again is measured.</summary>
    private const double LeastSeconds = 1;

    public static int Run(string[] args)
    {
        var sentences = args.Where(arg => arg[0] != '-').SelectMany(Sentences).ToList();
        if (sentences.Count == 0)
        {
            Console.Error.WriteLine("No sentences.");
            return 2;
        }
        if (args.Contains("--misses"))
        {
            foreach (var (language, text) in sentences)
            {
                var guess = LanguageIdentifier.Identify(text);
                if (guess.Language != Expected(language)) Console.WriteLine($"{language} {guess.Language} {guess.Confidence:0.00} {text}");
            }
        }
        Print(sentences);
        SentencesPerSecond(sentences, out _);
        var rate = SentencesPerSecond(sentences, out var allocated);
        Console.WriteLine($"{sentences.Count} sentences, {Right(sentences)} right, accuracy {Accuracy(sentences):0.0000}; {rate:#,0} sentences/s on one core, {allocated} bytes allocated");
        return 0;
    }

    /// <summary>Accuracy on the named languages, where the data is, and on the sentences of other languages that the tests hold.</summary>
    public static IEnumerable<Measured> Measure()
    {
        if (Places.Shared("data/languages/identify") is string folder) yield return new Measured("languages.named", Accuracy([.. Sentences(folder)]), $"languages {folder}");
        var file = Path.Combine(Places.Repository, "tests", "OnRecord.Tests", "Text", "Languages", "sentences.tsv");
        yield return new Measured("languages.sentences", Accuracy([.. Sentences(file)]), $"languages {file}");
    }

    private static IEnumerable<(string Language, string Text)> Sentences(string path)
    {
        IEnumerable<string> files = Directory.Exists(path) ? Directory.EnumerateFiles(path).Where(file => Path.GetFileNameWithoutExtension(file).Length is 2 or 3).Order(StringComparer.Ordinal) : [path];
        foreach (var file in files)
        {
            foreach (var line in File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line) && line[0] != '#'))
            {
                var cells = file.EndsWith(".tsv", StringComparison.Ordinal) ? line.Split('\t') : [Path.GetFileNameWithoutExtension(file), line];
                yield return (cells[0], cells[^1]);
            }
        }
    }

    private static string Expected(string language) => LanguageIdentifier.Languages.Contains(language) ? language : LanguageIdentifier.Unknown;

    private static int Right(List<(string Language, string Text)> sentences) => sentences.Count(sentence => LanguageIdentifier.Identify(sentence.Text).Language == Expected(sentence.Language));

    private static double Accuracy(List<(string Language, string Text)> sentences) => (double)Right(sentences) / sentences.Count;

    private static void Print(List<(string Language, string Text)> sentences)
    {
        string[] columns = [.. LanguageIdentifier.Languages, LanguageIdentifier.Unknown];
        Console.WriteLine($"{"is",-6}{string.Concat(columns.Select(column => $"{column,6}"))}   right");
        foreach (var group in sentences.GroupBy(sentence => sentence.Language, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var counts = group.CountBy(sentence => LanguageIdentifier.Identify(sentence.Text).Language).ToDictionary();
            var right = counts.GetValueOrDefault(Expected(group.Key)) / (double)group.Count();
            Console.WriteLine($"{group.Key,-6}{string.Concat(columns.Select(column => $"{(counts.TryGetValue(column, out var count) ? count.ToString() : "."),6}"))}   {right:0.000}");
        }
    }

    /// <summary>By processor time: other programs on the machine do not count.</summary>
    private static double SentencesPerSecond(List<(string Language, string Text)> sentences, out long allocated)
    {
        var (watch, rounds, known) = (Stopwatch.StartNew(), 0, 0);
        var processor = Environment.CpuUsage.TotalTime;
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (watch.Elapsed.TotalSeconds < LeastSeconds)
        {
            foreach (var (_, text) in sentences) known += LanguageIdentifier.Identify(text).IsKnown ? 1 : 0;
            rounds++;
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(known);
        return (double)rounds * sentences.Count / (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
    }
}
