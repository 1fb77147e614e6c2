namespace OnRecord.Reading.Times;

/// <summary>What time is counted from without a date: "since the end of the Cold War", "since independence". The day is not told, so the value is unknown.</summary>
internal static class Baselines
{
    /// <summary>Longer phrases tell more than an event.</summary>
    private const int MostWords = 9;

    /// <summary>Reads the phrase behind "since".</summary>
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (!s.Is(at - 1, "since")) return null;
        var i = s.IsAny(at, "the", "its", "his", "her", "their") ? at + 1 : at;
        var isEvent = false;
        for (; i < at + MostWords && i < s.Count; i++)
        {
            if (s.IsHyphen(i) || (s.IsPossessive(i) && i > at)) continue;
            if (!s[i].IsWord) break;
            if (s.Is(i, "of"))
            {
                if (!isEvent && s.Role(i - 1) != TimeRole.EdgeNoun) return null;
                if (s.Is(i + 1, "the")) i++;
                isEvent = false;
                continue;
            }
            if (s.Role(i) == TimeRole.YearContext || s.IsAny(i, "at", "that", "which")) break;
            if (s.Role(i) is TimeRole.Month or TimeRole.Weekday or TimeRole.Day or TimeRole.Shift) return null;
            isEvent = s.Role(i) == TimeRole.Event || (s.Role(i) == TimeRole.Units && s.Is(i + 1, "of"));
        }
        // "since the war began" is a clause; a phrase ends at a mark or a preposition.
        var ends = i >= s.Count || s.IsStop(i) || s.Role(i) == TimeRole.YearContext || s.IsAny(i, "at", "that", "which");
        return isEvent && ends && i > at && !s.IsNumber(i) && !(s.Role(i) == TimeRole.YearContext && s.IsNumber(i + 1)) ? TimeDraft.Of(i, TimeKind.Date, "XXXX-XX-XX") : null;
    }
}
