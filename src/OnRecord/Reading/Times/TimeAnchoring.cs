using System.Collections.Immutable;

namespace OnRecord.Reading.Times;

/// <summary>Counts what someone said from the day it was said.</summary>
public static class TimeAnchoring
{
    /// <summary>Longer sentences, in characters, are no speech; reading them once for each stretch in them would take too long.</summary>
    private const int LongestSentence = 5_000;

    private static readonly Comparer<TimeExpression> BySpan = Comparer<TimeExpression>.Create((a, b) => a.Span.CompareTo(b.Span));

    /// <summary>The same report, with the times inside some stretches counted anew.</summary>
    /// <param name="report">The report, times read.</param>
    /// <param name="stretches">What was said on other days; of nested stretches the inner counts, so it must come behind the outer.</param>
    public static AnnotatedReport Anchor(AnnotatedReport report, IReadOnlyList<SaidStretch> stretches)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stretches);
        if (stretches.Count == 0 || report.Times.IsEmpty) return report;
        TimeExpression[] times = [.. report.Times];
        foreach (var stretch in stretches)
        {
            var at = Array.BinarySearch(times, new TimeExpression(new TextSpan(stretch.Span.Start, 0), TimeKind.Date, ""), BySpan);
            Sentence? read = null;
            ImmutableArray<TimeExpression> again = [];
            for (var i = at < 0 ? ~at : at; i < times.Length && times[i].Span.End <= stretch.Span.End; i++)
            {
                if (!IsCounted(times[i], stretch.IsQuoted) || SentenceAt(report.Sentences, times[i].Span.Start) is not Sentence sentence || sentence.Span.Length > LongestSentence) continue;
                if (read != sentence) again = TimeReader.Read(report.Report.Text, sentence, stretch.Date);
                read = sentence;
                var same = again.BinarySearch(times[i], BySpan);
                if (same >= 0) times[i] = again[same];
            }
        }
        return report with { Times = [.. times] };
    }

    private static bool IsCounted(TimeExpression time, bool isQuoted) =>
        time.Kind == TimeKind.Duration ? time.From is not null || time.Until is not null : isQuoted && (time.IsRelative || time.Date?.Year is not null || time.From is not null || time.Until is not null);

    private static Sentence? SentenceAt(ImmutableArray<Sentence> sentences, int offset)
    {
        int low = 0, high = sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low < sentences.Length && sentences[low].Span.Contains(offset) ? sentences[low] : null;
    }
}
