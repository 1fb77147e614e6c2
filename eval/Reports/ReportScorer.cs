using System.Text.Json;
using OnRecord.Eval.Statements;
using OnRecord.Text;

namespace OnRecord.Eval.Reports;

/// <summary>Scores the <c>read</c> and <c>weave</c> contracts against hand-made gold, with the definitions of ../shared/tools/score_reports.py.</summary>
internal static class ReportScorer
{
    private const double Half = 0.5;

    public static ReportScore Score(string goldPath, string readPath, string? weavePath)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(goldPath));
        var read = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(readPath).Where(line => line.Length > 0))
        {
            var root = JsonDocument.Parse(line).RootElement;
            read[Key(root.GetProperty("id").GetString() ?? "")] = root;
        }
        int right = 0, found = 0, wanted = 0, speaker = 0, kind = 0, date = 0, dated = 0, chrome = 0;
        var goldOf = new Dictionary<(string Report, string Statement), string>();
        foreach (var document in gold.RootElement.GetProperty("docs").EnumerateObject())
        {
            var statements = document.Value.GetProperty("statements").EnumerateArray().ToList();
            wanted += statements.Count;
            var name = Key(document.Name);
            if (!read.TryGetValue(name, out var report)) continue;
            var text = report.GetProperty("text").GetString() ?? "";
            var words = Words.Of(text);
            var expected = statements.Select(s => Positions(text, words, s.GetProperty("content"))).ToList();
            var predicted = report.GetProperty("statements").EnumerateArray().ToList();
            var covered = predicted.Select(s => Covered(words, s.GetProperty("content"))).ToList();
            var masked = Positions(text, words, document.Value.GetProperty("chrome"));
            chrome += covered.Count(c => c.Count > 0 && c.Count(masked.Contains) >= c.Count / 2.0);
            found += predicted.Count;
            foreach (var (g, p) in Pairs(expected, covered))
            {
                right++;
                var (one, other) = (statements[g], predicted[p]);
                goldOf[(name, other.GetProperty("id").GetString() ?? "")] = one.GetProperty("id").GetString() ?? "";
                if (FoldedText.IsSameName(one.GetProperty("speaker").GetString() ?? "", other.GetProperty("speaker").GetProperty("name").GetString() ?? "")) speaker++;
                if (one.GetProperty("kind").GetString() == other.GetProperty("kind").GetString()) kind++;
                if (!one.TryGetProperty("said_on", out var on) || on.GetString() is not { Length: > 0 } day) continue;
                dated++;
                if (other.GetProperty("said") is { ValueKind: JsonValueKind.Object } said && (said.GetProperty("date").GetString() ?? "").EndsWith(day, StringComparison.Ordinal)) date++;
            }
        }
        var same = weavePath is null ? null : SameUtterances(gold.RootElement, weavePath, goldOf);
        return new ReportScore(new Tally(right, found, wanted), speaker, kind, date, dated, chrome, same);
    }

    private static Tally SameUtterances(JsonElement gold, string weavePath, Dictionary<(string Report, string Statement), string> goldOf)
    {
        using var weave = JsonDocument.Parse(File.ReadAllText(weavePath));
        var utterances = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var utterance in weave.RootElement.GetProperty("utterances").EnumerateArray())
        {
            foreach (var rendering in utterance.GetProperty("renderings").EnumerateArray())
            {
                if (!goldOf.TryGetValue((Key(rendering.GetProperty("report").GetString() ?? ""), rendering.GetProperty("statement").GetString() ?? ""), out var id)) continue;
                if (!utterances.TryGetValue(id, out var set)) utterances[id] = set = new HashSet<string>(StringComparer.Ordinal);
                set.Add(utterance.GetProperty("id").GetString() ?? "");
            }
        }
        var same = new HashSet<(string, string)>();
        var neutral = new HashSet<(string, string)>();
        foreach (var family in gold.GetProperty("families").EnumerateArray())
        {
            if (family.TryGetProperty("note", out var note) && (note.GetString() ?? "").Contains("not one utterance", StringComparison.Ordinal)) continue;
            var hasOccasion = family.TryGetProperty("occasion", out var occasion) && occasion.ValueKind != JsonValueKind.Null;
            (hasOccasion ? same : neutral).UnionWith(PairsOf(family.GetProperty("members").EnumerateArray().Select(m => m.GetString() ?? "")));
        }
        var got = PairsOf(utterances.Keys).Where(pair => utterances[pair.Item1].Overlaps(utterances[pair.Item2]) && !neutral.Contains(pair)).ToHashSet();
        return new Tally(got.Count(same.Contains), got.Count, same.Count);
    }

    /// <summary>Pairs of ids from different reports; the first three characters of a gold id name its report.</summary>
    private static IEnumerable<(string, string)> PairsOf(IEnumerable<string> ids)
    {
        var all = ids.ToList();
        return all.SelectMany(a => all.Where(b => string.CompareOrdinal(a, b) < 0 && a[..3] != b[..3]).Select(b => (a, b)));
    }

    private static List<(int Gold, int Found)> Pairs(List<HashSet<int>> expected, List<HashSet<int>> covered)
    {
        var all = new List<(double Overlap, int Gold, int Found)>();
        for (var g = 0; g < expected.Count; g++)
        {
            for (var p = 0; p < covered.Count; p++)
            {
                if (expected[g].Overlaps(covered[p])) all.Add((Words.Jaccard(expected[g], covered[p]), g, p));
            }
        }
        all.Sort((a, b) => b.CompareTo(a));
        var usedGold = new HashSet<int>();
        var usedFound = new HashSet<int>();
        return all.Where(pair => pair.Overlap >= Half && !usedGold.Contains(pair.Gold) && !usedFound.Contains(pair.Found) && usedGold.Add(pair.Gold) && usedFound.Add(pair.Found))
            .Select(pair => (pair.Gold, pair.Found)).ToList();
    }

    private static HashSet<int> Positions(string text, List<TextSpan> words, JsonElement strings)
    {
        var found = new HashSet<int>();
        foreach (var wanted in strings.EnumerateArray().Select(s => s.GetString() ?? ""))
        {
            var at = text.IndexOf(wanted, StringComparison.Ordinal);
            if (at < 0) at = text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            for (var w = 0; w < words.Count; w++)
            {
                if (words[w].Start >= at && words[w].Start < at + wanted.Length) found.Add(w);
            }
        }
        return found;
    }

    private static HashSet<int> Covered(List<TextSpan> words, JsonElement spans)
    {
        var found = new HashSet<int>();
        foreach (var span in spans.EnumerateArray())
        {
            for (var w = 0; w < words.Count; w++)
            {
                if (words[w].Start >= span[0].GetInt32() && words[w].Start < span[1].GetInt32()) found.Add(w);
            }
        }
        return found;
    }

    /// <summary>The name of a report without folder and ".txt".</summary>
    private static string Key(string id)
    {
        var name = id.Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..];
        return name.EndsWith(".txt", StringComparison.Ordinal) ? name[..^4] : name;
    }
}
