using OnRecord.Reading;
using OnRecord.Records.Figures;
using OnRecord.Records.Statements;

namespace OnRecord.Records;

/// <summary>Annotated report to recorded report: who said what in it, and what it counts.</summary>
public static class Recorder
{
    public static RecordedReport Record(AnnotatedReport report)
    {
        var statements = StatementReader.Read(report);
        return new RecordedReport { Annotated = report, Statements = statements, Figures = FigureReader.Read(report, statements) };
    }
}
