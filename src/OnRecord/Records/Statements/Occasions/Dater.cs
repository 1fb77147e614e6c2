using System.Collections.Immutable;

namespace OnRecord.Records.Statements.Occasions;

/// <summary>Dates the statements whose cue has no time expression: by the same speaker's nearest dated statement, else by the publication.</summary>
internal static class Dater
{
    /// <summary>Most days between a statement and its report for the date to be carried on: beyond it, it was a look back.</summary>
    private const int MostDaysBack = 6;

    public static ImmutableArray<Statement> Date(Intake.Report report, ImmutableArray<Statement> statements)
    {
        var published = report.Published is { ContradictedBy: null } known ? known : null;
        var carried = new Dictionary<string, Dating>(StringComparer.Ordinal);
        var dated = ImmutableArray.CreateBuilder<Statement>(statements.Length);
        foreach (var statement in statements)
        {
            if (statement.Said is Dating said)
            {
                if (IsRecent(said, published)) carried[statement.Speaker.Id] = said;
                dated.Add(statement);
                continue;
            }
            var date = carried.GetValueOrDefault(statement.Speaker.Id) ?? (published is null ? null : new Dating(published.Date with { Time = null, Offset = null }, DateBasis.Published, published.Evidence));
            dated.Add(statement with { Said = date });
        }
        return dated.ToImmutable();
    }

    private static bool IsRecent(Dating said, Dating? published) =>
        published?.Date.ToDay() is not DateOnly day || said.Date.ToDay() is not DateOnly spoken || Math.Abs(day.DayNumber - spoken.DayNumber) <= MostDaysBack;
}
