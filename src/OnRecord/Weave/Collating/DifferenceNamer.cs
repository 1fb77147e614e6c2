using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Models;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>Names what sets base and witness apart in one step, and tells whether the sense changes.</summary>
/// <param name="baseReport">Report of the base.</param>
/// <param name="b">The base.</param>
/// <param name="witnessReport">Report of the witness.</param>
/// <param name="w">The witness.</param>
/// <param name="alignment">How they are aligned.</param>
/// <param name="states">Names that stand for one state.</param>
/// <param name="said">When it was said; null when nothing tells.</param>
/// <param name="isSure">False for a witness of which too little was aligned to tell what it denies.</param>
internal sealed class DifferenceNamer(RecordedReport baseReport, ImmutableArray<Item> b, RecordedReport witnessReport, ImmutableArray<Item> w, Alignment alignment, StateNames states, Dating? said, bool isSure)
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
        StepKind.Relation => Whole(step, RelationKind(step), isDistortion: true),
        StepKind.Contrast or StepKind.Swap => Whole(step, DifferenceKind.Reworded, isDistortion: true),
        StepKind.Scope => Scope(step),
        _ => Wording(step),
    };

    /// <summary>"With" for "without" denies; what is before or after something is a matter of time, also where a name of a month stands.</summary>
    private DifferenceKind RelationKind(Step step)
    {
        for (var i = step.BaseStart; i < step.BaseEnd; i++)
        {
            if (b[i].Word.Form is "with" or "without" || (b[i].Word.Form is "for" or "against" && Scopes.AreOpposed(b[i], w[step.WitnessStart]))) return DifferenceKind.Negation;
            if (b[i].Word.Form is "before" or "after" or "until") return DifferenceKind.Reworded;
        }
        return FirstName(b, step.BaseStart, step.BaseEnd) >= 0 || step.BaseLength > 0 && StateNames.IsLocated(b, step.BaseEnd - 1) ? DifferenceKind.Place : DifferenceKind.Reworded;
    }

    /// <summary>"Some" lost or put for "all"; "more" for "less".</summary>
    private Verdict? Scope(Step step)
    {
        if (step is { BaseLength: 1, WitnessLength: 1 })
        {
            if (Scopes.AreOpposed(b[step.BaseStart], w[step.WitnessStart])) return Whole(step, DifferenceKind.Negation, isDistortion: true);
            if (Scopes.Differ(b[step.BaseStart], w[step.WitnessStart])) return new Verdict(DifferenceKind.Reworded, IsDistortion: true, step.BaseStart..Reach(b, step.BaseEnd), step.WitnessStart..Reach(w, step.WitnessEnd));
            return b[step.BaseStart].IsContent != w[step.WitnessStart].IsContent ? Whole(step, DifferenceKind.Reworded, isDistortion: false) : null;
        }
        if (!isSure || !BearsOnTheSame(step)) return null;
        if (step.WitnessLength == 0) return Scopes.Limits(b[step.BaseStart]) && IsOfMany(baseReport, b, step.BaseStart) ? Whole(step, DifferenceKind.Dropped, isDistortion: true) : null;
        return Scopes.Limits(w[step.WitnessStart]) && IsOfMany(witnessReport, w, step.WitnessStart) ? Whole(step, DifferenceKind.Added, isDistortion: true) : null;
    }

    /// <summary>One past the next word with matter; the place itself when there is none near.</summary>
    private static int Reach(ImmutableArray<Item> items, int from)
    {
        for (var i = from; i < Math.Min(items.Length, from + DoubledWithin) && !items[i].BeginsSentence; i++)
        {
            if (items[i].IsContent) return i + 1;
        }
        return from;
    }

    /// <summary>"Some voters", "most of them", "only one" limit what is said; "some hope" and "most serious" do not.</summary>
    private static bool IsOfMany(RecordedReport report, ImmutableArray<Item> items, int at)
    {
        if (items[at].Word.Form is not ("some" or "most" or "few" or "several") || (at + 1 < items.Length && items[at + 1].Word.Form == "of")) return true;
        var next = Reach(items, at + 1) - 1;
        return next > at && WordReader.TokenAt(report.Annotated.Tokens, items[next].Span.Start) is { Tag: "NNS" or "NNPS" };
    }

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
        // "Will continue" and "continues" say the same, but not "has continued"; a lost "may" or "likely" never does.
        return (x ?? y) == "future" ? Past(step) : Shown(step, DifferenceKind.Modal, isDistortion: true);
    }

    /// <summary>What is to come told as done: "will be opened", "had been opened".</summary>
    private Verdict? Past(Step step)
    {
        var isLost = step.BaseLength > 0;
        var (items, others, report) = isLost ? (b, w, witnessReport) : (w, b, baseReport);
        var counterparts = isLost ? alignment.ToWitness : alignment.ToBase;
        var at = isLost ? step.BaseStart : step.WitnessStart;
        var verb = at + 1;
        while (verb < items.Length && verb <= at + DoubledWithin && !items[verb].IsContent && !items[verb].BeginsSentence) verb++;
        if (verb >= items.Length || !items[verb].IsContent || counterparts[verb] < 0) return null;
        var other = counterparts[verb];
        var first = other;
        while (first > 0 && first > other - DoubledWithin && !others[first - 1].IsContent && !others[first].BeginsSentence && others[first - 1].Word.Form is "had" or "has" or "have" or "been" or "already" or "just" or "not") first--;
        var isPerfect = false;
        for (var i = first; i < other; i++) isPerfect |= others[i].Word.Form is "had" or "has" or "have";
        if (!isPerfect || WordReader.TokenAt(report.Annotated.Tokens, others[other].Span.Start) is not { Tag: "VBN" or "VBD" }) return null;
        return isLost ? new Verdict(DifferenceKind.Modal, IsDistortion: true, at..(verb + 1), first..(other + 1)) : new Verdict(DifferenceKind.Modal, IsDistortion: true, first..(other + 1), at..(verb + 1));
    }

    private static string ClassOf(Item item) => ModalClasses.GetValueOrDefault(item.Word.Form, "hedge");

    /// <summary>Indirect speech puts the modal word into the past.</summary>
    private static bool AreTenses(string a, string b) => (a, b) is ("will", "would") or ("shall", "should") or ("can", "could") or ("may", "might") or ("will", "shall");

    private Verdict? Negation(Step step)
    {
        if (step is { BaseLength: 1, WitnessLength: 1 }) return b[step.BaseStart].Key == w[step.WitnessStart].Key ? null : Whole(step, DifferenceKind.Negation, isDistortion: true);
        if (GoesOn(step)) return null;
        var isDoubled = step.BaseLength > 0 ? Doubles(b, step.BaseStart, alignment.ToWitness) : Doubles(w, step.WitnessStart, alignment.ToBase);
        return Shown(step, DifferenceKind.Negation, isDistortion: !isDoubled && isSure && BearsOnTheSame(step));
    }

    /// <summary>"No attack, nor next week" and "no attack or next week" deny alike.</summary>
    private bool GoesOn(Step step)
    {
        var (items, at, counterparts) = step.BaseLength > 0 ? (b, step.BaseStart, alignment.ToWitness) : (w, step.WitnessStart, alignment.ToBase);
        if (items[at].Word.Form is not ("nor" or "neither")) return false;
        for (var i = at - 1; i >= 0 && !items[i + 1].BeginsSentence; i--)
        {
            if (items[i].Word.Role == WordRole.Negator && counterparts[i] >= 0) return true;
        }
        return false;
    }

    /// <summary>True when what the lost or added negator bears on stands on both sides; without it there is nothing that was denied here and asserted there.</summary>
    private bool BearsOnTheSame(Step step)
    {
        var (items, counterparts, from) = step.BaseLength > 0 ? (b, alignment.ToWitness, step.BaseEnd) : (w, alignment.ToBase, step.WitnessEnd);
        for (var i = from; i < items.Length && i <= from + DoubledWithin && !items[i].BeginsSentence; i++)
        {
            // "No longer hearing": the negator bears on the verb.
            if (items[i].IsContent && items[i].Word.Form != "longer") return counterparts[i] >= 0;
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
        if (Shifts.IsPronounFor(b, step.BaseStart, step.BaseEnd, witnessReport, w, fromW, toW) || Shifts.IsPronounFor(w, step.WitnessStart, step.WitnessEnd, baseReport, b, fromB, toB)) return null;
        if (toB == fromB + 1 && toW == fromW + 1 && Spellings.AreOne(b[fromB].Word.Form, w[fromW].Word.Form)) return null;
        // "Still", "no longer": named once, by the negator.
        if (IsNoLonger(b, fromB, toB) || IsNoLonger(w, fromW, toW)) return null;
        if (inBase && inWitness && Shifts.AreForms(b, fromB, toB, w, fromW, toW)) return null;
        if (!inBase && Shifts.CopulaIn(b, step.BaseStart, step.BaseEnd) is >= 0 and var isB && Shifts.IsOneVerb(witnessReport, w, fromW, toW)) return new Verdict(DifferenceKind.Reworded, IsDistortion: false, isB..(isB + 1), fromW..toW);
        if (!inWitness && Shifts.CopulaIn(w, step.WitnessStart, step.WitnessEnd) is >= 0 and var isW && Shifts.IsOneVerb(baseReport, b, fromB, toB)) return new Verdict(DifferenceKind.Reworded, IsDistortion: false, fromB..toB, isW..(isW + 1));
        if (!inBase && toB > fromB && !(HasPreposition(fromB, toB) && toW - fromW <= LongestForPreposition)) (fromB, toB) = (step.BaseStart, step.BaseStart);
        if (!inWitness && toW == fromW) return Shifts.HasPronounNear(w, alignment.ToBase, step.WitnessStart, baseReport, b, fromB, toB) ? null : Dropped(step, fromB, toB);
        if (!inBase && toB == fromB) return Shifts.HasPronounNear(b, alignment.ToWitness, step.BaseStart, witnessReport, w, fromW, toW) ? null : Added(step, fromW, toW);
        var (kind, isDistortion) = Rewording(fromB, toB, fromW, toW);
        return new Verdict(kind, isDistortion, fromB..toB, fromW..toW);
    }

    private static bool IsNoLonger(ImmutableArray<Item> items, int from, int to) => to == from + 1 && from > 0 && items[from].Word.Form == "longer" && items[from - 1].Word.Form == "no";

    private Verdict Dropped(Step step, int from, int to)
    {
        var condition = Losses.ConditionAt(b, step.BaseStart, step.BaseEnd);
        var limit = condition >= 0 ? -1 : Losses.LimitAt(baseReport, said, b, step.BaseStart, step.BaseEnd);
        var isDistortion = isSure && (condition >= 0 || limit >= 0 || Losses.IsBelief(b, from, to));
        return new Verdict(DifferenceKind.Dropped, isDistortion, Math.Min(from, condition >= 0 ? condition : limit >= 0 ? limit : from)..to, step.WitnessStart..step.WitnessStart);
    }

    private Verdict Added(Step step, int from, int to)
    {
        var condition = Losses.ConditionAt(w, step.WitnessStart, step.WitnessEnd);
        return new Verdict(DifferenceKind.Added, isSure && condition >= 0, step.BaseStart..step.BaseStart, Math.Min(from, condition >= 0 ? condition : from)..to);
    }

    /// <summary>More words than these are added, not put for a preposition.</summary>
    private const int LongestForPreposition = 3;

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
