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
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }
        for (var i = Math.Max(0, low - LookBack); i < mentions.Length && mentions[i].Span.Start < span.End; i++)
        {
            if (mentions[i].Span.Overlaps(span)) yield return mentions[i];
        }
    }
}
