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
        var fallback = published is null ? null : new Dating(published.Date with { Time = null, Offset = null }, published.Basis == DateBasis.Sibling ? DateBasis.Sibling : DateBasis.Published, published.Evidence);
        var carried = new Dictionary<string, (string Name, Dating Said)>(StringComparer.Ordinal);
        var dated = ImmutableArray.CreateBuilder<Statement>(statements.Length);
        foreach (var statement in statements)
        {
            var said = statement.Said;
            if (said is null && Together(statement, carried) is Dating shared) said = shared;
            if (said is not null)
            {
                // The day a document came out is not the day its author next speaks.
                if (IsRecent(said, published) && !IsOfDocument(report.Text, statement)) carried[statement.Speaker.Id] = (statement.Speaker.Name, said);
            }
            else if (!IsStanding(report.Text, statement) && carried.TryGetValue(statement.Speaker.Id, out var same))
            {
                said = same.Said;
            }
            dated.Add(said == statement.Said && said is not null ? statement : statement with { Said = said ?? fallback });
        }
        return dated.ToImmutable();
    }

    /// <summary>"speaking alongside Ilk": the day on which Ilk spoke.</summary>
    private static Dating? Together(Statement statement, Dictionary<string, (string Name, Dating Said)> carried)
    {
        if (statement.Venue is not string venue || !venue.Contains("alongside", StringComparison.OrdinalIgnoreCase)) return null;
        foreach (var (name, said) in carried.Values)
        {
            if (venue.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal)) return said;
        }
        return null;
    }

    /// <summary>"says", "insists": what someone holds, not what was said on the day told before.</summary>
    private static bool IsStanding(string text, Statement statement)
    {
        if (statement.Cue.IsEmpty || statement.Kind == StatementKind.Direct) return false;
        var cue = statement.Cue[0].In(text);
        var end = cue.IndexOf(' ');
        var word = end < 0 ? cue : cue[..end];
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u') && !word.StartsWith("words");
    }

    private static bool IsOfDocument(string text, Statement statement) => !statement.Cue.IsEmpty && statement.Cue[0].In(text).StartsWith("according", StringComparison.OrdinalIgnoreCase);

    private static bool IsRecent(Dating said, Dating? published) =>
        published?.Date.ToDay() is not DateOnly day || said.Date.ToDay() is not DateOnly spoken || Math.Abs(day.DayNumber - spoken.DayNumber) <= MostDaysBack;
}
