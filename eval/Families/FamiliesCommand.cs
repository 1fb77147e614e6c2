namespace OnRecord.Eval.Families;

/// <summary><c>families [--part tune|check] [--misses] [--case N]</c>: our own gold of renderings, joined and laid side by side.</summary>
internal static class FamiliesCommand
{
    public static int Run(string[] arguments)
    {
        var show = Array.IndexOf(arguments, "--case");
        if (show >= 0 && show + 1 < arguments.Length) return FamilyView.Show(int.Parse(arguments[show + 1], System.Globalization.CultureInfo.InvariantCulture));
        var at = Array.IndexOf(arguments, "--part");
        string[] parts = at >= 0 && at + 1 < arguments.Length ? [arguments[at + 1]] : ["tune", "check"];
        foreach (var part in parts)
        {
            var score = FamilyScorer.Score(part);
            Console.WriteLine($"{part}: {score.Families} utterances with three renderings or more");
            Console.WriteLine($"  joined       {score.Joined} ({score.Joined.Right} of {score.Joined.Gold} pairs, {score.Joined.Found} joined)");
            Console.WriteLine($"  kinds        {score.Kinds}");
            Console.WriteLine($"  distortions  {score.Distortions}");
            Console.WriteLine($"  linked       {score.Links.Found} of {score.Links.All}");
            if (!arguments.Contains("--misses")) continue;
            foreach (var miss in score.Misses) Console.WriteLine("    " + miss);
        }
        return 0;
    }

    public static IEnumerable<Measured> Measure()
    {
        foreach (var part in new[] { "tune", "check" })
        {
            var score = FamilyScorer.Score(part);
            var command = $"families --part {part}";
            yield return new Measured($"families.{part}.joined.f1", score.Joined.F1 / 100, command);
            yield return new Measured($"families.{part}.kinds.f1", score.Kinds.F1, command);
            yield return new Measured($"families.{part}.distortions.f1", score.Distortions.F1, command);
        }
    }
}
