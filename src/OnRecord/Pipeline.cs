using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Intake;
using OnRecord.Publish.Briefs;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Dates;
using OnRecord.Weave.Decisions;

namespace OnRecord;

/// <summary>The rooms in order. Data flows one way: each room takes the value of the room before and returns its own.</summary>
public static class Pipeline
{
    /// <summary>Bytes to reports, as a stream; what cannot be read is a problem in its place.</summary>
    /// <param name="bytes">Text, HTML, JSON lines or a feed; the content decides, not the name.</param>
    /// <param name="where">File name or address, for ids and problems.</param>
    public static IEnumerable<Result<Report>> Take(Stream bytes, string where) => ReportStream.Read(bytes, where);

    /// <summary>One report to what it says that others said.</summary>
    public static RecordedReport Read(Report report) => Recorder.Record(Annotator.Annotate(report));

    /// <summary>Reports read side by side, with the days that some of them leave out and others of the same story tell.</summary>
    public static ImmutableArray<RecordedReport> Date(ImmutableArray<RecordedReport> reports) => SiblingDates.Complete(reports);

    /// <summary>Many reports to utterances, origins, stories, and what is contested in them.</summary>
    public static Assessment Weave(IEnumerable<RecordedReport> reports) => Assessor.Assess(Weaver.Weave([.. reports]));

    /// <summary>Reports whose stories are known to utterances, origins, and what is contested in them.</summary>
    /// <param name="reports">The reports, each once.</param>
    /// <param name="stories">Their stories; every report is in one.</param>
    /// <param name="decisions">What persons decided on utterances.</param>
    public static Assessment Weave(ImmutableArray<RecordedReport> reports, ImmutableArray<Story> stories, UtteranceConstraints decisions) =>
        Assessor.Assess(Weaver.Weave(reports, stories, decisions));

    /// <summary>One story to a brief in which every sentence cites the words it stands on.</summary>
    /// <exception cref="ArgumentException">There is no such story.</exception>
    public static Brief Publish(Assessment assessment, string storyId) => BriefComposer.Compose(assessment, storyId);
}
