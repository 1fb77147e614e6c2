using OnRecord.Reading;
using OnRecord.Records.Figures;
using OnRecord.Records.Statements;
using OnRecord.Records.Statements.Occasions;

namespace OnRecord.Records;

/// <summary>Annotated report to recorded report: who said what in it, and what it counts.</summary>
public static class Recorder
{
    /// <summary>Reads the statements and figures; a date of publication without a year takes it from the words, where they tell.</summary>
    public static RecordedReport Record(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        report = ReportDay.WithYear(report);
        var statements = StatementReader.Read(report);
        report = UtteranceTimes.Anchor(report, statements);
        return new RecordedReport { Annotated = report, Statements = statements, Figures = FigureReader.Read(report, statements) };
    }

    /// <summary>The same report with a date of publication that was found elsewhere: times are counted from it, and statements dated anew. Statements that reading does not find so are kept as they are.</summary>
    public static RecordedReport Redated(RecordedReport report, Dating published)
    {
        ArgumentNullException.ThrowIfNull(report);
        var fresh = Record(ReportDay.Anchored(report.Annotated, published));
        var byId = fresh.Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        var figures = fresh.Figures.DistinctBy(figure => figure.Span).ToDictionary(figure => figure.Span);
        return report with
        {
            Annotated = fresh.Annotated,
            Figures = [.. report.Figures.Select(figure => figures.TryGetValue(figure.Span, out var same) ? figure with { AsOf = same.AsOf } : figure)],
            Statements = [.. report.Statements.Select(statement => byId.TryGetValue(statement.Id, out var same) && same.Content.SequenceEqual(statement.Content) ? statement with { Said = same.Said } : statement)],
        };
    }
}
