using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>From when and until when: what the words before an expression, or its own length, make of it. "since December", "by Friday", "in the next 48 hours".</summary>
internal static class Bounds
{
    /// <summary>How far before a bracket the word stands that the date in it belongs to: "before the end of the games (20 February)".</summary>
    private const int BracketReach = 9;

    /// <summary>How far before "in two years" a superlative makes it look back: "the lowest level in two years".</summary>
    private const int SuperlativeReach = 4;

    /// <summary>The bounds of a draft that starts at an atom.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="at">Where the draft starts.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="previous">The expression before it in the sentence; null when there is none.</param>
    public static (PartialDate? From, PartialDate? Until) Of(TimeSentence s, int at, TimeDraft draft, TimeExpression? previous)
    {
        if (draft.Kind == TimeKind.Duration) return OfLength(s, at, draft);
        if (draft.Kind == TimeKind.Set) return default;
        if (draft.Counted is DateOnly counted && draft.Value.Date?.Day is null) return (PartialDate.Of(counted), null);
        var (first, last) = Extent(draft.Value);
        var before = s.IsMark(at - 1, '(') ? BeforeBracket(s, at - 1) : at - 1;
        if (previous?.From is not null && previous.Until is null && IsRange(s, at, previous)) return (null, last);
        if (s.Is(before, "since")) return (first, first is null ? null : s.Anchor.Now);
        var isOpening = s.IsAny(before, "between", "starting", "beginning") || OpensRange(s, draft.End) || (s.Is(before, "from") && s.Role(at) != TimeRole.Edge && IsAhead(s, first));
        if (isOpening) return (first, null);
        if (s.Is(before, "after")) return (last, null);
        if (s.IsAny(before, "until", "till", "by") || (s.Is(before, "through") && s.Role(at) != TimeRole.Shift)) return (null, last);
        if (s.Is(before, "than") && s.Is(before - 1, "later")) return (null, last);
        if (s.Is(before, "before") || (s.Is(before, "to") && s.Is(before - 1, "prior"))) return (null, first);
        if (LooksBack(s, at, draft) && first?.ToDay() > s.Anchor.KnownDay) return (Back(first), Back(last));
        // A week or quarter has no date of its own: its first and last day tell which it is.
        return draft.Value.Date is null ? (first, last) : default;
    }

    private static (PartialDate? From, PartialDate? Until) OfLength(TimeSentence s, int at, TimeDraft draft)
    {
        if (draft.Counted is DateOnly later) return (null, PartialDate.Of(later));
        if (s.Anchor.Now is not PartialDate now) return default;
        if (draft.Direction < 0) return (draft.Length?.From(now, -1), now);
        if (draft.Direction > 0) return (now, draft.Length?.From(now, 1));
        if (draft.Length is not Length length) return default;
        if ((s.Is(at - 1, "within") && !s.Is(at, "the")) || (s.Is(at - 1, "in") && LooksAhead(s, at, draft.End))) return (now, length.From(now, 1));
        return default;
    }

    // "will leave in two weeks", not "the lowest level in two weeks", "fell in two weeks".
    private static bool LooksAhead(TimeSentence s, int at, int end)
    {
        if (s.TenseAround(at, end) == Tense.Past) return false;
        for (var i = at - 2; i >= 0 && i > at - 2 - SuperlativeReach; i--)
        {
            if (s[i].IsWord && (s[i].Span.In(s.Text).EndsWith("est", StringComparison.Ordinal) || s.IsAny(i, "first", "worst", "most", "least", "record"))) return false;
        }
        return true;
    }

    private static int BeforeBracket(TimeSentence s, int bracket)
    {
        for (var i = bracket - 1; i >= 0 && i > bracket - BracketReach; i--)
        {
            if (!s[i].IsWord && !s.IsHyphen(i) && !s.IsApostrophe(i)) break;
            if (s.IsAny(i, "before", "until", "till", "by", "since", "after")) return i;
        }
        return bracket - 1;
    }

    // "15-19 April", "May to July".
    private static bool OpensRange(TimeSentence s, int end)
    {
        var isLink = (s.IsHyphen(end) && !s[end].IsSpaced) || s.IsMark(end, '\u2013') || s.Is(end, "to") || s.Is(end, "through");
        return isLink && (s.IsNumber(end + 1) || s.Role(end + 1) is TimeRole.Month or TimeRole.MonthAbbreviation or TimeRole.Weekday or TimeRole.Day);
    }

    // "open from Monday"; "down from the previous year" compares.
    private static bool IsAhead(TimeSentence s, PartialDate? first) => first?.ToDay() is DateOnly day && day >= s.Anchor.KnownDay;

    // "from May to June", "between 2010 and 2014", "15-19 April".
    private static bool IsRange(TimeSentence s, int at, TimeExpression previous)
    {
        var between = s.Text.AsSpan(previous.Span.End, s[at].Span.Start - previous.Span.End).Trim();
        return between is "to" or "and" or "until" or "till" or "through" or "-" or "\u2013";
    }

    // "Ministers met over the weekend", printed on a Tuesday. Corpora number a weekend by the week that runs all the same; the bounds are the days that were meant.
    private static bool LooksBack(TimeSentence s, int at, TimeDraft draft) =>
        draft.IsRelative && draft.Value.Value.EndsWith("-WE", StringComparison.Ordinal) && !s.Is(draft.End - 2, "next") && s.TenseAround(at, draft.End) == Tense.Past;

    private static PartialDate? Back(PartialDate? date) => date?.ToDay() is DateOnly day && day.DayNumber > 7 ? PartialDate.Of(day.AddDays(-7)) : date;

    /// <summary>First and last day of a value of the calendar, as exactly as it is printed.</summary>
    private static (PartialDate? First, PartialDate? Last) Extent(TimeValue value)
    {
        if (value.Date is PartialDate date) return (date, date);
        if (value.Year is not int year || value.Value is not [_, _, _, _, '-', var letter, ..]) return default;
        if (letter is 'Q' or 'H' && value.Value.Length == 7)
        {
            var months = letter == 'Q' ? 3 : 6;
            var start = ((value.Value[6] - '1') * months) + 1;
            return start is >= 1 and <= 12 ? (new PartialDate(year, start), new PartialDate(year, start + months - 1)) : default;
        }
        if (letter != 'W' || value.Value.Length < 8 || !int.TryParse(value.Value.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var week)) return default;
        if (week is < 1 or > 53) return default;
        var monday = ISOWeek.ToDateTime(year, week, DayOfWeek.Monday);
        if (monday > DateTime.MaxValue.AddDays(-7)) return default;
        var isWeekend = value.Value.EndsWith("WE", StringComparison.Ordinal);
        return (PartialDate.Of(DateOnly.FromDateTime(monday.AddDays(isWeekend ? 5 : 0))), PartialDate.Of(DateOnly.FromDateTime(monday.AddDays(6))));
    }
}
