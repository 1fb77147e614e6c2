using System.Text;
using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Reading;

namespace OnRecord.Eval.Language;

/// <summary><c>language FILE.conllu...</c>: sentences, words, tags, lemmas and trees read from the raw text of treebanks, against the treebanks.</summary>
internal static class LanguageCommand
{
    public static int Run(string[] files)
    {
        foreach (var file in files)
        {
            var score = Score(file);
            Console.WriteLine(file);
            Console.WriteLine($"  sentences {100 * score.Sentences:F2}  words {100 * score.Words:F2}  UPOS {100 * score.Classes:F2}  XPOS {100 * score.Tags:F2}  lemma {100 * score.Lemmas:F2}  UAS {100 * score.Heads:F2}  LAS {100 * score.Relations:F2}");
        }
        return files.Length > 0 ? 0 : 2;
    }

    /// <summary>The measures that have floors.</summary>
    /// <param name="name">Short name of the treebank.</param>
    /// <param name="file">Its dev part.</param>
    public static IEnumerable<Measured> Measure(string name, string file)
    {
        var score = Score(file);
        var command = $"language {file}";
        yield return new Measured($"language.{name}.sentences", score.Sentences, command);
        yield return new Measured($"language.{name}.tokens", score.Words, command);
        yield return new Measured($"language.{name}.upos", score.Classes, command);
        yield return new Measured($"language.{name}.lemma", score.Lemmas, command);
        yield return new Measured($"language.{name}.las", score.Relations, command);
    }

    /// <summary>Reads a treebank from its raw text and compares.</summary>
    public static LanguageScore Score(string file) => LanguageScore.Of(ConlluWords.Read(File.ReadLines(file)), ConlluWords.Read(Reread(file).Split('\n')));

    /// <summary>What <c>onrecord read --format conllu</c> makes of a treebank's raw text.</summary>
    public static string Reread(string file)
    {
        var raw = string.Join('\n', RawReports.Of(File.ReadLines(file)));
        using var output = new StringWriter { NewLine = "\n" };
        foreach (var report in Pipeline.Take(new MemoryStream(Encoding.UTF8.GetBytes(raw)), "raw.jsonl").Select(result => result.Value).OfType<Report>())
        {
            ConlluWriter.Write(output, Annotator.AnnotateWhole(report));
        }
        return output.ToString();
    }
}
