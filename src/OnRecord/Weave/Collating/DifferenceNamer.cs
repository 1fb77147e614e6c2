using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Models;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>Names what sets base and witness apart in one step, and tells whether the sense changes.</summary>
internal sealed class DifferenceNamer(RecordedReport baseReport, ImmutableArray<Item> b, RecordedReport witnessReport, ImmutableArray<Item> w, Alignment alignment, StateNames states, bool isSure)
{
    /// <summary>A second negator this near to one that both have doubles it and does not turn it round.</summary>
    private const int DoubledWithin = 4;

    private static readonly FrozenDictionary<string, string> ModalClasses = DataTable.Rows("Weave/Words/modals.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Light = DataTable.Rows("Weave/Words/function-words.tsv").Where(row => row[1] is "article" or "auxiliary" or "pronoun" or "conjunction").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The verdict on a step; null when nothing worth naming sets the two apart.</summary>
    public Verdict? Name(Step step) => step.Kind switch
    {
        StepKind.Same => null,
        StepKind.Moved => IsFarMoved(step) ? Whole(step, DifferenceKind.Reordered, isDistortion: false) : null,
        StepKind.Number => Number(step),
        StepKind.Modal => Modal(step),
        StepKind.Negation => Negation(step),
        StepKind.Place => Whole(step, DifferenceKind.Place, isDistortion: true),
        StepKind.Relation => Whole(step, FirstName(b, step.BaseStart, step.BaseEnd) >= 0 ? DifferenceKind.Place : DifferenceKind.Reworded, isDistortion: true),
        _ => Wording(step),
    };

    private static Verdict Whole(Step step, DifferenceKind kind, bool isDistortion) => new(kind, isDistortion, step.BaseStart..step.BaseEnd, step.WitnessStart..step.WitnessEnd);

    /// <summary>A single word that crosses fewer content words only stands where grammar puts it: "seen no pullback", "no pullback seen".</summary>
    private const int LeastCrossed = 2;

    /// <summary>Content words that a moved one crossed are looked for so near to it.</summary>
    private const int CrossedWithin = 100;

    /// <summary>True for a moved phrase, and for a moved word that crossed others.</summary>
    private bool IsFarMoved(Step step)
    {
        var content = 0;
        for (var i = step.BaseStart; i < step.BaseEnd; i++)
        {
            if (b[i].IsContent) content++;
        }
        if (content != 1) return content > 1;
        var crossed = 0;
        for (var i = Math.Max(0, step.BaseStart - CrossedWithin); i < Math.Min(b.Length, step.BaseEnd + CrossedWithin) && crossed < LeastCrossed; i++)
        {
            var at = alignment.ToWitness[i];
            if (at >= 0 && alignment.InOrder[i] && b[i].IsContent && i < step.BaseStart != at < step.WitnessStart) crossed++;
        }
        return crossed >= LeastCrossed;
    }

    private static Verdict Number(Step step)
    {
        if (step.BaseLength == 0) return Whole(step, DifferenceKind.Added, isDistortion: false);
        if (step.WitnessLength == 0) return Whole(step, DifferenceKind.Dropped, isDistortion: false);
        return Whole(step, DifferenceKind.Number, isDistortion: true);
    }

    private Verdict? Modal(Step step)
    {
        var x = step.BaseLength > 0 ? ClassOf(b[step.BaseStart]) : null;
        var y = step.WitnessLength > 0 ? ClassOf(w[step.WitnessStart]) : null;
        if (x is not null && y is not null)
        {
            string from = b[step.BaseStart].Word.Form, to = w[step.WitnessStart].Word.Form;
            return from == to || AreTenses(from, to) || AreTenses(to, from) ? null : Whole(step, DifferenceKind.Modal, isDistortion: x != y);
        }
        // "Will continue" and "continues" say the same; a lost "may" or "likely" does not.
        return (x ?? y) == "future" ? null : Shown(step, DifferenceKind.Modal, isDistortion: true);
    }

    private static string ClassOf(Item item) => ModalClasses.GetValueOrDefault(item.Word.Form, "hedge");

    /// <summary>Indirect speech puts the modal word into the past.</summary>
    private static bool AreTenses(string a, string b) => (a, b) is ("will", "would") or ("shall", "should") or ("can", "could") or ("may", "might") or ("will", "shall");

    private Verdict? Negation(Step step)
    {
        if (step is { BaseLength: 1, WitnessLength: 1 }) return b[step.BaseStart].Key == w[step.WitnessStart].Key ? null : Whole(step, DifferenceKind.Negation, isDistortion: true);
        var isDoubled = step.BaseLength > 0 ? Doubles(b, step.BaseStart, alignment.ToWitness) : Doubles(w, step.WitnessStart, alignment.ToBase);
        return Shown(step, DifferenceKind.Negation, isDistortion: !isDoubled && isSure && BearsOnTheSame(step));
    }

    /// <summary>True when what the lost or added negator bears on stands on both sides; without it there is nothing that was denied here and asserted there.</summary>
    private bool BearsOnTheSame(Step step)
    {
        var (items, counterparts, from) = step.BaseLength > 0 ? (b, alignment.ToWitness, step.BaseEnd) : (w, alignment.ToBase, step.WitnessEnd);
        for (var i = from; i < items.Length && i <= from + DoubledWithin && !items[i].BeginsSentence; i++)
        {
            if (items[i].IsContent) return counterparts[i] >= 0;
        }
        return false;
    }

    private static bool Doubles(ImmutableArray<Item> items, int at, int[] counterparts)
    {
        for (var i = Math.Max(0, at - DoubledWithin); i <= Math.Min(items.Length - 1, at + DoubledWithin); i++)
        {
            if (i != at && counterparts[i] >= 0 && items[i].Word.Role == WordRole.Negator) return true;
        }
        return false;
    }

    /// <summary>A lost or added word of grammar is shown with the word it bears on, so that both sides have something to show: "not received", "received".</summary>
    private Verdict Shown(Step step, DifferenceKind kind, bool isDistortion)
    {
        if (step.BaseLength > 0)
        {
            var next = NextAligned(b, w, step.BaseEnd, alignment.ToWitness);
            return next < 0 ? Whole(step, kind, isDistortion) : new Verdict(kind, isDistortion, step.BaseStart..(next + 1), alignment.ToWitness[next]..(alignment.ToWitness[next] + 1));
        }
        var other = NextAligned(w, b, step.WitnessEnd, alignment.ToBase);
        return other < 0 ? Whole(step, kind, isDistortion) : new Verdict(kind, isDistortion, alignment.ToBase[other]..(alignment.ToBase[other] + 1), step.WitnessStart..(other + 1));
    }

    private static int NextAligned(ImmutableArray<Item> items, ImmutableArray<Item> others, int from, int[] counterparts)
    {
        for (var i = from; i < items.Length && i <= from + DoubledWithin && !items[i].BeginsSentence; i++)
        {
            if (items[i].IsContent) return counterparts[i] >= 0 && items[i].Key == others[counterparts[i]].Key ? i : -1;
        }
        return -1;
    }

    private Verdict? Wording(Step step)
    {
        var (fromB, toB) = Trimmed(b, step.BaseStart, step.BaseEnd);
        var (fromW, toW) = Trimmed(w, step.WitnessStart, step.WitnessEnd);
        var inBase = HasContent(b, fromB, toB);
        var inWitness = HasContent(w, fromW, toW);
        if (!inBase && !inWitness) return null;
        if (IsShiftOfPerson(b, step.BaseStart, step.BaseEnd, w, fromW, toW) || IsShiftOfPerson(w, step.WitnessStart, step.WitnessEnd, b, fromB, toB)) return null;
        if (toB == fromB + 1 && toW == fromW + 1 && Spellings.AreOne(b[fromB].Word.Form, w[fromW].Word.Form)) return null;
        if (!inBase && toB > fromB && !(HasPreposition(fromB, toB) && toW - fromW <= LongestForPreposition)) (fromB, toB) = (step.BaseStart, step.BaseStart);
        if (!inWitness && toW == fromW) return new Verdict(DifferenceKind.Dropped, IsDistortion: false, fromB..toB, step.WitnessStart..step.WitnessStart);
        if (!inBase && toB == fromB) return new Verdict(DifferenceKind.Added, IsDistortion: false, step.BaseStart..step.BaseStart, fromW..toW);
        var (kind, isDistortion) = Rewording(fromB, toB, fromW, toW);
        return new Verdict(kind, isDistortion, fromB..toB, fromW..toW);
    }

    /// <summary>More words than these are added, not put for a preposition.</summary>
    private const int LongestForPreposition = 3;

    /// <summary>A speaker's "we" is "the council" in a report of it.</summary>
    private static bool IsShiftOfPerson(ImmutableArray<Item> own, int from, int to, ImmutableArray<Item> reported, int fromReported, int toReported)
    {
        var isOwn = false;
        for (var i = from; i < to; i++)
        {
            if (own[i].IsContent) return false;
            isOwn |= own[i].Word.Form is "we" or "us" or "our" or "i" or "me" or "my";
        }
        if (!isOwn) return false;
        for (var i = fromReported; i < toReported; i++)
        {
            if (reported[i].IsContent && !reported[i].Word.IsName) return false;
        }
        return true;
    }

    private bool HasPreposition(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!Light.Contains(b[i].Word.Form)) return true;
        }
        return false;
    }

    private (DifferenceKind Kind, bool IsDistortion) Rewording(int fromB, int toB, int fromW, int toW)
    {
        var x = FirstName(b, fromB, toB);
        var y = FirstName(w, fromW, toW);
        if (x >= 0 && y >= 0)
        {
            if (NameVariants.AreVariants(b[x].Word.Form, w[y].Word.Form)) return (DifferenceKind.Name, false);
            var (nameX, entityX) = EntityAt(baseReport, b[x].Span);
            var (nameY, entityY) = EntityAt(witnessReport, w[y].Span);
            // A common word with a capital, as in a title, is no name.
            if ((nameX is null && IsCommon(b[x])) || (nameY is null && IsCommon(w[y]))) return (DifferenceKind.Reworded, false);
            var canStand = nameX is not null && nameY is not null && !StateNames.IsLocated(b, x) && !StateNames.IsLocated(w, y);
            if (canStand && states.AreOne(baseReport.Text[nameX!.Span.Start..nameX.Span.End], witnessReport.Text[nameY!.Span.Start..nameY.Span.End])) return (DifferenceKind.Reworded, false);
            var isPlace = nameX?.Kind is NameKind.Place or NameKind.State && nameY?.Kind is NameKind.Place or NameKind.State;
            var isOne = entityX is not null && entityY is not null && (entityX.Canonical == entityY.Canonical || (entityX.Wikidata is not null && entityX.Wikidata == entityY.Wikidata) || entityX.Of == entityY.Canonical || entityY.Of == entityX.Canonical);
            return (isPlace ? DifferenceKind.Place : DifferenceKind.Name, !isOne);
        }
        return (DifferenceKind.Reworded, false);
    }

    private static bool IsCommon(Item item) => WordVectors.English.Rank(item.Word.Form) is >= 0 and < WordVectors.Common;

    private static (Name? Name, Entity? Entity) EntityAt(RecordedReport report, TextSpan span)
    {
        foreach (var name in report.Annotated.Names)
        {
            if (name.Span.Overlaps(span)) return (name, name.Entity >= 0 && name.Entity < report.Annotated.Entities.Length ? report.Annotated.Entities[name.Entity] : null);
        }
        return (null, null);
    }

    private static int FirstName(ImmutableArray<Item> items, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (items[i].Word.IsName) return i;
        }
        return -1;
    }

    private static bool HasContent(ImmutableArray<Item> items, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (items[i].IsContent) return true;
        }
        return false;
    }

    /// <summary>Articles, auxiliaries, pronouns and joining words at the ends of a changed stretch are not what it is about.</summary>
    private static (int From, int To) Trimmed(ImmutableArray<Item> items, int from, int to)
    {
        while (from < to && Light.Contains(items[from].Word.Form)) from++;
        while (to > from && Light.Contains(items[to - 1].Word.Form)) to--;
        return (from, to);
    }
}
