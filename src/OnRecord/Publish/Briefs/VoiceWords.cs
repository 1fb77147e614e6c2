using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>How to name the speaker of a rendering so that the name stands in cited words.</summary>
internal static class VoiceWords
{
    /// <summary>Names to try, best first: the canonical name, the report's own, the source as printed.</summary>
    public static IEnumerable<string> Names(Speaker speaker, Statement statement, string text)
    {
        yield return SpeakerLabel.Of(speaker);
        if (!string.Equals(SpeakerLabel.Of(speaker), speaker.Name, StringComparison.Ordinal)) yield return speaker.Name;
        if (!string.Equals(statement.Speaker.Name, speaker.Name, StringComparison.Ordinal)) yield return statement.Speaker.Name;
        if (statement.Source is [var source, ..]) yield return QuotedText.OneLine(source.In(text));
    }

    /// <summary>The words that name the source; where they are a pronoun or a title, also the nearest place before them that prints the name.</summary>
    public static IEnumerable<Citation> Citations(Evidence evidence, Rendering rendering)
    {
        if (evidence.Find(rendering.Ref) is not { } statement) yield break;
        foreach (var span in statement.Source) yield return new Citation(rendering.Report, span);
        if (Named(evidence[rendering.Report], statement) is TextSpan named) yield return new Citation(rendering.Report, named);
    }

    private static TextSpan? Named(RecordedReport report, Statement statement)
    {
        var annotated = report.Annotated;
        var before = statement.Source is [var first, ..] ? first.Start : statement.Extent.Start;
        TextSpan? nearest = null;
        foreach (var name in annotated.Names)
        {
            if (name.Entity < 0 || name.Entity >= annotated.Entities.Length || !string.Equals(annotated.Entities[name.Entity].Canonical, statement.Speaker.Name, StringComparison.Ordinal)) continue;
            if (statement.Source.Any(source => source.Contains(name.Span))) return null;
            if (nearest is null || name.Span.Start < before) nearest = name.Span;
        }
        return nearest;
    }
}
