using System.Collections.Immutable;

namespace OnRecord.Eval.Statements.Own;

/// <summary>Measures the product on the gold that ships with the repository: all documents, then articles and interviews apart.</summary>
internal static class OwnGold
{
    public static readonly string File = Path.Combine(Places.Repository, "eval", "Statements", "wikinews.jsonl");

    /// <summary>Prints the figures of one part.</summary>
    /// <param name="path">The gold.</param>
    /// <param name="part">"train", "check", or null for both.</param>
    /// <param name="predictions">Where to write what was found; null for nowhere.</param>
    /// <param name="errors">How many misses, extras and wrong speakers to print, each.</param>
    public static void Print(string path, string? part, string? predictions, int errors)
    {
        var documents = MarkedFile.Read(path, part, reason => Console.WriteLine($"skipped {reason}")).ToList();
        var found = documents.AsParallel().AsOrdered().Select(FoundStatements.In).ToList();
        if (predictions is not null) StatementsCommand.Write(predictions, documents.ConvertAll(d => d.Gold), found.ConvertAll(Spans));
        StatementsCommand.PrintErrors(documents.ConvertAll(d => d.Gold), found.ConvertAll(Spans), type: null, errors);
        foreach (var (name, chosen) in new[] { ("all", documents), ("articles", documents.FindAll(d => !d.IsInterview)), ("interviews", documents.FindAll(d => d.IsInterview)) })
        {
            if (chosen.Count == 0) continue;
            Console.WriteLine($"{name}: {Score(documents, found, chosen.Contains, name == "all" ? errors : 0)}");
            foreach (var type in new[] { "quoted", "indirect" })
            {
                var score = documents.Zip(found).Where(pair => chosen.Contains(pair.First)).Select(pair => StatementScorer.Score(pair.First.Gold, Spans(pair.Second), type)).Aggregate(StatementScore.Zero, StatementScore.Add);
                Console.WriteLine($"{name}, {type}: {score}");
            }
        }
    }

    /// <summary>The floors, on the part that nothing is tuned on.</summary>
    public static IEnumerable<Measured> Measure()
    {
        var documents = MarkedFile.Read(File, "check", _ => { }).ToList();
        if (documents.Count == 0) yield break;
        var found = documents.AsParallel().AsOrdered().Select(FoundStatements.In).ToList();
        var score = Score(documents, found, _ => true, errors: 0);
        yield return new Measured("statements.own.check.joint", score.Joint.F1 / 100, "statements eval/Statements/wikinews.jsonl --part check");
        yield return new Measured("statements.own.check.speaker", score.SpeakerShare, "statements eval/Statements/wikinews.jsonl --part check");
    }

    private static ImmutableArray<Attribution> Spans(ImmutableArray<MarkedStatement> statements) => [.. statements.Select(s => s.Spans)];

    private static MarkedScore Score(List<MarkedDocument> documents, List<ImmutableArray<MarkedStatement>> found, Func<MarkedDocument, bool> isChosen, int errors)
    {
        var total = new MarkedScore();
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            if (!isChosen(document)) continue;
            total += MarkedScorer.Score(document, found[i], (gold, own) =>
            {
                if (errors-- > 0) Console.WriteLine($"SPEAKER {document.Id} {gold.Id} | {gold.Names[0]} | found {string.Join(" = ", own.Names)}");
            });
        }
        return total;
    }
}
