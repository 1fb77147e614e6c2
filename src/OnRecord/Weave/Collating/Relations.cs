using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OnRecord.Weave.Collating;

/// <summary>
/// Finds the same words with their relations turned round: "from Crimea to Belarus" against "Crimea from Belarus". Every word is there, so a
/// comparison of words alone sees nothing.
/// </summary>
internal static class Relations
{
    /// <summary>Words of grammar between two turned relations of one phrase.</summary>
    private const int LongestBetween = 3;

    private static readonly FrozenSet<(string, string)> Opposed = DataTable.Rows("Weave/Collating/opposed-prepositions.tsv").SelectMany(row => new[] { (row[0], row[1]), (row[1], row[0]) }).ToFrozenSet();

    private static readonly FrozenSet<string> Prepositions = DataTable.Rows("Weave/Words/function-words.tsv").Where(row => row[1] == "preposition").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(["the", "a", "an", "its", "their", "his", "her", "our"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Wheres = DataTable.Rows("Weave/Collating/locative-prepositions.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> PlaceNouns = DataTable.Words("Weave/Collating/place-nouns.tsv");

    /// <summary>Puts one relation step in the place of the steps it covers.</summary>
    public static List<Step> Mark(ImmutableArray<Item> b, ImmutableArray<Item> w, Alignment alignment, IEnumerable<Step> exchanged, List<Step> steps)
    {
        foreach (var phrase in exchanged.Concat(Phrases(b, w, alignment))) steps = Replace(steps, phrase);
        return steps;
    }

    /// <summary>True for "from" and "to".</summary>
    public static bool AreOpposed(Item one, Item other) => Opposed.Contains((one.Word.Form, other.Word.Form));

    /// <summary>True for "in the capital" and "near the capital".</summary>
    private static bool AreOtherPlaces(Item item, string one, string other) =>
        (item.Word.IsName || PlaceNouns.Contains(item.Word.Form)) && Wheres.TryGetValue(one, out var x) && Wheres.TryGetValue(other, out var y)
        && x != y && x is "inside" or "near" or "outside" && y is "inside" or "near" or "outside";

    private static List<Step> Phrases(ImmutableArray<Item> b, ImmutableArray<Item> w, Alignment alignment)
    {
        var phrases = new List<Step>();
        Step? open = null;
        var turned = false;
        for (var i = 0; i < b.Length; i++)
        {
            var j = alignment.ToWitness[i];
            if (j < 0 || !b[i].IsContent || b[i].Key != w[j].Key || b[i].Quantity is not null) continue;
            var x = PrepositionBefore(b, i);
            var y = PrepositionBefore(w, j);
            var isElsewhere = x >= 0 && y >= 0 && AreOtherPlaces(b[i], b[x].Word.Form, w[y].Word.Form);
            var isOpposed = isElsewhere || (x >= 0 && y >= 0 && Opposed.Contains((b[x].Word.Form, w[y].Word.Form)));
            // A preposition too many or too few says nothing by itself, but belongs to the phrase in which another is turned.
            var isLost = b[i].Word.IsName && (x < 0) != (y < 0);
            if (!isOpposed && !isLost) continue;
            // Without a name in it a preposition belongs to its verb or noun, so that must be the same too.
            if (!b[i].Word.IsName && !isElsewhere && !(alignment.InOrder[i] && FollowTheSame(b, w, alignment, x, y))) continue;
            var step = new Step(x >= 0 ? x : i, i + 1, y >= 0 ? y : j, j + 1, StepKind.Relation);
            if (open is { } before && Near(before, step))
            {
                open = new Step(before.BaseStart, step.BaseEnd, Math.Min(before.WitnessStart, step.WitnessStart), Math.Max(before.WitnessEnd, step.WitnessEnd), StepKind.Relation);
                turned |= isOpposed;
                continue;
            }
            if (open is { } done && turned) phrases.Add(done);
            (open, turned) = (step, isOpposed);
        }
        if (open is { } last && turned) phrases.Add(last);
        return phrases;
    }

    private static bool FollowTheSame(ImmutableArray<Item> b, ImmutableArray<Item> w, Alignment alignment, int x, int y) =>
        x > 0 && y > 0 && alignment.ToWitness[x - 1] == y - 1 && b[x - 1].Key == w[y - 1].Key;

    private static bool Near(Step a, Step b) =>
        b.BaseStart - a.BaseEnd <= LongestBetween && (Math.Abs(b.WitnessStart - a.WitnessEnd) <= LongestBetween || Math.Abs(a.WitnessStart - b.WitnessEnd) <= LongestBetween);

    /// <summary>Index of the preposition that governs an item; -1 when there is none right before it.</summary>
    private static int PrepositionBefore(ImmutableArray<Item> items, int at)
    {
        var i = at - 1;
        while (i >= 0 && Skipped.Contains(items[i].Word.Form)) i--;
        // "Before it opens": the joining word stands before the pronoun.
        if (i > 0 && items[i].Word.Form is "it" or "they" or "we" or "he" or "she" && items[i - 1].Word.Form is "before" or "after" or "until") i--;
        return i >= 0 && Prepositions.Contains(items[i].Word.Form) && !items[i].IsContent ? i : -1;
    }

    private static List<Step> Replace(List<Step> steps, Step phrase)
    {
        var result = new List<Step>(steps.Count);
        var placed = false;
        foreach (var step in steps)
        {
            var inBase = step.BaseStart < phrase.BaseEnd && phrase.BaseStart < step.BaseEnd;
            var inWitness = step.WitnessStart < phrase.WitnessEnd && phrase.WitnessStart < step.WitnessEnd;
            if (!inBase && !inWitness)
            {
                if (!placed && step.WitnessStart >= phrase.WitnessEnd) Place();
                result.Add(step);
                continue;
            }
            // What sticks out of the phrase on either side stays a step of its own.
            var before = new Step(step.BaseStart, Math.Clamp(phrase.BaseStart, step.BaseStart, step.BaseEnd), step.WitnessStart, Math.Clamp(phrase.WitnessStart, step.WitnessStart, step.WitnessEnd), step.Kind);
            var after = new Step(Math.Clamp(phrase.BaseEnd, step.BaseStart, step.BaseEnd), step.BaseEnd, Math.Clamp(phrase.WitnessEnd, step.WitnessStart, step.WitnessEnd), step.WitnessEnd, step.Kind);
            if (step.Kind is StepKind.Same or StepKind.Moved)
            {
                if (!placed) Place();
                continue;
            }
            if (before.BaseLength > 0 || before.WitnessLength > 0) result.Add(before);
            if (!placed) Place();
            if (after.BaseLength > 0 || after.WitnessLength > 0) result.Add(after);
        }
        if (!placed) Place();
        return result;

        void Place()
        {
            result.Add(phrase);
            placed = true;
        }
    }
}
