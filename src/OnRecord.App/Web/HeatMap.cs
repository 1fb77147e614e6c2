using System.Collections.Immutable;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.App.Web;

/// <summary>The base rendering word by word: how many witnesses depart at each.</summary>
internal static class HeatMap
{
    private const int Levels = 4;

    public static ImmutableArray<HeatWord> Of(Utterance utterance, string baseText)
    {
        var shown = utterance.Renderings.First(rendering => rendering.Ref == utterance.Base);
        var witnesses = utterance.Renderings.Where(rendering => rendering.Ref != utterance.Base).Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Count();
        var map = ImmutableArray.CreateBuilder<HeatWord>();
        foreach (var word in shown.Spans.SelectMany(span => Words(baseText, span)))
        {
            var here = utterance.Differences.Where(difference => difference.BaseSpan is TextSpan span && span.Overlaps(word)).ToList();
            var reports = here.Select(difference => difference.Report).ToHashSet(StringComparer.Ordinal);
            var departing = utterance.Renderings.Select(rendering => rendering.Report).Where(reports.Contains).Distinct(StringComparer.Ordinal).ToImmutableArray();
            var distorted = here.Exists(difference => difference.IsDistortion);
            if (map.Count > 0 && map[^1] is var last && last.IsDistorted == distorted && last.Departing.SequenceEqual(departing, StringComparer.Ordinal) && IsOneBlank(baseText, last.Span.End, word.Start))
            {
                map[^1] = last with { Span = last.Span.Union(word) };
            }
            else
            {
                map.Add(new HeatWord(word, departing, distorted, departing.IsEmpty ? 0 : Math.Clamp((int)Math.Ceiling((double)Levels * departing.Length / Math.Max(witnesses, 1)), 1, Levels)));
            }
        }
        return map.ToImmutable();
    }

    private static IEnumerable<TextSpan> Words(string text, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < span.End && !char.IsWhiteSpace(text[end])) end++;
            yield return new TextSpan(at, end);
            at = end;
        }
    }

    private static bool IsOneBlank(string text, int start, int end) => end > start && text.AsSpan(start, end - start).IsWhiteSpace();
}
