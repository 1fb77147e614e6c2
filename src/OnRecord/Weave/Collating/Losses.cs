using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>Tells which words cannot be left out, or put in, without another claim being made: conditions, limits in time, and that it is only a view.</summary>
internal static class Losses
{
    /// <summary>Content words beside a date for which the stretch is still about the date.</summary>
    private const int MostBeside = 3;

    private static readonly FrozenDictionary<string, string> Kinds = DataTable.Rows("Weave/Words/conditions.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Beliefs = DataTable.Rows("Weave/Words/beliefs.tsv").Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(["hours", "days", "weeks", "months", "years", "week", "month", "year"], StringComparer.Ordinal);

    /// <summary>Item at which a condition begins, among the first of a stretch; -1 when it is none.</summary>
    public static int ConditionAt(ImmutableArray<Item> items, int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 2); i++)
        {
            if (Kinds.GetValueOrDefault(items[i].Word.Form) == "condition") return i;
        }
        return -1;
    }

    /// <summary>True when a stretch opens with a word that limits: "within two days" is left out as a whole.</summary>
    public static bool BeginsLimit(ImmutableArray<Item> items, int from, int to) => from < to && IsLimit(items[from]);

    /// <summary>Item at which a limit in time begins that the stretch is about; -1 when there is none.</summary>
    public static int LimitAt(RecordedReport report, Dating? said, ImmutableArray<Item> items, int from, int to)
    {
        if (from >= to) return -1;
        var stretch = items[from].Span.Union(items[to - 1].Span);
        foreach (var time in report.Annotated.Times)
        {
            if (time.Span.Start >= stretch.End) break;
            if (!time.Span.Overlaps(stretch)) continue;
            int beside = 0, first = -1;
            for (var i = from; i < to; i++)
            {
                if (time.Span.Overlaps(items[i].Span)) first = first < 0 ? i : first;
                else if (items[i].IsContent) beside++;
            }
            if (first < 0 || beside > (first <= from + 1 ? MostBeside : 1)) continue;
            var before = first > 0 && items[first - 1].Span.End >= time.Span.Start - 2 ? first - 1 : first;
            if (IsLimit(items[before]) || IsLimit(items[first]) || (items[first].Word.Form == "this" && LooksAhead(items))) return Math.Max(from, before);
            if (time.Date?.ToDay() is DateOnly day && said?.Date.ToDay() is DateOnly saidOn && day > saidOn) return Math.Max(from, before);
        }
        // A limit that no calendar knows: "until the court has heard both parties".
        if (IsBareUnit(items, from, to)) return from;
        return Kinds.GetValueOrDefault(items[from].Word.Form) == "limit" && items[from].Word.Form is "until" or "till" ? from : -1;
    }

    /// <summary>True when the stretch says no more than that something is believed.</summary>
    public static bool IsBelief(ImmutableArray<Item> items, int from, int to)
    {
        int content = 0, beliefs = 0;
        for (var i = from; i < to; i++)
        {
            if (!items[i].IsContent) continue;
            content++;
            if (Beliefs.Contains(items[i].Word.Stem)) beliefs++;
        }
        return beliefs == 1 && content == 1;
    }

    private static bool LooksAhead(ImmutableArray<Item> items) => items.Any(item => item.Word.Form is "will" or "would" or "shall");

    /// <summary>"The weeks after", "the following month": a stretch of time that is not counted from a day.</summary>
    private static bool IsBareUnit(ImmutableArray<Item> items, int from, int to)
    {
        int content = 0, units = 0;
        for (var i = from; i < to; i++)
        {
            if (items[i].Word.Form is "last" or "ago" or "past" or "this") return false;
            if (!items[i].IsContent) continue;
            content++;
            if (Units.Contains(items[i].Word.Form)) units++;
        }
        return units > 0 && content <= 2;
    }

    private static bool IsLimit(Item item) => Kinds.GetValueOrDefault(item.Word.Form) == "limit";
}
