using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>Times of day: "10:45", "18:00 UTC", "6:40 p.m.", "3pm", "noon". The day is added by whoever knows it.</summary>
internal static class ClockTimes
{
    /// <summary>Reads a clock time; its value is without a day: <c>T18:00Z</c>.</summary>
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (!s.IsNumber(at) && s.Role(at) is not (TimeRole.Clock or TimeRole.DayPart)) return null;
        if (s.Is(at, "noon") || s.Is(at, "midday")) return TimeDraft.Of(Zone(s, at + 1, out var zone), TimeKind.Time, "T12:00" + zone);
        if (s.Is(at, "midnight")) return TimeDraft.Of(Zone(s, at + 1, out var zone), TimeKind.Time, "T24:00" + zone);
        if (s.Plain(at, 1, 2) is int hour && hour <= 24 && !IsPiece(s, at))
        {
            if (s.IsMark(at + 1, ':') && !s[at + 1].IsSpaced && !s[at + 2].IsSpaced && s.Plain(at + 2, 2, 2) is int minute and < 60) return Colon(s, at, hour, minute);
            if (Meridiem(s, at + 1, hour, out var end) is int full) return Finish(s, end, full, 0);
            if (s.Is(at + 1, "o") && (s.IsMark(at + 2, '\'') || s.IsMark(at + 2, '\u2019')) && s.Is(at + 3, "clock")) return Finish(s, at + 4, hour, 0);
        }
        // "0800 UTC", "1530 hours": four digits only with what makes them a clock.
        if (s.Plain(at, 4, 4) is int packed && packed / 100 < 24 && packed % 100 < 60)
        {
            var isHours = s.Is(at + 1, "hours") && s.Is(at - 1, "at");
            if (isHours || s.Role(at + 1) == TimeRole.Zone) return Finish(s, isHours ? at + 2 : at + 1, packed / 100, packed % 100);
        }
        // "10.45am" reads as a decimal.
        if (s.IsNumber(at) && s[at] is { Digits: 0, Value: < 13 } dotted && Meridiem(s, at + 1, (int)dotted.Value, out var behind) is int dottedHour)
        {
            var minutes = (int)Math.Round((dotted.Value - Math.Floor(dotted.Value)) * 100);
            return minutes < 60 ? Finish(s, behind, dottedHour, minutes) : null;
        }
        return null;
    }

    private static TimeDraft? Colon(TimeSentence s, int at, int hour, int minute)
    {
        // A capital before it makes it a verse; more digits behind it make it a span of time.
        if (s.IsMark(at + 3, ':') && s.Plain(at + 4, 2, 2) is not null) return null;
        if (s.IsCapital(at - 1) && s.Role(at - 1) == TimeRole.None && !s.IsFirst(at - 1)) return null;
        if (Meridiem(s, at + 3, hour, out var end) is int full) return Finish(s, end, full, minute);
        return hour == 24 && minute > 0 ? null : Finish(s, at + 3, hour, minute);
    }

    private static TimeDraft Finish(TimeSentence s, int end, int hour, int minute)
    {
        end = Zone(s, end, out var zone);
        return TimeDraft.Of(end, TimeKind.Time, string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}{zone}"));
    }

    /// <summary>"a.m." or "pm" behind an hour of the half day; the hour of the whole day, null when there is none.</summary>
    private static int? Meridiem(TimeSentence s, int at, int hour, out int end)
    {
        end = at;
        if (hour is < 1 or > 12) return null;
        bool isAfternoon;
        if (s.Is(at, "am") || s.Is(at, "pm"))
        {
            isAfternoon = s.Is(at, "pm");
            end = at + 1;
            if (s.Is(at, "am") && s[at].IsSpaced && !s.IsMark(at + 1, '.') && s[at + 1].IsWord && s.IsCapital(at)) return null;
        }
        else if ((s.Is(at, "a") || s.Is(at, "p")) && s.IsMark(at + 1, '.') && s.Is(at + 2, "m") && !s[at + 2].IsSpaced)
        {
            isAfternoon = s.Is(at, "p");
            end = s.IsMark(at + 3, '.') ? at + 4 : at + 3;
        }
        else return null;
        return (hour % 12) + (isAfternoon ? 12 : 0);
    }

    private static int Zone(TimeSentence s, int at, out string zone)
    {
        zone = "";
        var open = s.IsMark(at, '(') ? 1 : 0;
        var word = s.Word(at + open);
        if (word.Role == TimeRole.Zone && s.IsCapital(at + open))
        {
            var end = at + open + 1;
            if ((s.IsMark(end, '+') || s.IsMark(end, '-')) && s.Plain(end + 1, 1, 2) is int hours and <= 14)
            {
                zone = (s.IsMark(end, '+') ? "+" : "-") + hours.ToString("00", CultureInfo.InvariantCulture) + ":00";
                end += 2;
            }
            else zone = word.Value;
            if (open == 0) return end;
            if (s.IsMark(end, ')')) return end + 1;
            zone = "";
            return at;
        }
        return s.Is(at, "local") && s.Is(at + 1, "time") ? at + 2 : at;
    }

    private static bool IsPiece(TimeSentence s, int at) =>
        at > 0 && !s[at].IsSpaced && (s[at - 1].IsWord || s.Text[s[at].Span.Start - 1] is ':' or '.' or '/' or '-' or '$' or '€' or '£' or ',');
}
