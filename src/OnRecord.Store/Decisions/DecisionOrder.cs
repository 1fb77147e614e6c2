using System.Collections.Immutable;
using OnRecord.Weave.Decisions;
using OnRecord.Weave.Stories;

namespace OnRecord.Store.Decisions;

/// <summary>What is to be decided.</summary>
public sealed record DecisionOrder
{
    private DecisionOrder(DecisionKind kind, params ReadOnlySpan<string> subjects) => (Kind, Subjects) = (kind, [.. subjects]);

    public DecisionKind Kind { get; }

    /// <summary>Ids, in the order of the factory that made it.</summary>
    public ImmutableArray<string> Subjects { get; }

    /// <summary>Id of the story that a split makes; null when any will do.</summary>
    public string? Part { get; private init; }

    /// <summary>Number of the decision to cancel; 0 for others.</summary>
    public int Cancels { get; private init; }

    /// <summary>The second story becomes part of the first.</summary>
    public static DecisionOrder Merge(string story, string other) => new(DecisionKind.MergeStories, story, other);

    /// <summary>Some reports of a story become a story of their own.</summary>
    public static DecisionOrder Split(string story, IEnumerable<string> reports) => new(DecisionKind.SplitStory, [story, .. reports]);

    /// <summary>What the program itself found.</summary>
    internal static DecisionOrder Of(StoryTurn turn) => turn.Kind == DecisionKind.MergeStories ? Merge(turn.Story, turn.Other) : Split(turn.Story, turn.Reports) with { Part = turn.Other };

    /// <summary>A report goes to another story.</summary>
    public static DecisionOrder Move(string report, string story) => new(DecisionKind.MoveReport, report, story);

    /// <summary>Two utterances, or renderings as REPORT#STATEMENT, are one.</summary>
    public static DecisionOrder Same(string one, string other) => new(DecisionKind.SameUtterance, one, other);

    /// <summary>Two utterances, or renderings as REPORT#STATEMENT, are not one.</summary>
    public static DecisionOrder Apart(string one, string other) => new(DecisionKind.ApartUtterances, one, other);

    /// <summary>A decision no longer holds.</summary>
    public static DecisionOrder Undo(int number) => new(DecisionKind.Undo) { Cancels = number };
}
