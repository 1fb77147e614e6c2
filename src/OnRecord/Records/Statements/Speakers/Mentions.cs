using OnRecord.Reading;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Looks up mentions by place.</summary>
internal static class Mentions
{
    /// <summary>How far before a span a mention that reaches into it may begin, in mentions.</summary>
    private const int LookBack = 8;

    /// <summary>The mentions that share text with a span, in order of their start.</summary>
    public static IEnumerable<Mention> Within(AnnotatedReport report, TextSpan span)
    {
        var mentions = report.Mentions;
        for (var i = Math.Max(0, FirstFrom(report, span.Start) - LookBack); i < mentions.Length && mentions[i].Span.Start < span.End; i++)
        {
            if (mentions[i].Span.Overlaps(span)) yield return mentions[i];
        }
    }

    /// <summary>How many mentions back a person is looked for: a long report's worth.</summary>
    private const int FarthestBack = 200;

    /// <summary>The mentions that begin before an offset, nearest first.</summary>
    public static IEnumerable<Mention> Before(AnnotatedReport report, int offset)
    {
        var first = FirstFrom(report, offset);
        for (var i = first - 1; i >= 0 && i >= first - FarthestBack; i--) yield return report.Mentions[i];
    }

    private static int FirstFrom(AnnotatedReport report, int offset) => SpanSearch.FirstFrom(report.Mentions, offset, static mention => mention.Span);
}
