using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>Reads a report for a command.</summary>
internal static class ReportReading
{
    /// <summary>What the report says that others said; what of it could not be read is told on standard error.</summary>
    public static RecordedReport Read(Report report, Terminal terminal)
    {
        var recorded = Pipeline.Read(report);
        if (ForeignText.ProblemOf(recorded.Annotated) is Problem unread) terminal.Note(unread.ToString());
        return recorded;
    }
}
