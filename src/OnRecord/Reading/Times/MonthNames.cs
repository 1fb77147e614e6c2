namespace OnRecord.Reading.Times;

/// <summary>Tells the months May, March, August from the words and the persons.</summary>
internal static class MonthNames
{
    /// <summary>The month a word names at this place, 1 to 12; null when it is the modal "may", the verb "march", someone's name.</summary>
    public static int? At(TimeSentence s, int at, out int end)
    {
        end = at + 1;
        var role = s.Role(at);
        if (role is not (TimeRole.Month or TimeRole.MonthAbbreviation)) return null;
        var hasDot = s.IsMark(at + 1, '.') && !s[at + 1].IsSpaced;
        var next = hasDot ? at + 2 : at + 1;
        var beforeNumber = s.DayNumber(next, out _) is not null || s.Year(next) is not null;
        var day = s.Is(at - 1, "of") ? at - 2 : at - 1;
        var afterNumber = s.IsNumber(day) || s.IsHyphen(at - 1) || IsSuffix(s, day) || (s.Word(day).IsNumber && s.OrdinalWord(day, out _) is not null);
        if (role == TimeRole.MonthAbbreviation)
        {
            // "mar" and "sun" are words too when they are not capitals.
            if (!s.IsCapital(at) && s.Is(at, "mar")) return null;
            if (!(hasDot || beforeNumber || afterNumber || (s.IsCapital(at) && IsDated(s, at)))) return null;
            if (!s.IsCapital(at) && !(beforeNumber || afterNumber)) return null;
            if (hasDot && (s.IsCapital(at) || beforeNumber)) end = at + 2;
            return s.Word(at).Number;
        }
        if (s.IsAny(at, "may", "march", "august"))
        {
            if (!s.IsCapital(at)) return null;
            if (!beforeNumber && !afterNumber && !IsIntroduced(s, at) && (s.Is(at, "may") || s.IsFirst(at))) return null;
        }
        // "April Jones", "Theresa May": a capital beside it makes it a name, unless the words around it speak of dates.
        if (s.IsAny(at, "april", "may", "june", "august"))
        {
            var besideName = (s.IsCapital(at + 1) && s.Role(at + 1) == TimeRole.None && !s.Word(at + 1).IsNumber) || (s.IsCapital(at - 1) && !s.IsFirst(at - 1) && s.Role(at - 1) == TimeRole.None);
            if (besideName && !beforeNumber && !afterNumber && !IsIntroduced(s, at)) return null;
        }
        return s.Word(at).Number;
    }

    private static bool IsSuffix(TimeSentence s, int at) => s.IsNumber(at - 1) && !s[at].IsSpaced && (s.IsAny(at, "st", "nd", "rd", "th"));

    // "in Dec and Jan": an abbreviation alone needs a word that dates follow.
    private static bool IsDated(TimeSentence s, int at) => s.IsAny(at - 1, "in", "since", "until") || s.Role(at - 1) is TimeRole.Shift or TimeRole.Edge;

    private static bool IsIntroduced(TimeSentence s, int at) =>
        s.Role(at - 1) is TimeRole.YearContext or TimeRole.Shift or TimeRole.Edge || (s.IsHyphen(at - 1) && s.Role(at - 2) == TimeRole.Edge);
}
