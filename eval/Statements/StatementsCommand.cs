using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Eval.Statements.Own;
using OnRecord.Intake;
using OnRecord.Records;
using OnRecord.Records.Statements.Primary;
using OnRecord.Text;

namespace OnRecord.Eval.Statements;

/// <summary><c>statements GOLD [--split S] [--part P] [--type T] [--pred OUT] [--errors N]</c>: reads the gold's texts and scores what was found.</summary>
internal static class StatementsCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0 || !File.Exists(arguments[0]))
        {
            Console.Error.WriteLine("statements GOLD.jsonl [--split train|dev|test] [--part train|check] [--type direct|mixed|indirect|quoted] [--pred OUT.jsonl] [--errors N]");
            return 2;
        }
        var split = Option(arguments, "--split");
        var errors = int.TryParse(Option(arguments, "--errors"), out var count) ? count : 0;
        if (MarkedFile.Is(arguments[0]))
        {
            OwnGold.Print(arguments[0], Option(arguments, "--part") ?? split, Option(arguments, "--pred"), errors);
            return 0;
        }
        var texts = GoldFile.Read(arguments[0]).Where(text => split is null || text.Split == split).ToList();
        var found = texts.AsParallel().AsOrdered().Select(Find).ToList();
        if (Option(arguments, "--pred") is string path) Write(path, texts, found);
        var type = Option(arguments, "--type");
        PrintErrors(texts, found, type, errors);
        foreach (var shown in type is null ? new[] { null, "quoted", "indirect" } : [type]) Console.WriteLine($"{shown ?? "all"}: {Score(texts, found, shown)}");
        if (type is null && texts.Exists(IsNewsOrInterview)) Console.WriteLine($"news and interview: {Score(texts, found, type: null, IsNewsOrInterview)}");
        return 0;
    }

    /// <summary>Joint F1 and exact spans on the development parts, and the gold of our own, where they are on this machine.</summary>
    public static IEnumerable<Measured> Measure()
    {
        foreach (var (name, file) in new[] { ("polnear", "data/statements/polnear.dev.jsonl"), ("wikinews", "data/statements/gum_wikinews.dev.jsonl") })
        {
            if (Places.Shared(file) is not string path) continue;
            var texts = GoldFile.Read(path).ToList();
            var found = texts.AsParallel().AsOrdered().Select(Find).ToList();
            var command = $"statements ../shared/{file}";
            var score = Score(texts, found, type: null);
            yield return new Measured($"statements.{name}.all", score.Joint.F1 / 100, command);
            yield return new Measured($"statements.{name}.quoted", Score(texts, found, "quoted").Joint.F1 / 100, command);
            if (name == "polnear")
            {
                yield return new Measured("statements.polnear.source.exact", score.Spans.Source.F1 / 100, command);
                yield return new Measured("statements.polnear.cue.exact", score.Spans.Cue.F1 / 100, command);
                yield return new Measured("statements.polnear.content.exact", score.Spans.Content.F1 / 100, command);
            }
            else
            {
                yield return new Measured("statements.wikinews.news_interview", Score(texts, found, type: null, IsNewsOrInterview).Joint.F1 / 100, command);
            }
        }
        foreach (var measured in OwnGold.Measure()) yield return measured;
    }

    private static bool IsNewsOrInterview(GoldText text) => text.Genre is "news" or "interview";

    private static StatementScore Score(List<GoldText> texts, List<ImmutableArray<Attribution>> found, string? type, Func<GoldText, bool>? isWanted = null) =>
        texts.Zip(found).Where(pair => isWanted?.Invoke(pair.First) != false).Select(pair => StatementScorer.Score(pair.First, pair.Second, type)).Aggregate(StatementScore.Zero, StatementScore.Add);

    public static ImmutableArray<Attribution> Find(GoldText text)
    {
        var report = ReportDresser.Dress(new Report { Id = text.Id, Text = text.Text });
        // These data sets mark frames. The turns of an interview without labels have none.
        return [.. Pipeline.Read(report).Statements.Where(s => !s.Source.IsEmpty || !s.Cue.IsEmpty || !IsTurn(s)).Select(s => new Attribution(s.Source, s.Cue, s.Content, s.Kind switch
        {
            StatementKind.Direct => "direct",
            StatementKind.Mixed => "mixed",
            _ => "indirect",
        }))];
    }

    private static bool IsTurn(Statement statement) => statement.Trace.Contains(TurnReader.Rule, StringComparer.Ordinal);

    /// <summary>Prints what was missed and what was found beyond the gold.</summary>
    public static void PrintErrors(List<GoldText> texts, List<ImmutableArray<Attribution>> found, string? type, int errors)
    {
        for (var i = 0; i < texts.Count && errors > 0; i++)
        {
            var text = texts[i];
            StatementScorer.Score(text, found[i], type, (missed, extra) =>
            {
                if (errors-- > 0) Console.WriteLine($"{(missed is null ? "EXTRA " : "MISSED")} {text.Id} | {Show(text.Text, (missed ?? extra)!)}");
            });
        }
    }

    private static string Show(string text, Attribution attribution) =>
        string.Join(" | ", new[] { attribution.Source, attribution.Cue, attribution.Content }.Select(spans => string.Join(" … ", spans.Select(s => s.Of(text).ReplaceLineEndings(" ")))));

    /// <summary>Writes what was found as the measuring tools read it: a line a text, offsets in characters.</summary>
    public static void Write(string path, IReadOnlyList<GoldText> texts, IReadOnlyList<ImmutableArray<Attribution>> found)
    {
        using var file = File.Create(path);
        for (var i = 0; i < texts.Count; i++)
        {
            var offsets = CharacterOffsets.Of(texts[i].Text);
            using var json = new Utf8JsonWriter(file);
            json.WriteStartObject();
            json.WriteString("id", texts[i].Id);
            json.WriteStartArray("attributions");
            foreach (var attribution in found[i])
            {
                json.WriteStartObject();
                WriteSpans(json, "source", attribution.Source, offsets);
                WriteSpans(json, "cue", attribution.Cue, offsets);
                WriteSpans(json, "content", attribution.Content, offsets);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
            file.WriteByte((byte)'\n');
        }
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans, CharacterOffsets offsets)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(offsets.ToCharacter(span.Start));
            json.WriteNumberValue(offsets.ToCharacter(span.End));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static string? Option(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }
}
