using System.Globalization;
using OnRecord.Reading.Numbers;

namespace OnRecord.Reading.Times;

/// <summary>Lengths of time and what recurs: "48 hours", "two-day", "the next four years", "for decades", "every week", "daily", "15 a year".</summary>
internal static class Durations
{
    public static TimeDraft? Read(TimeSentence s, int at) => Recurring(s, at) ?? Length(s, at);

    private static TimeDraft? Recurring(TimeSentence s, int at)
    {
        var word = s.Word(at);
        if (word.Role == TimeRole.Frequency) return s.IsCapital(at) && !s.IsFirst(at) ? null : TimeDraft.Of(at + 1, TimeKind.Set, word.Value);
        if (word.Role == TimeRole.Each)
        {
            var next = s.Word(at + 1);
            if (next.Role == TimeRole.Unit) return TimeDraft.Of(at + 2, TimeKind.Set, Value("1", next.Value));
            if (next.Role == TimeRole.Weekday && !s.Is(at, "per")) return TimeDraft.Of(at + 2, TimeKind.Set, "XXXX-WXX-" + next.Value);
            if (next.Role == TimeRole.Month && !s.Is(at, "per")) return TimeDraft.Of(at + 2, TimeKind.Set, "XXXX-" + next.Number.ToString("00", CultureInfo.InvariantCulture));
            if (next.Role == TimeRole.DayPart && !s.Is(at, "per")) return TimeDraft.Of(at + 2, TimeKind.Set, "XXXX-XX-XXT" + next.Value);
            if (s.Is(at, "per")) return null;
            var end = NumberReader.Read(s.Text, s.Atoms, at + 1, out var count);
            return end > at + 1 && s.Role(end) is TimeRole.Units ? TimeDraft.Of(end + 1, TimeKind.Set, Value(Format(count), s.Word(end).Value)) : null;
        }
        // A rate: "15 a year", "twice a week".
        if ((s.Is(at, "a") || s.Is(at, "an")) && s.Role(at + 1) == TimeRole.Unit && (s.IsNumber(at - 1) || (s.IsNumber(at - 2) && s[at - 1].IsWord) || s.Is(at - 1, "once") || s.Is(at - 1, "twice") || s.Is(at - 1, "times") || s.Is(at - 1, "hours") || s.Is(at - 1, "days")))
        {
            return TimeDraft.Of(at + 2, TimeKind.Set, Value("1", s.Word(at + 1).Value));
        }
        return null;
    }

    private static TimeDraft? Length(TimeSentence s, int at)
    {
        var i = at;
        if (s.Is(i, "the") && (s.Role(i + 1) == TimeRole.Shift || s.Is(i + 1, "first") || s.Is(i + 1, "final"))) i++;
        var shift = s.Role(i) == TimeRole.Shift || (i > at && (s.Is(i, "first") || s.Is(i, "final"))) ? i : -1;
        if (shift >= 0) i++;
        var modified = i;
        while (i <= modified + 2 && (s.Role(i) == TimeRole.Modifier || (s.Is(i, "more") && s.Is(i + 1, "than")) || (s.Is(i, "less") && s.Is(i + 1, "than")) || (s.Is(i, "at") && s.Is(i + 1, "least")) || (s.Is(i, "up") && s.Is(i + 1, "to")))) i += s.Role(i) == TimeRole.Modifier ? 1 : 2;
        // A modifier alone would make "just" or "over" part of what is only a bare number's unit.
        if (i > modified + 2) return null;
        return Counted(s, i) ?? Indefinite(s, i, shift);
    }

    private static TimeDraft? Counted(TimeSentence s, int at)
    {
        var end = NumberReader.Read(s.Text, s.Atoms, at, out var count);
        if (end == at || IsPieceOfNumber(s, at)) return null;
        var hyphen = s.IsHyphen(end) && !s[end].IsSpaced;
        var unit = hyphen ? end + 1 : end;
        if (s.Is(unit, "straight") || s.Is(unit, "consecutive") || s.Is(unit, "full") || s.Is(unit, "more")) unit++;
        // "5 to 7 days", "two or three weeks": the length is the longer one's.
        if ((s.Is(unit, "to") || s.Is(unit, "or") || s.IsMark(unit, '\u2013') || hyphen) && NumberReader.Read(s.Text, s.Atoms, hyphen ? unit : unit + 1, out var upper) is var behind && behind > (hyphen ? unit : unit + 1) && s.Role(behind) is TimeRole.Units && upper > count)
        {
            return TimeDraft.Of(behind + 1, TimeKind.Duration, Value(Format(upper), s.Word(behind).Value));
        }
        if (s.Word(unit) is not { Role: TimeRole.Unit or TimeRole.Units } word) return s.Is(unit, "h") && s.IsNumber(end - 1) && !s[unit].IsSpaced ? TimeDraft.Of(unit + 1, TimeKind.Duration, Value(Format(count), "TH")) : SecondLong(s, end, unit, hyphen, count);
        if (word.Value is "WE" or "Q" && hyphen) return null;
        if (!hyphen && word.Role == TimeRole.Unit && count != 1) return null;
        var last = unit + 1;
        // "2 years old" and "27-year-old" are ages.
        if ((s.IsHyphen(last) && s.Is(last + 1, "old")) || (s.Is(last, "old") && !hyphen)) return null;
        return TimeDraft.Of(last, TimeKind.Duration, Value(Format(count), word.Value));
    }

    // "second" is an ordinal far more often than a unit: only behind a number with a hyphen, or behind "one".
    private static TimeDraft? SecondLong(TimeSentence s, int end, int unit, bool hyphen, double count) =>
        s.Is(unit, "second") && (hyphen || (count == 1 && s.Is(end - 1, "one"))) ? TimeDraft.Of(unit + 1, TimeKind.Duration, Value(Format(count), "TS")) : null;

    /// <summary>Without a number: "several days", "the next few days", "the past week", "for decades", "half an hour", "for a year".</summary>
    private static TimeDraft? Indefinite(TimeSentence s, int at, int shift)
    {
        var i = at;
        if (s.Is(i, "half") && (s.Is(i + 1, "a") || s.Is(i + 1, "an")) && s.Role(i + 2) == TimeRole.Unit) return TimeDraft.Of(i + 3, TimeKind.Duration, Value("0.5", s.Word(i + 2).Value));
        if (s.Is(i, "a") && s.Role(i + 1) == TimeRole.Vague) i++;
        var vague = s.Role(i) == TimeRole.Vague && !s.Is(i, "number") && !(s.Is(i, "couple") && !s.Is(i + 1, "of"));
        if (vague)
        {
            i++;
            if (s.Is(i, "more") || s.Is(i, "of")) i++;
            return s.Role(i) == TimeRole.Units ? TimeDraft.Of(i + 1, TimeKind.Duration, Value("X", s.Word(i).Value)) : null;
        }
        if (shift >= 0)
        {
            if (s.Role(i) == TimeRole.Units) return TimeDraft.Of(i + 1, TimeKind.Duration, Value("X", s.Word(i).Value));
            var within = s.Is(shift, "past") || (s.Is(shift - 1, "the") && (s.Is(shift, "last") || s.Is(shift, "coming")));
            return within && s.Role(i) == TimeRole.Unit && s.Word(i).Value is not "D" ? TimeDraft.Of(i + 1, TimeKind.Duration, Value("1", s.Word(i).Value)) : null;
        }
        if (i != at) return null;
        if (s.Role(i) == TimeRole.Units && !s.Is(i, "nights"))
        {
            var introduced = s.Is(i - 1, "for") || s.Is(i - 1, "in") || s.Is(i - 1, "within") || s.Is(i - 1, "over") || s.Is(i - 1, "just") || s.Is(i - 1, "of") || s.Is(i + 1, "of");
            return introduced ? TimeDraft.Of(i + 1, TimeKind.Duration, Value("X", s.Word(i).Value)) : null;
        }
        if ((s.Is(i, "a") || s.Is(i, "an")) && s.Word(i + 1) is { Role: TimeRole.Unit, Value: not "Q" })
        {
            var measured = s.Is(i - 1, "for") || s.Is(i - 1, "within") || s.Is(i - 1, "after") || s.Role(i - 1) == TimeRole.Modifier || s.Is(i - 1, "than") || s.Is(i + 2, "later") || s.Is(i + 2, "earlier") || s.Is(i + 2, "after") || s.Is(i + 2, "before");
            return measured ? TimeDraft.Of(i + 2, TimeKind.Duration, Value("1", s.Word(i + 1).Value)) : null;
        }
        return null;
    }

    private static bool IsPieceOfNumber(TimeSentence s, int at)
    {
        if (!s.IsNumber(at) || s[at].IsSpaced || at == 0) return false;
        return s.Text[s[at].Span.Start - 1] is '.' or '/' or ':' or '$' or '€' or '£';
    }

    private static string Format(double count) => count.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Value(string count, string unit) => unit switch
    {
        ['T', var letter] => "PT" + count + letter,
        "F" => double.TryParse(count, CultureInfo.InvariantCulture, out var fortnights) ? "P" + Format(fortnights * 2) + "W" : "PXW",
        "WE" => "P" + count + "WE",
        _ => "P" + count + unit,
    };
}
