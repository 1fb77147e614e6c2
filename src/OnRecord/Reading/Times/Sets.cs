using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>What recurs: "every week", "daily", "15 a year", "each Monday".</summary>
internal static class Sets
{
    /// <summary>How far before "a year" the number stands that it makes a rate.</summary>
    private const int CountReach = 7;

    public static TimeDraft? Read(TimeSentence s, int at)
    {
        var word = s.Word(at);
        if (word.Role == TimeRole.Frequency) return s.IsCapital(at) && !s.IsFirst(at) ? null : TimeDraft.Of(at + 1, TimeKind.Set, word.Value);
        if (word.Role == TimeRole.Each) return Each(s, at);
        // A rate: "15 a year", "twice a week".
        if (!(s.Is(at, "a") || s.Is(at, "an")) || s.Role(at + 1) != TimeRole.Unit) return null;
        var isRate = s.IsNumber(at - 1) || (s.IsNumber(at - 2) && s[at - 1].IsWord) || (s.Word(at - 1).IsNumber && s.Role(at - 1) == TimeRole.None)
            || s.IsAny(at - 1, "once", "twice", "times", "hours", "days") || IsCounted(s, at);
        return isRate ? TimeDraft.Of(at + 2, TimeKind.Set, Length.Of(1, s.Word(at + 1).Value).Value) : null;
    }

    // "saves $300 million in fuel a year."
    private static bool IsCounted(TimeSentence s, int at)
    {
        if (!s.IsStop(at + 2) || !s[at - 1].IsWord || s.Word(at - 1) is not { Role: TimeRole.None, Tense: Tense.Unknown }) return false;
        for (var i = at - 2; i >= 0 && i > at - CountReach; i--)
        {
            if (s.IsMark(i, ',')) return false;
            if (s.IsNumber(i)) return s.Year(i) is null;
        }
        return false;
    }

    private static TimeDraft? Each(TimeSentence s, int at)
    {
        var next = s.Word(at + 1);
        if (next.Role == TimeRole.Unit) return TimeDraft.Of(at + 2, TimeKind.Set, Length.Of(1, next.Value).Value);
        if (s.Is(at, "per")) return null;
        switch (next.Role)
        {
            case TimeRole.Weekday: return TimeDraft.Of(at + 2, TimeKind.Set, "XXXX-WXX-" + next.Value);
            case TimeRole.Month: return TimeDraft.Of(at + 2, TimeKind.Set, "XXXX-" + next.Number.ToString("00", CultureInfo.InvariantCulture));
            case TimeRole.DayPart: return TimeDraft.Of(at + 2, TimeKind.Set, "XXXX-XX-XXT" + next.Value);
            case TimeRole.Season: return TimeDraft.Of(at + 2, TimeKind.Set, "XXXX-" + next.Value);
        }
        var isOther = s.Is(at + 1, "other") && s.Role(at + 2) == TimeRole.Unit;
        if (isOther) return TimeDraft.Of(at + 3, TimeKind.Set, Length.Of(2, s.Word(at + 2).Value).Value);
        var end = s.NumberEnd(at + 1, out var count);
        return end > at + 1 && s.Role(end) is TimeRole.Units ? TimeDraft.Of(end + 1, TimeKind.Set, Length.Of(count, s.Word(end).Value).Value) : null;
    }
}
