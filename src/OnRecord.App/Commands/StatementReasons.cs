using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>Why a statement stands in the reading of a report, in words for people.</summary>
/// <param name="Construction">Which construction made it: "said with that", "a quotation of the speaker before", "a turn of a primary document".</param>
/// <param name="Source">The words that name who said it; null where no words do.</param>
/// <param name="Cue">The words that say that it was said; null where no words do.</param>
/// <param name="Remarks">What was mended or carried over on the way.</param>
/// <param name="Speaker">How the speaker was found.</param>
/// <param name="Names">What else the report calls the speaker: names, then offices.</param>
internal sealed record StatementReasons(string Construction, string? Source, string? Cue, ImmutableArray<string> Remarks, string Speaker, ImmutableArray<string> Names)
{
    public static StatementReasons Of(Statement statement, RecordedReport report)
    {
        var text = report.Report.Text;
        var source = Words(statement.Source, text);
        var entity = report.Annotated.Entities.FirstOrDefault(known => known.Canonical == statement.Speaker.Name);
        return new StatementReasons(
            statement.Trace.IsEmpty ? "not recorded" : statement.Trace[0],
            source,
            Words(statement.Cue, text),
            statement.Trace.Length > 1 ? statement.Trace[1..] : [],
            SpeakerOf(statement.Speaker, source, entity),
            [.. statement.Speaker.Aliases.Select(alias => alias.Form).Concat(entity?.Titles ?? []).Where(name => name != statement.Speaker.Name).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Words of spans on one line, "…" between them; null where there are none.</summary>
    public static string? Words(ImmutableArray<TextSpan> spans, string text) =>
        spans.IsEmpty ? null : string.Join(" … ", spans.Select(span => string.Join(' ', span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private static string SpeakerOf(Speaker speaker, string? source, Entity? entity)
    {
        if (source is null) return "carried over: no words at the statement name the speaker";
        var isPrinted = source.Contains(speaker.Name, StringComparison.Ordinal);
        return speaker.How switch
        {
            MentionHow.Name when isPrinted => $"named by “{source}”",
            MentionHow.Name => $"“{source}” is a name of {speaker.Name} here",
            MentionHow.Title => $"“{source}” is an office of {speaker.Name}, or describes them",
            MentionHow.Pronoun => $"“{source}” stands for {speaker.Name}",
            _ when entity is null => $"kept as described by “{source}”: nobody that the report names",
            _ => $"“{source}” is tied to {speaker.Name} by what stands around it",
        };
    }
}
