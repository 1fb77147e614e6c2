using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>Lengths of time: "48 hours", "two-day", "the next four years", "two years and three months", "for decades", "half an hour".</summary>
internal static class Durations
{
    /// <summary>"at least nearly two weeks" is as long as modifiers get.</summary>
    private const int MostModifiers = 2;

    public static TimeDraft? Read(TimeSentence s, int at)
    {
        var i = at;
        if (s.Is(i, "the") && (s.Role(i + 1) == TimeRole.Shift || s.Is(i + 1, "first") || s.Is(i + 1, "final"))) i++;
        var shift = s.Role(i) == TimeRole.Shift || (i > at && (s.Is(i, "first") || s.Is(i, "final"))) ? i : -1;
        if (shift >= 0) i++;
        var modified = i;
        while (i <= modified + MostModifiers && ModifierEnd(s, i) is var next && next > i) i = next;
        if (i > modified + MostModifiers) return null;
        var direction = shift >= 0 && s.Role(shift) == TimeRole.Shift && !s.Is(shift, "same") ? s.Word(shift).Number : 0;
        return (Counted(s, i, shift) ?? Indefinite(s, i, shift)) is TimeDraft draft ? draft with { Direction = direction } : null;
    }

    private static int ModifierEnd(TimeSentence s, int at)
    {
        if (s.Role(at) == TimeRole.Modifier) return at + 1;
        var isTwo = s.Is(at + 1, "than") ? s.Is(at, "more") || s.Is(at, "less") : (s.Is(at, "at") && s.Is(at + 1, "least")) || (s.Is(at, "up") && s.Is(at + 1, "to"));
        return isTwo ? at + 2 : at;
    }

    private static TimeDraft? Counted(TimeSentence s, int at, int shift)
    {
        var end = s.NumberEnd(at, out var count);
        if (end == at || s.IsPieceOfNumber(at)) return null;
        var hyphen = s.IsHyphen(end) && !s[end].IsSpaced;
        if (Between(s, end, hyphen, count) is TimeDraft between) return between;
        if (LengthReader.Read(s, at, out var last, out var firstEnd) is not Length length)
        {
            var unit = hyphen ? end + 1 : end;
            if (s.Is(unit, "h") && s.IsNumber(end - 1) && !s[unit].IsSpaced) return TimeDraft.Long(unit + 1, Length.Of(count, "TH"));
            // "second" is an ordinal far more often than a unit: only behind a number with a hyphen, or behind "one".
            return s.Is(unit, "second") && (hyphen || (count == 1 && s.Is(end - 1, "one"))) ? TimeDraft.Long(unit + 1, Length.Of(count, "TS")) : null;
        }
        if (hyphen && length.Parts[0].Unit is "WE" or "Q") return null;
        // "the last three months and two days ago": what is counted back stands by itself.
        if (shift >= 0 && s.Is(last, "ago")) (last, length) = (firstEnd, new Length([length.Parts[0]]));
        // "2 years old" and "27-year-old" are ages.
        if ((s.IsHyphen(last) && s.Is(last + 1, "old")) || (s.Is(last, "old") && !hyphen)) return null;
        return TimeDraft.Long(last, length);
    }

    // "5 to 7 days", "two or three weeks": as long as the longer one.
    private static TimeDraft? Between(TimeSentence s, int end, bool hyphen, double count)
    {
        if (!hyphen && !s.Is(end, "to") && !s.Is(end, "or") && !s.IsMark(end, '\u2013')) return null;
        var behind = s.NumberEnd(end + 1, out var upper);
        return behind > end + 1 && upper > count && s.Role(behind) == TimeRole.Units ? TimeDraft.Long(behind + 1, Length.Of(upper, s.Word(behind).Value)) : null;
    }

    /// <summary>Without a number: "several days", "the next few days", "the past week", "for decades", "half an hour", "for a year", "decades-long".</summary>
    private static TimeDraft? Indefinite(TimeSentence s, int at, int shift)
    {
        var i = at;
        if (s.Is(i, "half"))
        {
            var unit = s.IsHyphen(i + 1) || s.Is(i + 1, "a") || s.Is(i + 1, "an") ? i + 2 : i;
            return unit > i && s.Role(unit) == TimeRole.Unit ? TimeDraft.Long(unit + 1, Length.Of(0.5, s.Word(unit).Value)) : null;
        }
        if (s.Is(i, "a") && s.Role(i + 1) == TimeRole.Vague) i++;
        if (s.Role(i) == TimeRole.Vague && !s.Is(i, "number") && !(s.Is(i, "couple") && !s.Is(i + 1, "of")))
        {
            i++;
            if (s.Is(i, "more") || s.Is(i, "of")) i++;
            return s.Role(i) == TimeRole.Units ? Unknown(i + 1, s.Word(i).Value) : null;
        }
        if (shift >= 0)
        {
            if (s.Role(i) == TimeRole.Units) return Unknown(i + 1, s.Word(i).Value);
            var within = s.Is(shift, "past") || (s.Is(shift - 1, "the") && (s.Is(shift, "last") || s.Is(shift, "coming")));
            return within && s.Role(i) == TimeRole.Unit && s.Word(i).Value is not "D" ? TimeDraft.Long(i + 1, Length.Of(1, s.Word(i).Value)) : null;
        }
        if (i != at) return null;
        if (s.IsHyphen(i + 1) && s.Is(i + 2, "long"))
        {
            if (s.Role(i) == TimeRole.Unit) return TimeDraft.Long(i + 3, Length.Of(1, s.Word(i).Value));
            return s.Role(i) == TimeRole.Units ? Unknown(i + 3, s.Word(i).Value) : null;
        }
        if (s.Role(i) == TimeRole.Units && !s.Is(i, "nights"))
        {
            var introduced = s.IsAny(i - 1, "for", "in", "within", "over", "just", "of") || (s.Is(i + 1, "of") && s.Word(i).Value != "Q");
            return introduced ? Unknown(i + 1, s.Word(i).Value) : null;
        }
        return One(s, i);
    }

    // "for a year", "a week later", "in a month."
    private static TimeDraft? One(TimeSentence s, int at)
    {
        if (!(s.IsAny(at, "a", "an", "another")) || s.Word(at + 1) is not { Role: TimeRole.Unit, Value: not "Q" and var unit }) return null;
        var end = at + 2;
        var measured = s.Is(at, "another") || s.Role(at - 1) == TimeRole.Modifier || (s.Is(at - 1, "in") && s.IsStop(end))
            || s.IsAny(at - 1, "for", "within", "after", "than", "take", "takes", "took", "spent", "lasted") || s.IsAny(end, "later", "earlier", "after", "before");
        return measured ? TimeDraft.Long(end, Length.Of(1, unit)) : null;
    }

    private static TimeDraft Unknown(int end, string unit) => TimeDraft.Of(end, TimeKind.Duration, Value("X", unit));

    private static string Value(string count, string unit) => unit switch
    {
        ['T', var letter] => string.Create(CultureInfo.InvariantCulture, $"PT{count}{letter}"),
        "F" => $"P{count}W",
        _ => $"P{count}{unit}",
    };
}
