namespace OnRecord.Eval.Reports;

/// <summary><c>reports GOLD.json READ.jsonl [WEAVE.json]</c>: scores the output of <c>onrecord read</c> and <c>onrecord weave</c>.</summary>
internal static class ReportsCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length is < 2 or > 3 || !arguments.All(File.Exists))
        {
            Console.Error.WriteLine("reports GOLD.json READ.jsonl [WEAVE.json]");
            return 2;
        }
        Console.WriteLine(ReportScorer.Score(arguments[0], arguments[1], arguments.Length > 2 ? arguments[2] : null));
        return 0;
    }
}
