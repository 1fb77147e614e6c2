namespace OnRecord.Reading.Times;

/// <summary>Dates at the end of a length: "two days ago", "three weeks from tomorrow", "16 days before Christmas", "a year later", "decades ago".</summary>
internal static class CountedDates
{
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        while (s.Role(at) == TimeRole.Modifier || s.IsAny(at, "more", "less", "than")) at++;
        if (Vague(s, at) is TimeDraft vague) return vague;
        if (LengthReader.Read(s, at, out var end, out _) is not Length length) return null;
        if (s.Is(end, "ago")) return FromAnchor(s, end + 1, length, -1);
        if (s.Is(end, "from") && s.Is(end + 1, "now")) return FromAnchor(s, end + 2, length, 1);
        if (s.IsAny(end, "from", "after", "before")) return FromDay(s, end + 1, length, s.Is(end, "before") ? -1 : 1);
        if (s.Is(end, "later") || s.Is(end, "earlier")) return FromTold(s, at, end + 1, length, s.Is(end, "later") ? 1 : -1);
        return null;
    }

    // "decades ago", "several weeks ago".
    private static TimeDraft? Vague(TimeSentence s, int at)
    {
        if (s.Is(at, "a") && s.Role(at + 1) == TimeRole.Vague) at++;
        if (s.Role(at) == TimeRole.Vague) at += s.Is(at + 1, "of") ? 2 : 1;
        if (s.Role(at) == TimeRole.Units && s.Is(at + 1, "from") && s.Is(at + 2, "now")) return TimeDraft.Of(at + 3, TimeKind.Date, "FUTURE_REF");
        return s.Role(at) == TimeRole.Units && s.Is(at + 1, "ago") ? TimeDraft.Of(at + 2, TimeKind.Date, "PAST_REF") : null;
    }

    private static TimeDraft? FromAnchor(TimeSentence s, int end, Length length, int sign) =>
        s.Anchor.Counted(length, sign) is TimeValue value ? TimeDraft.Relative(end, value) with { Counted = s.Anchor.CountedDay(length, sign) } : null;

    private static TimeDraft? FromDay(TimeSentence s, int at, Length length, int sign)
    {
        var from = CalendarDates.Read(s, at) ?? RelativeDates.Plain(s, at);
        // "two days after Monday's vote" counts from the vote, whose day the possessive tells as well.
        if (from is not TimeDraft found || found.Value.Date?.ToDay() is not DateOnly day || length.From(day, sign) is not DateOnly to) return null;
        return TimeDraft.Relative(found.End, TimeAnchor.Of(to.Year, to.Month, to.Day));
    }

    private static TimeDraft? FromTold(TimeSentence s, int at, int end, Length length, int sign)
    {
        if (Anaphora.Counted(s, length, sign) is TimeValue told) return TimeDraft.Relative(end, told);
        if (s.Reference is not null) return null;
        // "down from a year earlier" compares with now; "a year later" tells of a day that no one named, unless it is counted to the day.
        if (sign < 0 && (s.Is(at - 1, "from") || s.Is(at - 1, "than"))) return FromAnchor(s, end, length, sign);
        return length.Parts.Length > 1 && s.Anchor.CountedDay(length, sign) is DateOnly day ? TimeDraft.Long(end, length) with { Counted = day } : null;
    }
}
