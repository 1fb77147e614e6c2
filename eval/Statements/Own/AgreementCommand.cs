namespace OnRecord.Eval.Statements.Own;

/// <summary><c>agreement</c>: the second annotator's marking held against the first's, as docs/annotation.md reports it.</summary>
internal static class AgreementCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length > 0)
        {
            Console.Error.WriteLine("agreement takes no arguments");
            return 2;
        }
        Console.WriteLine(Score(reason => Console.WriteLine($"skipped {reason}"), line => Console.WriteLine(line)) is { Matched: > 0 } score
            ? score + Environment.NewLine + score.Line("carried", score.RightCarried)
            : "none of the texts is on this machine");
        return 0;
    }

    /// <summary>The second marking scored against the first; which of the two is called gold changes no F1.</summary>
    public static MarkedScore Score(Action<string> skipped, Action<string>? differs = null)
    {
        var second = MarkedFile.Read(Path.Combine(Places.Repository, "eval", "Statements", "wikinews.second.jsonl"), part: null, skipped).ToDictionary(d => d.Id, StringComparer.Ordinal);
        return MarkedFile.Read(OwnGold.File, part: null, _ => { }).Where(d => second.ContainsKey(d.Id))
            .Select(d => MarkedScorer.Score(d, second[d.Id].Statements, (one, other) => differs?.Invoke($"SPEAKER {d.Id} {one.Id} | {one.Names[0]} | {other.Names[0]}")))
            .Aggregate(new MarkedScore(), MarkedScore.Add);
    }
}
