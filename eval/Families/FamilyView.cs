namespace OnRecord.Eval.Families;

/// <summary>Prints what is found in one case, utterance by utterance.</summary>
internal static class FamilyView
{
    /// <summary>Weaves the case's part and prints the case.</summary>
    public static int Show(int number)
    {
        var gold = FamilyGold.Read(number % 3 == 0 ? "check" : "tune");
        var recorded = FamilyScorer.Read(gold);
        var woven = Pipeline.Weave(recorded).Woven;
        var prefix = $"{number:00} ";
        foreach (var report in recorded.Where(report => report.Id.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Console.WriteLine($"{report.Id}: {report.Statements.Length} statements");
            foreach (var statement in report.Statements) Console.WriteLine($"  {statement.Id} {statement.Kind} {statement.Speaker.Id} {statement.Said?.Date}: {string.Join(" | ", statement.Content.Select(span => span.Of(report.Text)))}");
        }
        foreach (var utterance in woven.Utterances.Where(utterance => utterance.Renderings.Any(rendering => rendering.Report.StartsWith(prefix, StringComparison.Ordinal))))
        {
            Console.WriteLine($"{utterance.Id} base {utterance.Base.Report}");
            foreach (var rendering in utterance.Renderings)
            {
                var text = recorded.First(report => report.Id == rendering.Report).Text;
                Console.WriteLine($"  {rendering.Report} {rendering.Statement}: {string.Join(" | ", rendering.Spans.Select(span => span.Of(text)))}");
            }
            foreach (var difference in utterance.Differences) Console.WriteLine($"    {difference.Report}: {difference.Kind}: {difference.Base} → {difference.Words}{(difference.IsDistortion ? " !" : "")}");
        }
        foreach (var suggestion in woven.Suggestions.Where(suggestion => suggestion.A.Report.StartsWith(prefix, StringComparison.Ordinal))) Console.WriteLine($"suggested {suggestion.Score:0.00} {suggestion.A.Report} {suggestion.A.Statement} / {suggestion.B.Report} {suggestion.B.Statement}: {suggestion.Why}");
        return 0;
    }
}
