using System.Globalization;
using OnRecord.Eval.Statements.Own;

namespace OnRecord.Eval.Statements.Robustness;

/// <summary><c>robustness [GOLD...] [--seed N] [--copies N]</c>: how much joint F1 is lost on damaged copies of articles.</summary>
internal static class RobustnessCommand
{
    private const int Seed = 1;
    private const int Copies = 1000;

    /// <summary>One copy: the article it is of, what was done to it, and both scores.</summary>
    private sealed record Copy(Damage Damage, StatementScore Before, StatementScore After);

    public static int Run(string[] arguments)
    {
        int seed = Seed, copies = Copies;
        var files = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var isOption = arguments[i] is "--seed" or "--copies";
            if (isOption && i + 1 < arguments.Length && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (arguments[i++] == "--seed") seed = number;
                else copies = number;
            }
            else if (!isOption && File.Exists(arguments[i]))
            {
                files.Add(arguments[i]);
            }
            else
            {
                Console.Error.WriteLine("robustness [GOLD.jsonl...] [--seed N] [--copies N]   without files: PolNeAR dev and the train part of our own gold");
                return 2;
            }
        }
        var articles = files.Count == 0 ? Articles() : [.. files.SelectMany(Read)];
        if (articles.Count == 0)
        {
            Console.WriteLine("none of the texts is on this machine");
            return 0;
        }
        var made = Made(articles, seed, copies);
        Console.WriteLine($"{made.Count} damaged copies of {articles.Count} articles, seed {seed}: joint F1 unperturbed, perturbed, lost");
        foreach (var damage in Enum.GetValues<Damage>()) Print(NameOf(damage), made.FindAll(copy => copy.Damage == damage));
        Print("all", made);
        return 0;
    }

    /// <summary>Joint F1 on 1,000 damaged copies; nothing where no text is on this machine.</summary>
    public static IEnumerable<Measured> Measure()
    {
        var articles = Articles();
        if (articles.Count == 0) yield break;
        yield return new Measured("statements.perturbed.joint", Made(articles, Seed, Copies).Select(copy => copy.After).Aggregate(StatementScore.Zero, StatementScore.Add).Joint.F1 / 100, "robustness");
    }

    /// <summary>The gold of each copy with its damage: every article in turn, each round with the next kind; one that leaves an article as it is gives way to the next.</summary>
    public static IEnumerable<(int Article, Damage Damage, GoldText Text)> Damaged(List<GoldText> articles, int seed, int copies)
    {
        var kinds = Enum.GetValues<Damage>();
        for (var i = 0; i < copies; i++)
        {
            var (article, round) = (i % articles.Count, i / articles.Count);
            for (var k = 0; k < kinds.Length; k++)
            {
                var damage = kinds[(article + round + k) % kinds.Length];
                if (Damager.Damaged(articles[article], damage, new Random(HashCodeOf(seed, i))) is not GoldText text) continue;
                yield return (article, damage, text);
                break;
            }
        }
    }

    private static List<GoldText> Articles() =>
    [
        .. Places.Shared("data/statements/polnear.dev.jsonl") is string polnear ? GoldFile.Read(polnear) : [],
        .. MarkedFile.Read(OwnGold.File, "train", _ => { }).Where(document => !document.IsInterview).Select(document => document.Gold),
    ];

    private static IEnumerable<GoldText> Read(string file) =>
        MarkedFile.Is(file) ? MarkedFile.Read(file, "train", reason => Console.WriteLine($"skipped {reason}")).Select(document => document.Gold) : GoldFile.Read(file);

    private static List<Copy> Made(List<GoldText> articles, int seed, int copies)
    {
        var before = articles.AsParallel().AsOrdered().Select(Score).ToList();
        return [.. Damaged(articles, seed, copies).AsParallel().AsOrdered().Select(copy => new Copy(copy.Damage, before[copy.Article], Score(copy.Text)))];
    }

    private static StatementScore Score(GoldText text) => StatementScorer.Score(text, StatementsCommand.Find(text), type: null);

    private static void Print(string name, List<Copy> copies)
    {
        double Joint(Func<Copy, StatementScore> score) => copies.Select(score).Aggregate(StatementScore.Zero, StatementScore.Add).Joint.F1;
        var (before, after) = (Joint(copy => copy.Before), Joint(copy => copy.After));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-24} {copies.Count,4} copies  {before,5:0.0} {after,5:0.0} {before - after,5:0.0}"));
    }

    private static string NameOf(Damage damage) => damage switch
    {
        Damage.MarksChanged => "quotation marks changed",
        Damage.MarksLost => "quotation marks lost",
        Damage.BlanksLost => "blanks lost",
        Damage.TitlesLowered => "titles in small letters",
        _ => "paragraphs joined",
    };

    /// <summary>One seed a copy, the same on every machine.</summary>
    private static int HashCodeOf(int seed, int copy) => unchecked((seed * 7919) + (copy * 104729)) & int.MaxValue;
}
