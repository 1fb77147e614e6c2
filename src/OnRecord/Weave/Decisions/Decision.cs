using System.Collections.Immutable;

namespace OnRecord.Weave.Decisions;

/// <summary>A decision on stories or utterances: logged with who, when and why, never changed, cancelled only by another.</summary>
/// <param name="Number">From 1, in order of time.</param>
/// <param name="At">When it was made.</param>
/// <param name="By">Who made it: a person's name, or the program's.</param>
/// <param name="IsPersons">True when a person made it; such a decision outranks the program's and is kept for ever.</param>
/// <param name="Kind">What it decides.</param>
/// <param name="Reason">Why, in plain words.</param>
public sealed record Decision(int Number, DateTimeOffset At, string By, bool IsPersons, DecisionKind Kind, string Reason)
{
    /// <summary>
    /// Stories: for a merge the one that stands and the one that went into it; for a split the one that was and the new one;
    /// for a move the one the report goes to and the one it leaves. Empty for utterances.
    /// </summary>
    public ImmutableArray<string> Stories { get; init; } = [];

    /// <summary>
    /// Ids of the reports on each side, as they were then. Merge: of both stories. Split: of those that stay and of those that go.
    /// Move: of the story it goes to, the report, and what is left of its old story.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Reports { get; init; } = [];

    /// <summary>Renderings on each side of a decision on utterances.</summary>
    public ImmutableArray<ImmutableArray<RenderingMark>> Renderings { get; init; } = [];

    /// <summary>The decision that an <see cref="DecisionKind.Undo"/> cancels; null for others.</summary>
    public int? Cancels { get; init; }
}
