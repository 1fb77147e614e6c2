using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Reading;

namespace OnRecord.Records;

/// <summary>A report with what it says that others said.</summary>
public sealed record RecordedReport
{
    public required AnnotatedReport Annotated { get; init; }

    /// <summary>In order of the text.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public Report Report => Annotated.Report;

    public string Id => Annotated.Report.Id;

    public string Text => Annotated.Report.Text;
}
