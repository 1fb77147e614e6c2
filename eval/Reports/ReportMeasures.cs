using System.Text.Json;
using OnRecord.Eval.Statements;
using OnRecord.Publish.Contracts;
using OnRecord.Records;

namespace OnRecord.Eval.Reports;

/// <summary>Reads and weaves a folder of reports and scores the two contracts against its gold.</summary>
internal static class ReportMeasures
{
    /// <summary>Scores the reports of a folder.</summary>
    /// <param name="name">First part of the measures' names.</param>
    /// <param name="gold">Gold in the form of ../shared/gold/reports.gold.json.</param>
    /// <param name="folder">The reports.</param>
    public static IEnumerable<Measured> Measure(string name, string gold, string folder)
    {
        var score = Score(gold, folder);
        var command = $"reports {Path.GetRelativePath(Places.Repository, gold)} READ.jsonl WEAVE.json";
        yield return new Measured($"{name}.statements.f1", score.Statements.F1 / 100, command);
        yield return new Measured($"{name}.speaker", Share(score.RightSpeaker, score.Statements), command);
        yield return new Measured($"{name}.kind", Share(score.RightKind, score.Statements), command);
        yield return new Measured($"{name}.said", score.Dated == 0 ? 0 : score.RightDate / (double)score.Dated, command);
        yield return new Measured($"{name}.outside_chrome", 1 - (score.InChrome / (double)score.Statements.Found), command);
        if (score.SameUtterance is not Tally same) yield break;
        yield return new Measured($"{name}.same_utterance.precision", same.Precision / 100, command);
        yield return new Measured($"{name}.same_utterance.f1", same.F1 / 100, command);
    }

    private static double Share(int right, Tally statements) => right / (double)Math.Max(1, statements.Right);

    private static ReportScore Score(string gold, string folder)
    {
        var work = Directory.CreateTempSubdirectory("onrecord-eval");
        try
        {
            var recorded = Pipeline.Date([.. ReportFiles.Read(folder).Select(Pipeline.Read)]);
            var (read, weave) = (Path.Combine(work.FullName, "read.jsonl"), Path.Combine(work.FullName, "weave.json"));
            using (var file = File.Create(read))
            {
                foreach (var report in recorded) WriteLine(file, report);
            }
            using (var file = File.Create(weave))
            using (var json = new Utf8JsonWriter(file)) WeaveObject.Write(json, Pipeline.Weave(recorded));
            return ReportScorer.Score(gold, read, weave);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void WriteLine(FileStream file, RecordedReport report)
    {
        using (var json = new Utf8JsonWriter(file)) ReadLine.Write(json, report);
        file.WriteByte((byte)'\n');
    }
}
