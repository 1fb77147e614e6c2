using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Text;

namespace OnRecord.Eval.Names;

/// <summary>
/// <c>names FILE.tsv... [--errors]</c>: persons, organisations and places against gold, in BIO columns or standing apart from the text (wikinews.tsv).
/// </summary>
/// <remarks>A name is right when its span and its kind are exactly the gold's. States count as places, as in the gold.</remarks>
internal static class NamesCommand
{
    private const string Texts = "data/english/meantime_text.dev.jsonl";

    private static string Wikinews => Path.Combine(Places.Repository, "eval", "Names", "wikinews.tsv");

    public static int Run(string[] args)
    {
        var files = args.Where(arg => arg[0] != '-').ToArray();
        foreach (var file in files)
        {
            var tally = Score(Gold(file), args.Contains("--errors"));
            Console.WriteLine(Path.GetFileName(file));
            foreach (var line in tally.Lines()) Console.WriteLine(line);
        }
        return files.Length > 0 ? 0 : 2;
    }

    /// <summary>The measures that have floors: news that no part of the recogniser was trained on.</summary>
    public static IEnumerable<Measured> Measure()
    {
        foreach (var (name, file) in new[] { ("pud", Places.Shared("data/english/ner/uner_pud.tsv")), ("re3d", Places.Shared("data/english/ner/re3d_nobbc.tsv")), ("wikinews", Places.Shared(Texts) is null ? null : Wikinews) })
        {
            if (file is not null) yield return new Measured($"names.{name}.f1", Score(Gold(file), showsErrors: false).F1, $"names {Path.GetRelativePath(Places.Repository, file)}");
        }
    }

    private static IEnumerable<GoldNames> Gold(string file) =>
        File.ReadLines(file).First()[0] == '#' ? StandoffNames.Read(file, Places.Shared(Texts) ?? throw new FileNotFoundException("The texts of the stand-off gold are not on this machine.", Texts)) : ColumnNames.Read(file);

    private static NameTally Score(IEnumerable<GoldNames> texts, bool showsErrors)
    {
        var tally = new NameTally();
        foreach (var gold in texts)
        {
            var tokens = SyntaxReader.Read(gold.Text, gold.Tokenized);
            var missed = gold.Names;
            foreach (var (_, kind) in gold.Names) tally.AddGold(kind);
            foreach (var name in NameReader.Read(gold.Text, tokens, gold.Tokenized.Sentences).Names)
            {
                if (NameTally.NumberOf(name.Kind) is not (>= 0 and var kind)) continue;
                var isRight = missed.Contains((name.Span, kind));
                tally.AddRead(kind, isRight);
                missed = missed.Remove((name.Span, kind));
                if (!isRight && showsErrors) Show("EXTRA ", gold.Text, name.Span, kind);
            }
            if (!showsErrors) continue;
            foreach (var (span, kind) in missed.OrderBy(name => name.Span.Start)) Show("MISSED", gold.Text, span, kind);
        }
        return tally;
    }

    private static void Show(string what, string text, TextSpan span, int kind) =>
        Console.WriteLine($"{what} {NameTally.Kinds[kind],-12} {span.Of(text)}  … {text[Math.Max(0, span.Start - 30)..Math.Min(text.Length, span.End + 30)].ReplaceLineEndings(" ")}");
}
