using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>An alignment to stretches that a person can read: in the witness's order, what it drops at the base's place.</summary>
internal static class Steps
{
    /// <summary>So many words of grammar between two changes leave them one phrase: "step back [from the] brink".</summary>
    private const int LongestBridge = 3;

    /// <summary>From this likeness on one word stands for the other by itself.</summary>
    private const double Synonym = .65;

    private static readonly FrozenSet<string> PlaceNouns = DataTable.Words("Weave/Collating/place-nouns.tsv");

    private static readonly FrozenSet<string> Hedges = DataTable.Words("Weave/Collating/hedges.tsv");

    /// <summary>The stretches of a collation.</summary>
    /// <param name="b">Items of the base.</param>
    /// <param name="w">Items of the witness.</param>
    /// <param name="alignment">How they are aligned.</param>
    /// <param name="exchanged">Stretches in which doer and object are exchanged.</param>
    public static List<Step> Read(ImmutableArray<Item> b, ImmutableArray<Item> w, Alignment alignment, IEnumerable<Step> exchanged)
    {
        var steps = new List<Step>();
        int fromB = 0, fromW = 0;
        for (var i = 0; i <= b.Length; i++)
        {
            if (i < b.Length && !(alignment.ToWitness[i] >= 0 && alignment.InOrder[i])) continue;
            var toW = i < b.Length ? alignment.ToWitness[i] : w.Length;
            AddGap(b, w, alignment, fromB, i, fromW, toW, steps);
            if (i < b.Length) steps.Add(new Step(i, i + 1, toW, toW + 1, KindOf(b[i], w[toW])));
            fromB = i + 1;
            fromW = toW + 1;
        }
        var joined = Joined(b, w, Cancelled(b, w, Relations.Mark(b, w, alignment, exchanged, steps)).ConvertAll(step => IsOtherPlace(b, w, step) ? step with { Kind = StepKind.Place } : step));
        return [.. joined.SelectMany(step => Rewordings.IsOne(b, w, step) ? [step] : Rewordings.Apart(step))];
    }

    private static StepKind KindOf(Item b, Item w)
    {
        if (b.Quantity is { } x && w.Quantity is { } y) return x == y ? StepKind.Same : StepKind.Number;
        if (b.Key == w.Key) return StepKind.Same;
        if (b.Word.Role == WordRole.Modal && w.Word.Role == WordRole.Modal) return StepKind.Modal;
        if (WordSimilarity.AreContrasted(b.Word, w.Word)) return StepKind.Contrast;
        return WordSimilarity.AreOpposites(b.Word, w.Word) ? StepKind.Negation : WordSimilarity.Of(b.Word, w.Word) >= Synonym ? StepKind.Exchanged : StepKind.Changed;
    }

    private static bool IsOtherPlace(ImmutableArray<Item> b, ImmutableArray<Item> w, Step step) =>
        IsWording(step) && Count(b, step.BaseStart, step.BaseEnd) == 1 && Count(w, step.WitnessStart, step.WitnessEnd) == 1
        && IsPlaceNoun(b[step.BaseEnd - 1]) && IsPlaceNoun(w[step.WitnessEnd - 1])
        // "Back from the river" and "back to their garrisons" can both be so.
        && !Relations.AreOpposed(b[step.BaseStart], w[step.WitnessStart]);

    private static bool IsPlaceNoun(Item item) => PlaceNouns.Contains(item.Word.Form) || PlaceNouns.Contains(item.Word.Form.TrimEnd('s'));

    /// <summary>Runs of unaligned words on both sides of a gap, one against the other in order; moved words for themselves.</summary>
    private static void AddGap(ImmutableArray<Item> b, ImmutableArray<Item> w, Alignment alignment, int fromB, int toB, int fromW, int toW, List<Step> steps)
    {
        int i = fromB, j = fromW;
        while (i < toB || j < toW)
        {
            while (i < toB && alignment.ToWitness[i] >= 0) i++;
            var endB = i;
            while (endB < toB && alignment.ToWitness[endB] < 0) endB++;
            var endW = j;
            while (endW < toW && alignment.ToBase[endW] < 0) endW++;
            if (endB > i || endW > j) Split(b, w, new Step(i, endB, j, endW, StepKind.Changed), steps);
            (i, j) = (endB, endW);
            while (j < toW && alignment.ToBase[j] >= 0)
            {
                var at = alignment.ToBase[j];
                steps.Add(new Step(at, at + 1, j, j + 1, b[at].Key != w[j].Key && b[at].Word.Role == WordRole.Modal ? StepKind.Modal : StepKind.Moved));
                j++;
            }
        }
    }

    /// <summary>Takes the numbers, modal words and negators out of a changed stretch: each is a difference of its own.</summary>
    private static void Split(ImmutableArray<Item> b, ImmutableArray<Item> w, Step step, List<Step> steps)
    {
        // A whole clause that one side has and the other has not is added or dropped as it is, whatever stands in it.
        if ((step.BaseLength == 0 || step.WitnessLength == 0) && (Count(b, step.BaseStart, step.BaseEnd) + Count(w, step.WitnessStart, step.WitnessEnd) >= ClauseContent || Losses.ConditionAt(b, step.BaseStart, step.BaseEnd) >= 0 || Losses.ConditionAt(w, step.WitnessStart, step.WitnessEnd) >= 0 || Losses.BeginsLimit(b, step.BaseStart, step.BaseEnd)))
        {
            steps.Add(step);
            return;
        }
        int i = step.BaseStart, j = step.WitnessStart;
        while (true)
        {
            var x = FirstSpecial(b, i, step.BaseEnd);
            var y = FirstSpecial(w, j, step.WitnessEnd);
            var kind = x < step.BaseEnd ? SpecialOf(b, x) : y < step.WitnessEnd ? SpecialOf(w, y) : StepKind.Changed;
            if (kind == StepKind.Changed) break;
            if (x < step.BaseEnd && y < step.WitnessEnd && SpecialOf(w, y) != kind)
            {
                // Two kinds face each other: the witness's waits for its like, or stands alone.
                var like = y;
                while (like < step.WitnessEnd && SpecialOf(w, like) != kind) like++;
                y = like;
            }
            var hasX = x < step.BaseEnd;
            var hasY = y < step.WitnessEnd;
            // What comes before the special words on one side only goes with what comes before them on the other. A special word that the other
            // side has not stands apart from a subject before it: "we have [not]", "Averland had".
            var beforeY = hasY ? y : x > i && !HasContent(b, x + 1, step.BaseEnd) ? step.WitnessEnd : j;
            var beforeX = hasX ? x : y > j && !HasContent(w, y + 1, step.WitnessEnd) ? step.BaseEnd : i;
            AddChanged(i, beforeX, j, beforeY, steps);
            steps.Add(new Step(beforeX, hasX ? x + 1 : beforeX, beforeY, hasY ? y + 1 : beforeY, kind));
            i = hasX ? x + 1 : beforeX;
            j = hasY ? y + 1 : beforeY;
        }
        AddChanged(i, step.BaseEnd, j, step.WitnessEnd, steps);
    }

    /// <summary>So many content words in a row make a clause.</summary>
    private const int ClauseContent = 3;

    private static bool HasContent(ImmutableArray<Item> items, int from, int to) => Count(items, from, to) > 0;

    private static int Count(ImmutableArray<Item> items, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (items[i].IsContent) count++;
        }
        return count;
    }

    private static void AddChanged(int i, int endB, int j, int endW, List<Step> steps)
    {
        if (endB > i || endW > j) steps.Add(new Step(i, endB, j, endW, StepKind.Changed));
    }

    private static int FirstSpecial(ImmutableArray<Item> items, int from, int to)
    {
        while (from < to && SpecialOf(items, from) == StepKind.Changed) from++;
        return from;
    }

    private static StepKind SpecialOf(ImmutableArray<Item> items, int at) => items[at] switch
    {
        { Quantity: not null } => StepKind.Number,
        { Word.Role: WordRole.Modal } => StepKind.Modal,
        { Word.Role: WordRole.Negator } => StepKind.Negation,
        _ => Hedges.Contains(items[at].Word.Form) ? StepKind.Modal : Scopes.IsOne(items, at) ? StepKind.Scope : StepKind.Changed,
    };

    /// <summary>A negator that only changed its place denies as before: "seen no pullback", "not seen any pullback".</summary>
    private static List<Step> Cancelled(ImmutableArray<Item> b, ImmutableArray<Item> w, List<Step> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            // "I only open", "I open only": the same word of scope a few steps on.
            if (steps[i] is { Kind: StepKind.Scope } scope && scope.BaseLength + scope.WitnessLength == 1)
            {
                var like = steps.FindIndex(i + 1, Math.Min(steps.Count - i - 1, NegatorReach), step => step.Kind == StepKind.Scope && step.BaseLength + scope.BaseLength == 1 && step.WitnessLength + scope.WitnessLength == 1
                    && b[scope.BaseLength > 0 ? scope.BaseStart : step.BaseStart].Key == w[scope.WitnessLength > 0 ? scope.WitnessStart : step.WitnessStart].Key);
                if (like >= 0) (steps[i], steps[like]) = (steps[i] with { Kind = StepKind.Changed }, steps[like] with { Kind = StepKind.Changed });
                continue;
            }
            if (steps[i] is not { Kind: StepKind.Negation } one || (one.BaseLength > 0 && one.WitnessLength > 0)) continue;
            for (var j = i + 1; j < Math.Min(steps.Count, i + 1 + LongNegatorReach); j++)
            {
                if (steps[j] is not { Kind: StepKind.Negation } other || one.BaseLength + other.BaseLength != 1 || one.WitnessLength + other.WitnessLength != 1) continue;
                // Far from each other only a negated pronoun and its "not … anything" deny the same.
                if (j > i + NegatorReach && b[one.BaseLength > 0 ? one.BaseStart : other.BaseStart].Word.Form == "not" && w[one.WitnessLength > 0 ? one.WitnessStart : other.WitnessStart].Word.Form == "not") continue;
                steps[i] = one with { Kind = StepKind.Changed };
                steps[j] = other with { Kind = StepKind.Changed };
                break;
            }
        }
        return steps;
    }

    /// <summary>Steps within which a negator may have moved.</summary>
    private const int NegatorReach = 5;

    /// <summary>The same for "offered nothing", "did not offer … anything".</summary>
    private const int LongNegatorReach = 9;

    /// <summary>Joins what reads as one: runs of the same, runs of moved words, changes with only a few words of grammar between them.</summary>
    private static List<Step> Joined(ImmutableArray<Item> b, ImmutableArray<Item> w, List<Step> steps)
    {
        var joined = new List<Step>();
        foreach (var step in steps)
        {
            if (step.Kind == StepKind.Moved && JoinMoved(b, w, joined, step)) continue;
            if (joined.Count > 0 && step.Kind is StepKind.Same or StepKind.Moved && joined[^1].Kind == step.Kind && joined[^1].Touches(step)) joined[^1] = joined[^1].Through(step, step.Kind);
            else if (joined.Count > 0 && IsWording(step) && IsWording(joined[^1]) && joined[^1].Touches(step)) joined[^1] = joined[^1].Through(step, StepKind.Changed);
            else if (joined.Count > 1 && step.Kind == StepKind.Changed && IsBridge(b, joined[^1]) && joined[^2].Kind == StepKind.Changed && HasContent(b, w, step) && HasContent(b, w, joined[^2]) && joined[^2].Touches(joined[^1]) && joined[^1].Touches(step))
            {
                joined[^2] = joined[^2].Through(step, StepKind.Changed);
                joined.RemoveAt(joined.Count - 1);
            }
            else joined.Add(step);
        }
        return joined;
    }

    /// <summary>Moved words with only words of grammar between them moved together.</summary>
    private static bool JoinMoved(ImmutableArray<Item> b, ImmutableArray<Item> w, List<Step> joined, Step step)
    {
        var at = joined.Count - 1;
        while (at >= 0 && joined[at].Kind == StepKind.Changed && !HasAnyContent(b, w, joined[at])) at--;
        if (at < 0 || joined[at] is not { Kind: StepKind.Moved } before) return false;
        if (step.BaseStart - before.BaseEnd is < 0 or > LongestBridge || step.WitnessStart - before.WitnessEnd is < 0 or > LongestBridge) return false;
        joined[at] = before.Through(step, StepKind.Moved);
        joined.RemoveRange(at + 1, joined.Count - at - 1);
        return true;
    }

    private static bool HasAnyContent(ImmutableArray<Item> b, ImmutableArray<Item> w, Step step) =>
        Count(b, step.BaseStart, step.BaseEnd) + Count(w, step.WitnessStart, step.WitnessEnd) > 0;

    private static bool IsWording(Step step) => step.Kind is StepKind.Changed or StepKind.Exchanged;

    private static bool IsBridge(ImmutableArray<Item> b, Step step)
    {
        if (step.Kind != StepKind.Same || step.BaseLength > LongestBridge) return false;
        for (var i = step.BaseStart; i < step.BaseEnd; i++)
        {
            if (b[i].IsContent || b[i].BeginsSentence || b[i].Word.Role != WordRole.Function) return false;
        }
        return true;
    }

    /// <summary>Content on both sides: what is only dropped or only added is no part of a rewording.</summary>
    private static bool HasContent(ImmutableArray<Item> b, ImmutableArray<Item> w, Step step) =>
        Count(b, step.BaseStart, step.BaseEnd) > 0 && Count(w, step.WitnessStart, step.WitnessEnd) > 0;
}
