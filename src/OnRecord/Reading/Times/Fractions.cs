using System.Globalization;
using OnRecord.Reading.Numbers;

namespace OnRecord.Reading.Times;

/// <summary>"the first quarter of 2009", "the second half of last year", "the last week of March", "Q1 2022", "the 19th century".</summary>
internal static class Fractions
{
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (s.Is(at, "q") && s.Plain(at + 1, 1, 1) is int q and >= 1 and <= 4 && !s[at + 1].IsSpaced)
        {
            return s.Year(at + 2) is int year ? TimeDraft.Of(at + 3, TimeKind.Date, $"{year}-Q{q}") : null;
        }
        int? ordinal = s.Is(at, "last") ? 0 : s.OrdinalWord(at, out _) is int word and <= 4 ? word : null;
        if (ordinal is not int n) return null;
        if (!s.Is(at + 2, "of"))
        {
            if (n == 0 || !s.Is(at + 1, "quarter") || !s.Is(at - 1, "the")) return null;
            return s.Anchor.NamedQuarter(n, s.TenseAround(at, at + 2)) is string near ? TimeDraft.Relative(at + 2, new TimeValue(near)) : null;
        }
        var of = CalendarDates.Read(s, at + 3) ?? RelativeDates.Plain(s, at + 3) ?? (s.Is(at + 3, "the") && s.Is(at + 4, "year") ? TimeDraft.Relative(at + 5, s.Anchor.Unit("Y", 0)!.Value) : null);
        if (of?.Value.Date is not { Year: int ofYear } date) return null;
        if (s.Is(at + 1, "quarter") && date.Month is null && n > 0) return TimeDraft.Of(of.End, TimeKind.Date, $"{ofYear:0000}-Q{n}");
        if (s.Is(at + 1, "half") && date.Month is null && n is 1 or 2) return TimeDraft.Of(of.End, TimeKind.Date, $"{ofYear:0000}-H{n}");
        if (!s.Is(at + 1, "week") || date.Month is not int month || date.Day is not null) return null;
        var day = n == 0 ? new DateOnly(ofYear, month, DateTime.DaysInMonth(ofYear, month)) : new DateOnly(ofYear, month, 1).AddDays((n - 1) * 7);
        // The week that lies in the month with most of its days.
        var thursday = day.AddDays(n == 0 ? -((((int)day.DayOfWeek) + 3) % 7) : (11 - (int)day.DayOfWeek) % 7);
        var moment = thursday.ToDateTime(TimeOnly.MinValue);
        return TimeDraft.Of(of.End, TimeKind.Date, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
    }

    /// <summary>"21st century", "twentieth century", "18th-century".</summary>
    public static TimeDraft? Century(TimeSentence s, int at)
    {
        var noun = s.IsNumber(at) ? (s.IsHyphen(at + 2) ? at + 3 : at + 2) : at + 1;
        int? number = s.Plain(at, 1, 2) is int digits && !s[at + 1].IsSpaced && s.Is(noun, "century") ? digits
            : s.Is(at + 1, "century") && s[at].IsWord && NumberLexicon.Find(s[at].Span.In(s.Text)) is { Kind: NumberWordKind.Ordinal } word ? (int)word.Value : null;
        return number is int n and > 0 ? TimeDraft.Of(noun + 1, TimeKind.Date, (n - 1).ToString("00", CultureInfo.InvariantCulture)) : null;
    }
}
