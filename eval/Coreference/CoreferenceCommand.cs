using OnRecord.Reading;
using OnRecord.Reading.Coreference;

namespace OnRecord.Eval.Coreference;

/// <summary><c>coreference [ontogum] [gap] [speakers] [calibration] [--part dev|train] [--errors N]</c> or <c>coreference show FILE</c>: who and what phrases mean, read from raw text.</summary>
internal static class CoreferenceCommand
{
    private static readonly string[] Kinds = ["ontogum", "gap", "speakers", "calibration"];

    public static int Run(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--errors");
        var errors = at >= 0 && at + 1 < arguments.Length && int.TryParse(arguments[at + 1], out var count) ? count : 0;
        at = Array.IndexOf(arguments, "--part");
        var part = at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : "dev";
        if (arguments is ["show", var path] && File.Exists(path))
        {
            Show(File.ReadAllText(path));
            return 0;
        }
        var chosen = Kinds.Where(arguments.Contains).ToList();
        bool Wants(string kind) => chosen.Count == 0 || chosen.Contains(kind);
        if (Wants("ontogum") && Gum(part) is { } documents) PrintGum(documents, errors);
        if (Wants("gap") && Gap(part) is { } passages) GapMeasure.Print(passages, errors);
        if (Wants("speakers")) SpeakerMeasure.Print(part, errors);
        if (chosen.Contains("calibration")) PrintCalibration(part);
        return 0;
    }

    /// <summary>Prints the chains of a text, and whom its pronouns and titles mean.</summary>
    private static void Show(string text)
    {
        var read = Annotate("text", text);
        string Named(int entity) => entity < 0 ? "open" : read.Entities[entity].Canonical;
        foreach (var chain in read.Chains) Console.WriteLine($"{Named(chain.Entity)}: {string.Join(" | ", chain.Phrases.Select(p => p.Of(text).ReplaceLineEndings(" ")))}");
        foreach (var mention in read.Mentions.Where(m => m.How != MentionHow.Name))
        {
            var others = mention.Alternatives.IsEmpty ? "" : " or " + string.Join(" or ", mention.Alternatives.Select(Named));
            Console.WriteLine(FormattableString.Invariant($"{mention.Span.Of(text)}@{mention.Span.Start} = {Named(mention.Entity)} {mention.Confidence:0.00}{others}"));
        }
    }

    /// <summary>The measures that have floors.</summary>
    public static IEnumerable<Measured> Measure()
    {
        if (Gum("dev") is { } documents) yield return new Measured("coreference.ontogum.conll", documents.Select(d => d.Score).Aggregate(ChainScore.Add).Conll, "coreference ontogum");
        if (Gap("dev") is { } passages) yield return new Measured("coreference.gap.f1", GapMeasure.Given(passages).F1, "coreference gap");
        foreach (var measured in SpeakerMeasure.Measure()) yield return measured;
    }

    public static AnnotatedReport Annotate(string id, string text) => Annotator.Annotate(PlainReport.Of(id, text));

    private static List<(GoldDocument Gold, AnnotatedReport Read, ChainScore Score)>? Gum(string part)
    {
        if (Places.Shared("data/english/coref_gum") is not string folder || Places.Shared($"data/english/ud_gum_free/{part}.conllu") is not string treebank) return null;
        return [.. OntoGum.Read(folder, treebank).AsParallel().AsOrdered().Select(gold =>
        {
            var read = Annotate(gold.Id, gold.Text);
            return (gold, read, ChainScore.Of(gold.Chains, [.. read.Chains.Select(chain => chain.Phrases)]));
        })];
    }

    private static List<GapAnswer>? Gap(string part) =>
        Places.Shared($"data/english/gap/gap-{(part == "dev" ? "development" : "validation")}.tsv") is string path
            ? [.. GapPassage.Read(path).AsParallel().AsOrdered().Select(passage => GapAnswer.Of(passage, UntiedText.Read(passage.Id, passage.Text), CoreferenceModel.English))]
            : null;

    private static void PrintCalibration(string part)
    {
        if (Places.Shared("data/english/coref_gum") is string folder && Places.Shared($"data/english/ud_gum_free/{part}.conllu") is string treebank)
        {
            CalibrationMeasure.Print("OntoGUM", [.. OntoGum.Read(folder, treebank).SelectMany(gold =>
            {
                var text = UntiedText.Read(gold.Id, gold.Text);
                var chainOf = gold.Chains.SelectMany((chain, index) => chain.Select(span => (span, index))).DistinctBy(p => p.span).ToDictionary(p => p.span, p => p.index);
                return CalibrationMeasure.Answers(text, (pronoun, other) => chainOf.TryGetValue(text.SpanOf(pronoun), out var one) && chainOf.TryGetValue(text.SpanOf(other), out var two) ? one == two : null).ToList();
            })]);
        }
        if (Places.Shared($"data/english/gap/gap-{(part == "dev" ? "development" : "validation")}.tsv") is string path)
        {
            CalibrationMeasure.Print("GAP", [.. GapPassage.Read(path).SelectMany(passage =>
            {
                var text = UntiedText.Read(passage.Id, passage.Text);
                return CalibrationMeasure.Answers(text, (pronoun, other) => text.SpanOf(pronoun) != passage.Pronoun || other.Pronoun is not null ? null
                    : text.SpanOf(other).Contains(passage.A) ? passage.IsA : text.SpanOf(other).Contains(passage.B) ? passage.IsB : other.Kind == PhraseKind.Person ? false : null).ToList();
            })]);
        }
    }

    private static void PrintGum(List<(GoldDocument Gold, AnnotatedReport Read, ChainScore Score)> documents, int errors)
    {
        foreach (var (gold, read, _) in documents)
        {
            if (errors > 0) errors = PrintErrors(gold, read, errors);
        }
        Console.WriteLine("OntoGUM");
        foreach (var genre in documents.GroupBy(d => d.Gold.Id.Split('_')[1], StringComparer.Ordinal))
        {
            Console.WriteLine(FormattableString.Invariant($"  {genre.Key,-12} {100 * genre.Select(d => d.Score).Aggregate(ChainScore.Add).Conll:0.0}"));
        }
        Console.WriteLine(documents.Select(d => d.Score).Aggregate(ChainScore.Add));
    }

    /// <summary>Gold chains with the chain that each of their phrases was given ("-" for none), and phrases that stand in no gold chain.</summary>
    private static int PrintErrors(GoldDocument gold, AnnotatedReport read, int errors)
    {
        Console.WriteLine($"== {gold.Id}");
        var found = read.Chains.SelectMany((chain, index) => chain.Phrases.Select(span => (span, index))).ToDictionary(p => p.span, p => p.index);
        foreach (var chain in gold.Chains)
        {
            if (errors-- <= 0) return 0;
            Console.WriteLine(string.Join(" | ", chain.Select(span => $"{span.Of(gold.Text).ReplaceLineEndings(" ")} [{(found.TryGetValue(span, out var c) ? c : "-")}]")));
        }
        var inGold = gold.Chains.SelectMany(chain => chain).ToHashSet();
        foreach (var (chain, index) in read.Chains.Select((chain, index) => (chain, index)))
        {
            if (chain.Phrases.All(inGold.Contains)) continue;
            if (errors-- <= 0) return 0;
            Console.WriteLine($"  extra in {index}: " + string.Join(" | ", chain.Phrases.Select(span => (inGold.Contains(span) ? "" : "+") + span.Of(gold.Text).ReplaceLineEndings(" "))));
        }
        return errors;
    }
}
