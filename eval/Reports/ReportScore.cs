using OnRecord.Eval.Statements;

namespace OnRecord.Eval.Reports;

/// <summary>The measures of ../shared/tools/score_reports.py.</summary>
/// <param name="Statements">Statements found, by half of their content words.</param>
/// <param name="RightSpeaker">Of those matched, how many have the right speaker.</param>
/// <param name="RightKind">Of those matched, how many have the right kind.</param>
/// <param name="RightDate">Of those matched whose date the gold tells, how many have it.</param>
/// <param name="Dated">How many of those matched have a date in the gold.</param>
/// <param name="InChrome">Statements that stand in what the gold masks.</param>
/// <param name="SameUtterance">Pairs of renderings joined; null without a weave.</param>
internal sealed record ReportScore(Tally Statements, int RightSpeaker, int RightKind, int RightDate, int Dated, int InChrome, Tally? SameUtterance)
{
    public override string ToString()
    {
        var lines = new List<string>
        {
            $"statements           {Statements} gold {Statements.Gold} found {Statements.Found}",
            $"  right speaker      {Share(RightSpeaker, Statements.Right)}",
            $"  right kind         {Share(RightKind, Statements.Right)}",
            $"  right date said    {Share(RightDate, Dated)}",
            $"statements in chrome {InChrome}",
        };
        if (SameUtterance is not null) lines.Add($"same utterance pairs {SameUtterance} gold {SameUtterance.Gold} found {SameUtterance.Found}");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : FormattableString.Invariant($"{100.0 * part / whole:0.0}% ({part}/{whole})");
}
