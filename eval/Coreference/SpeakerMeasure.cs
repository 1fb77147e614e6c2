using System.Text.Json;
using OnRecord.Eval.Reports;
using OnRecord.Eval.Statements;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Names;
using OnRecord.Text;
using Words = OnRecord.Eval.Statements.Words;

namespace OnRecord.Eval.Coreference;

/// <summary>Speakers that the text gives as a pronoun or a title: whether the product names whom they mean.</summary>
internal static class SpeakerMeasure
{
    private const double Half = 0.5;

    /// <summary>One speaker of the gold.</summary>
    /// <param name="Where">Report and statement.</param>
    /// <param name="Source">The words.</param>
    /// <param name="Gold">Whom they mean.</param>
    /// <param name="Found">Whom the product takes them to mean; null where it found no such statement or nobody.</param>
    /// <param name="IsRight">Whether the two are the same.</param>
    internal sealed record Answer(string Where, string Source, string Gold, string? Found, bool IsRight)
    {
        /// <summary>"I", "we" and "you" are counted apart: whom they mean in a transcript its turns tell, not its words.</summary>
        public bool IsThird { get; } = Pronoun.Find(Source) is not { Person: not 3 };
    }

    public static void Print(string part, int errors)
    {
        foreach (var (name, answers) in Sets(part))
        {
            foreach (var answer in answers.Where(a => !a.IsRight).Take(errors)) Console.WriteLine($"{answer.Where}: {answer.Source} is {answer.Gold}, found {answer.Found ?? "nobody"}");
            var (third, first) = (answers.Where(a => a.IsThird).ToList(), answers.Where(a => !a.IsThird).ToList());
            Console.WriteLine(FormattableString.Invariant($"speakers {name,-9} {100 * Share(third):0.0}% ({third.Count(a => a.IsRight)}/{third.Count})"));
            if (first.Count > 0) Console.WriteLine(FormattableString.Invariant($"  I, we, you       {100 * Share(first):0.0}% ({first.Count(a => a.IsRight)}/{first.Count})"));
        }
    }

    public static IEnumerable<Measured> Measure() =>
        Sets("dev").Select(set => new Measured($"coreference.speakers.{set.Name}", Share([.. set.Answers.Where(a => a.IsThird)]), "coreference speakers"));

    private static double Share(List<Answer> answers) => answers.Count == 0 ? 0 : answers.Count(a => a.IsRight) / (double)answers.Count;

    private static IEnumerable<(string Name, List<Answer> Answers)> Sets(string part)
    {
        yield return ("sample", [.. OfReports(Path.Combine(Places.SampleReports, "..", "gold.json"), Places.SampleReports)]);
        if (Places.Shared("gold/reports.gold.json") is string gold && Places.Shared("reports") is string reports) yield return ("reports", [.. OfReports(gold, reports)]);
        if (Places.Shared($"data/statements/gum_wikinews.{part}.jsonl") is string wikinews) yield return ("wikinews", [.. OfAttributions(wikinews)]);
    }

    /// <summary>Statements of hand-made gold, found again by half of their words.</summary>
    private static IEnumerable<Answer> OfReports(string gold, string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(gold));
        var read = ReportFiles.Read(folder).Select(Pipeline.Read).GroupBy(r => Path.GetFileNameWithoutExtension(r.Report.Id), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var document in json.RootElement.GetProperty("docs").EnumerateObject())
        {
            if (!read.TryGetValue(Path.GetFileNameWithoutExtension(document.Name), out var report)) continue;
            var words = Words.Of(report.Report.Text);
            foreach (var statement in document.Value.GetProperty("statements").EnumerateArray())
            {
                var (source, speaker) = (Text(statement, "source"), Text(statement, "speaker"));
                if (!IsPronounOrTitle(source, speaker)) continue;
                var content = Words.In(words, statement.GetProperty("content").EnumerateArray().Select(c => SpanOf(report.Report.Text, c.GetString() ?? "")));
                var found = report.Statements.MaxBy(s => Words.Jaccard(content, Words.In(words, s.Content)));
                if (found is not null && Words.Jaccard(content, Words.In(words, found.Content)) < Half) found = null;
                yield return new Answer($"{document.Name} {Text(statement, "id")}", source, speaker, found?.Speaker.Name, found is not null && FoldedText.IsSameName(speaker, found.Speaker.Name));
            }
        }
    }

    /// <summary>Sources of attributions whose entity the annotators chained: right when the words that mean the same here are among the gold's.</summary>
    private static IEnumerable<Answer> OfAttributions(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = Text(json.RootElement, "text");
            var offsets = CharacterOffsets.Of(text);
            var report = Annotator.Annotate(ReportDresser.Dress(new Report { Id = Text(json.RootElement, "id"), Text = text }));
            foreach (var attribution in json.RootElement.GetProperty("attributions").EnumerateArray())
            {
                var spans = attribution.GetProperty("source").EnumerateArray().Select(s => new TextSpan(offsets.ToUnit(s[0].GetInt32()), offsets.ToUnit(s[1].GetInt32()))).ToList();
                if (spans.Count != 1 || !attribution.TryGetProperty("source_entity", out var entity)) continue;
                var source = spans[0].Of(text);
                var names = entity.GetProperty("mentions").EnumerateArray().Select(m => m.GetString() ?? "").Where(m => Pronoun.Find(m) is null && m != source).ToList();
                if (names.Count == 0 || !IsPronounOrTitle(source, names[0])) continue;
                var found = Meant(report, spans[0]);
                yield return new Answer($"{report.Report.Id} {Text(attribution, "id")}", source, string.Join(" = ", names), found.Count == 0 ? null : string.Join(" = ", found),
                    found.Exists(f => names.Exists(n => n.Equals(f, StringComparison.OrdinalIgnoreCase) || (char.IsUpper(f[0]) && (FoldedText.IsSameName(n, f) || FoldedText.IsSameName(f, n))))));
            }
        }
    }

    /// <summary>All that the source's words mean: the names of the entity, and the phrases of the chain.</summary>
    private static List<string> Meant(AnnotatedReport report, TextSpan source)
    {
        var mention = report.Mentions.FirstOrDefault(m => m.Span == source && m.Entity >= 0);
        List<string> meant = mention is null ? [] : [report.Entities[mention.Entity].Canonical, .. report.Entities[mention.Entity].Aliases];
        if (report.Chains.FirstOrDefault(c => c.Phrases.Contains(source)) is { } chain) meant.AddRange(chain.Phrases.Where(p => p != source).Select(p => p.Of(report.Report.Text)).Where(p => Pronoun.Find(p) is null));
        return [.. meant.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A pronoun, or words round an office that do not give the name.</summary>
    private static bool IsPronounOrTitle(string source, string speaker)
    {
        if (Pronoun.Find(source) is { } pronoun) return !pronoun.IsPointing;
        var words = source.Split(' ');
        return source.Length > 0 && (char.IsUpper(source[0]) || words[0] is "the" or "his" or "her" or "its" or "their") && Array.Exists(words, Lexicon.IsOfficeHead) && !words.Any(word => speaker.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase) && char.IsUpper(word[0]));
    }

    private static TextSpan SpanOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? default : new TextSpan(at, at + words.Length);
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
