using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Doubts;

/// <summary>"No evidence of escalation" in one report where all others deny the opposite: "no sign of de-escalation".</summary>
internal static class Polarity
{
    private static readonly FrozenSet<string> Evidence = FrozenSet.ToFrozenSet(["sign", "indication", "evidence", "indicator", "proof", "trace", "hint"], StringComparer.Ordinal);

    private static readonly string[] Reversing = ["de", "un", "in", "im", "non", "dis"];

    /// <summary>So many other reports must deny the opposite.</summary>
    private const int LeastOthers = 2;

    /// <summary>Tokens before a word in which its negator is looked for.</summary>
    private const int NegatorReach = 10;

    /// <summary>Tokens after "sign of" in which the noun is looked for.</summary>
    private const int NounReach = 4;

    public static IEnumerable<Doubt> Find(ImmutableArray<RecordedReport> told)
    {
        var denied = new Dictionary<string, Dictionary<string, TextSpan>>(StringComparer.Ordinal);
        var framed = new List<(RecordedReport Report, string Word, TextSpan Span)>();
        foreach (var report in told)
        {
            var tokens = report.Annotated.Tokens;
            var lastNegator = -NegatorReach - 1;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Lemma is "not" or "no" or "never" or "none" or "n't" or "without" or "neither") lastNegator = i;
                if (i - lastNegator > NegatorReach || !char.IsLetter(report.Text[tokens[i].Span.Start])) continue;
                var word = WordAt(report.Text, tokens[i].Span.Start, out var span);
                if (!denied.TryGetValue(word, out var reports)) denied[word] = reports = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
                reports.TryAdd(report.Id, span);
                if (!Evidence.Contains(tokens[i].Lemma) || i + 1 >= tokens.Length || tokens[i + 1].Lemma != "of") continue;
                for (var j = i + 2; j < Math.Min(tokens.Length, i + 2 + NounReach); j++)
                {
                    if (tokens[j].Tag is not ("NN" or "NNS")) continue;
                    var noun = WordAt(report.Text, tokens[j].Span.Start, out var at);
                    framed.Add((report, noun, tokens[i].Span.Union(at)));
                    break;
                }
            }
        }
        foreach (var (report, word, span) in framed)
        {
            if (denied.GetValueOrDefault(word)?.Keys.Any(id => id != report.Id) == true) continue;
            foreach (var prefix in Reversing)
            {
                if (!denied.TryGetValue(prefix + word, out var others) || others.Count < LeastOthers || others.ContainsKey(report.Id) && others.Count == 1) continue;
                var (id, opposite) = others.First(other => other.Key != report.Id);
                var words = opposite.Of(told.First(other => other.Id == id).Text);
                yield return new Doubt(report.Id, span, DifferenceKind.Negation, span.Of(report.Text), new Citation(id, opposite), words, $"{others.Keys.Count(key => key != report.Id)} other reports deny “{words}”, none denies “{word}”");
                break;
            }
        }
    }

    /// <summary>The whole printed word at a place, in small letters and without its hyphen.</summary>
    private static string WordAt(string text, int start, out TextSpan span)
    {
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) end++;
        span = new TextSpan(start, end);
        return span.Of(text).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
    }
}
