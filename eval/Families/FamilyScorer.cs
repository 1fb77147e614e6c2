using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using OnRecord.Eval.Statements;
using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Weave;
using OnRecord.Weave.Collating;
using OnRecord.Weave.Words;

namespace OnRecord.Eval.Families;

/// <summary>
/// Reads and weaves a part of the gold in one go and compares. A coarser or finer cut is no error: where one utterance found holds two of the
/// gold in both of two reports, their cross pairs do not count; a difference is right when it touches one of the gold of its kind.
/// </summary>
internal sealed class FamilyScorer
{
    /// <summary>Share of a marked rendering's words that an utterance must hold to be its.</summary>
    private const double Half = .5;

    private readonly FamilyCases _gold;
    private readonly Dictionary<string, FamilyReport> _reports;
    private readonly ImmutableArray<RecordedReport> _recorded;
    private readonly WovenReports _woven;
    private readonly List<string> _misses = [];

    /// <summary>The utterances found of each rendering of the gold.</summary>
    private readonly Dictionary<(string Report, string Utterance), HashSet<string>> _found = [];

    private FamilyScorer(FamilyCases gold)
    {
        _gold = gold;
        _reports = gold.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        _recorded = Read(gold);
        _woven = Pipeline.Weave(_recorded).Woven;
        foreach (var report in gold.Reports)
        {
            foreach (var marks in report.Marks.GroupBy(mark => mark.Utterance, StringComparer.Ordinal))
                _found[(report.Id, marks.Key)] = [.. _woven.Utterances.Where(utterance => marks.Any(mark => Holds(utterance, report, mark.Span))).Select(utterance => utterance.Id)];
        }
    }

    /// <summary>Scores a part: "tune", "check" or null for all.</summary>
    public static FamilyScore Score(string? part)
    {
        var scorer = new FamilyScorer(FamilyGold.Read(part));
        var joined = scorer.Joined();
        var (kinds, distortions) = scorer.Differences();
        var families = scorer._found.Keys.GroupBy(key => key.Utterance, StringComparer.Ordinal).Count(family => family.Count() >= 3);
        return new FamilyScore(joined, kinds, distortions, scorer.Links(), families, [.. scorer._misses]);
    }

    /// <summary>The reports of the gold as the product reads them.</summary>
    public static ImmutableArray<RecordedReport> Read(FamilyCases gold)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(gold.Reports.Select(Line))));
        return [.. Pipeline.Take(stream, "families.jsonl").Select(result => result.IsOk(out var report) ? Pipeline.Read(report) : throw new FormatException(result.Problem?.ToString()))];
    }

    private static string Line(FamilyReport report) =>
        JsonSerializer.Serialize(new { id = report.Id, text = report.Text, published = report.Published, outlet = report.Outlet, language = "en" }) + "\n";

    /// <summary>True when the utterance holds half of the marked words, or half of what it has of the report is marked: both cuts are good.</summary>
    private static bool Holds(Utterance utterance, FamilyReport report, TextSpan mark)
    {
        var all = Words.Of(report.Text);
        var marked = all.Where(word => mark.Contains(word)).ToList();
        var spans = utterance.Renderings.Where(rendering => rendering.Report == report.Id).SelectMany(rendering => rendering.Spans).ToList();
        var shared = marked.Count(word => spans.Exists(span => span.Contains(word)));
        return shared > 0 && (shared >= Half * marked.Count || shared >= Half * all.Count(word => spans.Exists(span => span.Contains(word))));
    }

    private Tally Joined()
    {
        var marks = _found.Keys.OrderBy(key => key.Utterance, StringComparer.Ordinal).ThenBy(key => key.Report, StringComparer.Ordinal).ToList();
        int right = 0, got = 0, same = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            for (var j = i + 1; j < marks.Count; j++)
            {
                var (a, b) = (marks[i], marks[j]);
                if (a.Report == b.Report) continue;
                var isSame = a.Utterance == b.Utterance;
                var isJoined = _found[a].Overlaps(_found[b]);
                if (isJoined && !isSame && IsCoarser(a, b)) continue;
                if (isSame) same++;
                if (isJoined) got++;
                if (isSame && isJoined) right++;
                if (isSame != isJoined) _misses.Add($"{(isSame ? "not joined" : "joined wrongly")}: {a.Utterance} {a.Report} / {b.Utterance} {b.Report}{(_found[a].Count == 0 ? " (no statement in the first)" : "")}{(_found[b].Count == 0 ? " (no statement in the second)" : "")}");
            }
        }
        return new Tally(right, got, same);
    }

    /// <summary>True when the utterance that holds both holds the other thing in one of the two reports as well.</summary>
    private bool IsCoarser((string Report, string Utterance) a, (string Report, string Utterance) b)
    {
        var shared = _found[a].Intersect(_found[b], StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return (_found.TryGetValue((a.Report, b.Utterance), out var x) && x.Overlaps(shared)) || (_found.TryGetValue((b.Report, a.Utterance), out var y) && y.Overlaps(shared));
    }

    private (TouchTally Kinds, TouchTally Distortions) Differences()
    {
        // Every rendering is laid against the gold's base, so that another choice of base does not count in each of them.
        var collator = new Collator(_recorded);
        var shown = new List<Difference>();
        foreach (var utterance in _woven.Utterances)
        {
            var against = utterance.Renderings.Where(rendering => _reports[rendering.Report].IsBase).MaxBy(rendering => rendering.Spans.Sum(span => _reports[rendering.Report].Marks.Count(mark => mark.Span.Overlaps(span))));
            shown.AddRange(collator.Collate(utterance, against?.Ref).Differences);
        }
        int right = 0, optional = 0, found = 0, gold = 0, rightDistortions = 0, foundDistortions = 0, goldDistortions = 0;
        foreach (var difference in shown)
        {
            var expected = _reports[difference.Report].Differences;
            var touched = expected.FirstOrDefault(one => one.Kind == KindOf(difference) && Touch(one, difference));
            if (touched is { IsOptional: true })
            {
                optional++;
                continue;
            }
            if (touched is not null) right++;
            else _misses.Add($"shown wrongly: {difference.Report}: {Text(difference)}");
            if (!difference.IsDistortion) continue;
            if (expected.Any(one => one.IsDistortion && Touch(one, difference))) rightDistortions++;
            else _misses.Add($"FALSE ALARM: {difference.Report}: {Text(difference)}");
        }
        foreach (var report in _gold.Reports)
        {
            var own = shown.Where(difference => difference.Report == report.Id).ToList();
            foreach (var one in report.Differences.Where(one => !one.IsOptional))
            {
                gold++;
                if (own.Exists(difference => one.Kind == KindOf(difference) && Touch(one, difference))) found++;
                else _misses.Add($"not shown: {report.Id}: {one.Kind}: {one.Base} → {one.Rendering}{(one.IsDistortion ? " !" : "")}");
                if (!one.IsDistortion) continue;
                goldDistortions++;
                if (own.Exists(difference => difference.IsDistortion && Touch(one, difference))) foundDistortions++;
                else _misses.Add($"DISTORTION MISSED: {report.Id}: {one.Kind}: {one.Base} → {one.Rendering}");
            }
        }
        return (new TouchTally(right, shown.Count - optional, found, gold), new TouchTally(rightDistortions, shown.Count(difference => difference.IsDistortion), foundDistortions, goldDistortions));
    }

    private (int Found, int All) Links()
    {
        var found = 0;
        foreach (var link in _gold.Links)
        {
            var sides = link.Utterances.Select(id => _found.Where(pair => pair.Key.Utterance == id).SelectMany(pair => pair.Value).ToHashSet(StringComparer.Ordinal)).ToList();
            var linked = link.IsAgreement ? _woven.Agreements.Select(agreement => agreement.Utterances) : _woven.TalkingPoints.Select(point => point.Utterances);
            if (linked.Any(ids => sides.TrueForAll(side => ids.Any(side.Contains)))) found++;
            else _misses.Add($"not linked: {string.Join(' ', link.Utterances)}");
        }
        return (found, _gold.Links.Length);
    }

    private static string KindOf(Difference difference) => difference.Kind.ToString().ToLowerInvariant();

    private static string Text(Difference difference) => $"{KindOf(difference)}: {difference.Base} → {difference.Words}{(difference.IsDistortion ? " !" : "")}";

    private static bool Touch(FamilyDifference gold, Difference shown) => Touch(gold.Base, shown.Base) || Touch(gold.Rendering, shown.Words);

    private static bool Touch(string gold, string shown)
    {
        var words = WordsOf(gold);
        var matter = words.Where(word => !Light.Contains(word)).ToList();
        return (matter.Count > 0 ? matter : words).Select(Stems.Of).Intersect(WordsOf(shown).Select(Stems.Of), StringComparer.Ordinal).Any();
    }

    private static List<string> WordsOf(string text) => [.. Words.Of(text).Select(word => text[word.Start..word.End].ToLowerInvariant())];

    private static readonly System.Collections.Frozen.FrozenSet<string> Light = DataTable.Words("Weave/Words/function-words.tsv");
}
