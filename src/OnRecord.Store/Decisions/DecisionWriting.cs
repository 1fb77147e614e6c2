using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Json;
using OnRecord.Store.Stories;
using OnRecord.Weave.Decisions;

namespace OnRecord.Store.Decisions;

/// <summary>Logging decisions and doing what they say. Every call belongs to one transaction.</summary>
internal static class DecisionWriting
{
    public static Result<Decision> Decide(SqliteConnection connection, DecisionOrder order, string by, bool isPersons, string reason, DateTimeOffset now)
    {
        IReadOnlyList<Decision> log = order.Kind == DecisionKind.Undo ? DecisionQueries.All(connection) : [];
        var prepared = order.Kind switch
        {
            DecisionKind.MergeStories => StorySides.Merge(connection, order.Subjects[0], order.Subjects[1]),
            DecisionKind.SplitStory => StorySides.Split(connection, order.Subjects[0], order.Subjects[1..], order.Part),
            DecisionKind.MoveReport => StorySides.Move(connection, order.Subjects[0], order.Subjects[1]),
            DecisionKind.Undo => Undo(log, order.Cancels),
            _ => RenderingSides.Of(connection, order.Kind, order.Subjects[0], order.Subjects[1]),
        };
        if (!prepared.IsOk(out var draft)) return prepared;
        var decision = draft with { Number = connection.ExecuteScalar<int>("SELECT coalesce(max(number), 0) + 1 FROM decisions"), At = now, By = by, IsPersons = isPersons, Reason = reason };
        connection.Execute(
            "INSERT INTO decisions (number, at, made_by, is_persons, kind, reason, cancels, value) VALUES (@Number, @at, @By, @IsPersons, @kind, @Reason, @Cancels, @value)",
            new { decision.Number, at = Moments.Spell(now), decision.By, decision.IsPersons, kind = decision.Kind.ToString(), decision.Reason, decision.Cancels, value = Packed.ToJson(decision) });
        var (effect, isForward) = Effect(log, decision);
        Do(connection, effect, isForward, decision, Moments.Spell(now));
        return decision;
    }

    private static Result<Decision> Undo(IReadOnlyList<Decision> log, int number)
    {
        if (log.FirstOrDefault(decision => decision.Number == number) is not Decision undone) return new Problem(ProblemCodes.NotInRecord, Name(number));
        var cancelled = DecisionLog.Cancelled(log);
        if (cancelled.Contains(number)) return new Problem(ProblemCodes.DecisionRefused, Name(number), Detail: "it is cancelled already");
        var reports = Touched(Effect(log, undone).Decision);
        var later = log.FirstOrDefault(decision => decision.Number > number && !cancelled.Contains(decision.Number) && decision.Cancels != number && Touched(Effect(log, decision).Decision).Overlaps(reports));
        if (later is not null) return new Problem(ProblemCodes.DecisionRefused, Name(number), Detail: $"{Name(later.Number)}, made later, concerns the same reports: undo that first");
        return new Decision(0, default, "", IsPersons: true, DecisionKind.Undo, "") { Cancels = number, Stories = undone.Stories };
    }

    /// <summary>What a decision does in the end: an undo does the opposite of what it cancels, and the undo of an undo does it again.</summary>
    private static (Decision Decision, bool IsForward) Effect(IReadOnlyList<Decision> log, Decision decision)
    {
        var isForward = true;
        while (decision is { Kind: DecisionKind.Undo, Cancels: int number } && log.FirstOrDefault(other => other.Number == number) is Decision undone)
        {
            isForward = !isForward;
            decision = undone;
        }
        return (decision, isForward);
    }

    private static HashSet<string> Touched(Decision decision) =>
        decision.Reports.SelectMany(side => side).Concat(decision.Renderings.SelectMany(side => side).Select(mark => mark.Report)).ToHashSet(StringComparer.Ordinal);

    private static void Do(SqliteConnection connection, Decision effect, bool isForward, Decision decision, string at)
    {
        var why = $"{Name(decision.Number)} by {decision.By}: {decision.Reason}";
        var stories = effect.Stories;
        switch (effect.Kind, isForward)
        {
            case (DecisionKind.MergeStories, true):
                StorySides.Empty(connection, stories[1], stories[0], why, at);
                break;
            case (DecisionKind.MergeStories, false):
                StorySides.Shift(connection, effect.Reports[1], stories[1], why);
                break;
            case (DecisionKind.SplitStory, true):
                StorySides.Shift(connection, effect.Reports[1], stories[1], why);
                break;
            case (DecisionKind.SplitStory, false):
                StorySides.Empty(connection, stories[1], stories[0], why, at);
                break;
            case (DecisionKind.MoveReport, true):
                StorySides.Shift(connection, effect.Reports[1], stories[0], why);
                if (effect.Reports[2].IsEmpty) StorySides.Empty(connection, stories[1], stories[0], why, at);
                break;
            case (DecisionKind.MoveReport, false):
                StorySides.Shift(connection, effect.Reports[1], stories[1], why);
                break;
        }
        new WeaveGroups(connection).Unite(stories);
    }

    private static string Name(int number) => "decision " + number.ToString(CultureInfo.InvariantCulture);
}
