using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Eval.Statements.Own;

/// <summary>What the product finds in a marked text, in the form of the marking.</summary>
internal static class FoundStatements
{
    public static ImmutableArray<MarkedStatement> In(MarkedDocument document)
    {
        Dating? published = document.Published is string printed && PartialDate.TryParse(printed, out var date) ? new Dating(date, DateBasis.Given) : null;
        var recorded = Pipeline.Read(ReportDresser.Dress(new Report { Id = document.Id, Text = document.Text, Published = published }));
        return [.. recorded.Statements.Select(s => Of(s, recorded))];
    }

    private static MarkedStatement Of(Statement statement, RecordedReport report) => new(
        statement.Id,
        new Attribution(statement.Source, statement.Cue, statement.Content, JsonNames.Of(statement.Kind)),
        JsonNames.Of(statement.Act),
        [statement.Speaker.Name, .. statement.Speaker.Aliases.Select(alias => alias.Form), .. report.Annotated.Entities.Where(e => e.Canonical == statement.Speaker.Name).SelectMany(e => e.Aliases)],
        JsonNames.Of(statement.Speaker.Type),
        statement.Parent,
        IsCarried: false,
        statement.Audience,
        statement.Said?.Date.ToString(),
        IsSaidTied: statement.Said is { Basis: not DateBasis.Published });
}
