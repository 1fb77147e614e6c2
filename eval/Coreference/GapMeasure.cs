namespace OnRecord.Eval.Coreference;

/// <summary>
/// Scores pronouns of GAP passages, of each of the two names whether the pronoun means it, with the definition of the data set's own scorer and in both of its settings:
/// by the chains alone, and with the two names given, so that only between them (and neither) is chosen.
/// </summary>
internal static class GapMeasure
{
    /// <summary>With the names given, a share below this is neither. Set by eye, so low that only a name that is hardly possible is turned down.</summary>
    private const double LeastShare = 0.002;

    /// <summary>By the chains alone.</summary>
    public static Shares Chains(IEnumerable<GapAnswer> answers) => Of(answers, static answer => (answer.IsA, answer.IsB));

    /// <summary>With the two names given.</summary>
    public static Shares Given(IEnumerable<GapAnswer> answers) => Of(answers, Choose);

    public static void Print(IReadOnlyList<GapAnswer> answers, int errors)
    {
        foreach (var answer in answers)
        {
            var (isA, isB) = Choose(answer);
            var passage = answer.Passage;
            if (errors <= 0 || (isA == passage.IsA && isB == passage.IsB)) continue;
            errors--;
            Console.WriteLine(FormattableString.Invariant($"{passage.Id} {passage.Pronoun.Of(passage.Text)}@{passage.Pronoun.Start}: A {passage.A.Of(passage.Text)} {passage.IsA} {answer.ShareA:0.00} {answer.IsA}, B {passage.B.Of(passage.Text)} {passage.IsB} {answer.ShareB:0.00} {answer.IsB}\n   {passage.Text}"));
        }
        Print("GAP, names given", answers, Given);
        Print("GAP, by chains alone", answers, Chains);
    }

    private static void Print(string title, IReadOnlyList<GapAnswer> answers, Func<IEnumerable<GapAnswer>, Shares> score)
    {
        var (masculine, feminine) = (score(answers.Where(a => !a.Passage.IsFeminine)), score(answers.Where(a => a.Passage.IsFeminine)));
        Console.WriteLine(title);
        Console.WriteLine($"  all        {score(answers)}");
        Console.WriteLine($"  masculine  {masculine}");
        Console.WriteLine($"  feminine   {feminine}");
        Console.WriteLine(FormattableString.Invariant($"  bias F/M   {feminine.F1 / masculine.F1:0.00}"));
    }

    private static (bool IsA, bool IsB) Choose(GapAnswer answer) => (answer.ShareA > answer.ShareB && answer.ShareA >= LeastShare, answer.ShareB > answer.ShareA && answer.ShareB >= LeastShare);

    private static Shares Of(IEnumerable<GapAnswer> answers, Func<GapAnswer, (bool IsA, bool IsB)> decide)
    {
        int right = 0, found = 0, gold = 0;
        foreach (var answer in answers)
        {
            var (isA, isB) = decide(answer);
            right += (isA && answer.Passage.IsA ? 1 : 0) + (isB && answer.Passage.IsB ? 1 : 0);
            found += (isA ? 1 : 0) + (isB ? 1 : 0);
            gold += (answer.Passage.IsA ? 1 : 0) + (answer.Passage.IsB ? 1 : 0);
        }
        return new Shares(right, found, right, gold);
    }
}
