namespace OnRecord.Intake.Dates;

/// <summary>A reading head over words that may be a date; each step moves on only when it finds what it looks for.</summary>
internal ref struct DateScan(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    public int Position { get; private set; }

    /// <summary>True when day and month were two numbers that could be either way round.</summary>
    public bool IsAmbiguous { get; private set; }

    public DayOfWeek? TryWeekday()
    {
        var word = Word(Position);
        if (word.IsEmpty || DateNames.Weekday(word) is not DayOfWeek day) return null;
        var after = Skip(Position + word.Length, ".,");
        // "Sun" and "Sat" alone are words too; a date must follow, and the caller gives up when none does.
        Position = after;
        return day;
    }

    public bool TryDay(out PartialDate date) => TryNumeric(out date) || TryDayMonth(out date) || TryMonthFirst(out date) || TryYearMonthDay(out date);

    /// <summary>"2031. május 4", "2031年5月4日", "2031년 5월 4일".</summary>
    private bool TryYearMonthDay(out PartialDate date)
    {
        date = default;
        var at = Position;
        if (!Number(ref at, 4, 4, out var year, out _) || at >= text.Length || year is < 1000 or > 2999) return false;
        if (text[at] is '年' or '년')
        {
            at = Skip(at + 1, "");
            if (!Number(ref at, 1, 2, out var numbered, out _) || at >= text.Length || text[at] is not ('月' or '월')) return false;
            at = Skip(at + 1, "");
            if (!Number(ref at, 1, 2, out var last, out _) || at >= text.Length || text[at] is not ('日' or '일')) return false;
            return Accept(year, numbered, last, at + 1, out date);
        }
        at = Skip(at, ".");
        var month = DateNames.Month(Word(at));
        if (month == 0) return false;
        at = Skip(at + Word(at).Length, ".");
        return Number(ref at, 1, 2, out var day, out _) && !IsDigit(at) && Accept(year, month, day, at < text.Length && text[at] == '.' ? at + 1 : at, out date);
    }

    private bool TryNumeric(out PartialDate date)
    {
        date = default;
        var at = Position;
        if (!Number(ref at, 1, 4, out var first, out var digits) || digits == 3 || at >= text.Length) return false;
        var separator = text[at];
        if (separator is not ('-' or '/' or '.')) return false;
        at++;
        if (!Number(ref at, 1, 2, out var second, out _)) return false;
        if (digits == 4) return TryYearFirst(at, separator, first, second, out date);
        if (at >= text.Length || text[at] != separator) return false;
        at++;
        if (!Number(ref at, 2, 4, out var year, out var yearDigits) || yearDigits == 3 || IsDigit(at)) return false;
        if (yearDigits == 2) year += year < 70 ? 2000 : 1900;
        var (day, month) = second > 12 ? (second, first) : (first, second);
        IsAmbiguous = separator == '/' && first <= 12 && second <= 12;
        return Accept(year, month, day, at, out date);
    }

    private bool TryYearFirst(int at, char separator, int year, int month, out PartialDate date)
    {
        date = default;
        if (at < text.Length && text[at] == separator)
        {
            var beyond = at + 1;
            if (Number(ref beyond, 1, 2, out var day, out _) && !IsDigit(beyond)) return Accept(year, month, day, beyond, out date);
        }
        return separator == '-' && !IsDigit(at) && Accept(year, month, null, at, out date);
    }

    private bool TryDayMonth(out PartialDate date)
    {
        date = default;
        var at = Position;
        if (!Number(ref at, 1, 2, out var day, out _)) return false;
        if (Ordinal(at)) at += 2;
        at = Skip(at, ".");
        if (WordIs(at, "of") || WordIs(at, "de")) at = Skip(at + 2, "");
        var month = DateNames.Month(Word(at));
        if (month == 0) return false;
        at += Word(at).Length;
        // Arabic sites print both names of a month: "24 نيسان / أبريل 2031".
        var second = Skip(at, "/");
        if (second > at && text[at..second].Contains('/') && DateNames.Month(Word(second)) == month) at = second + Word(second).Length;
        return Accept(YearAfter(ref at), month, day, at, out date);
    }

    private bool TryMonthFirst(out PartialDate date)
    {
        date = default;
        var at = Position;
        var word = Word(at);
        var month = DateNames.Month(word);
        if (month == 0 || !char.IsUpper(word[0])) return false;
        at = Skip(at + word.Length, ".");
        var afterMonth = at;
        if (Number(ref at, 1, 2, out var day, out _) && !IsDigit(at))
        {
            if (Ordinal(at)) at += 2;
            return Accept(YearAfter(ref at), month, day, at, out date);
        }
        at = afterMonth;
        return Number(ref at, 4, 4, out var year, out _) && !IsDigit(at) && year is >= 1000 and <= 2999 && Accept(year, month, null, at, out date);
    }

    /// <summary>A year behind day and month, also behind a comma; moves behind it only when there is one.</summary>
    private readonly int? YearAfter(ref int at)
    {
        var beyond = Skip(at, ".,");
        if (WordIs(beyond, "de")) beyond = Skip(beyond + 2, "");
        if (!Number(ref beyond, 4, 4, out var year, out _) || IsDigit(beyond) || year is < 1000 or > 2999) return null;
        if (beyond < text.Length && text[beyond] == ':') return null;
        at = beyond;
        return year;
    }

    private bool Accept(int? year, int month, int? day, int at, out PartialDate date)
    {
        date = default;
        if (year is < 1 or > 2999 || month is < 1 or > 12) return false;
        if (day is int d && (d < 1 || d > DateTime.DaysInMonth(year ?? 2000, month))) return false;
        date = new PartialDate(year, month, day);
        Position = at;
        return true;
    }

    /// <summary>A clock behind the date: <c>T10:45Z</c>, <c>, 10:45</c>, <c> at 10.45 pm GMT</c>, <c> | 10:45</c>.</summary>
    public bool TryJoinedClock(out Clock clock)
    {
        var before = Position;
        Position = Position < text.Length && text[Position] is 'T' or 't' ? Position + 1 : Skip(Position, ",|•·-–—");
        if (WordIs(Position, "at") || WordIs(Position, "um")) Position = Skip(Position + 2, "");
        if (TryClock(out clock)) return true;
        Position = before;
        return false;
    }

    public void SkipClockJoint() => Position = Skip(Position, ",|•·-–—");

    public bool TryClock(out Clock clock)
    {
        clock = default;
        var at = Position;
        if (!Number(ref at, 1, 2, out var hour, out _) || at >= text.Length) return false;
        var minute = 0;
        if (text[at] is ':' or '.' or 'h' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && !IsDigit(at + 3))
        {
            var colon = text[at] != '.';
            at++;
            Number(ref at, 2, 2, out minute, out _);
            // 10.45 is a clock only with am or pm behind it: else it may be a sum, or the day and month of a date.
            if (!colon && HalfDay(at) == '\0') return false;
            if (at < text.Length && text[at] == ':' && IsDigit(at + 1) && IsDigit(at + 2)) at += 3;
            if (at < text.Length && text[at] is '.' or ',' && IsDigit(at + 1))
            {
                at++;
                while (IsDigit(at)) at++;
            }
        }
        else if (HalfDay(at) == '\0') return false;
        if (hour > 24 || minute > 59) return false;
        var half = HalfDay(at);
        if (half != '\0')
        {
            if (hour is < 1 or > 12) return false;
            hour = hour % 12 + (half == 'p' ? 12 : 0);
            at = Skip(at, "");
            at += at + 3 < text.Length && text[at + 1] == '.' && text[at + 3] == '.' ? 4 : 2;
        }
        if (hour == 24) hour = 0;
        var offset = Zone(ref at);
        clock = new Clock(new TimeOnly(hour, minute), offset, half != '\0');
        Position = at;
        return true;
    }

    private readonly TimeSpan? Zone(ref int at)
    {
        var start = Skip(at, "");
        if (start - at <= 1 && start < text.Length && text[start] is '+' or '-' && IsDigit(start + 1) && IsDigit(start + 2))
        {
            var end = start + 1;
            Number(ref end, 2, 2, out var hours, out _);
            var minutes = 0;
            if (end < text.Length && text[end] == ':') end++;
            if (IsDigit(end) && IsDigit(end + 1)) Number(ref end, 2, 2, out minutes, out _);
            if (hours > 14 || minutes > 59 || IsDigit(end)) return null;
            at = end;
            return (text[start] == '-' ? -1 : 1) * new TimeSpan(hours, minutes, 0);
        }
        var open = start < text.Length && text[start] == '(';
        var word = Word(open ? start + 1 : start);
        if (word.IsEmpty || !DateNames.TryZone(word, out var offset)) return null;
        at = start + word.Length + (open ? 1 : 0);
        if (open && at < text.Length && text[at] == ')') at++;
        return offset;
    }

    /// <summary>'a' for am, 'p' for pm, or nothing.</summary>
    private readonly char HalfDay(int at)
    {
        at = Skip(at, "");
        if (at + 1 >= text.Length) return '\0';
        var first = char.ToLowerInvariant(text[at]);
        if (first is not ('a' or 'p')) return '\0';
        var dotted = at + 2 < text.Length && text[at + 1] == '.' && text[at + 2] is 'm' or 'M';
        var plain = text[at + 1] is 'm' or 'M' && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));
        return dotted || plain ? first : '\0';
    }

    private readonly bool Ordinal(int at)
    {
        if (at + 1 >= text.Length || at + 2 < text.Length && char.IsLetter(text[at + 2])) return false;
        return text.Slice(at, 2) is "st" or "nd" or "rd" or "th" or "er" or "ST" or "ND" or "RD" or "TH";
    }

    private readonly bool WordIs(int at, string word) => Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    private readonly bool IsDigit(int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    /// <summary>Letters from here on; at most 24, longer than any name of a month.</summary>
    private readonly ReadOnlySpan<char> Word(int at)
    {
        if (at >= text.Length) return [];
        var end = at;
        while (end < text.Length && end - at < 24 && char.IsLetter(text[end])) end++;
        return text[at..end];
    }

    /// <summary>Past white space and any of the marks; at most eight units, so that a run of blanks joins nothing.</summary>
    private readonly int Skip(int at, string marks)
    {
        var limit = Math.Min(text.Length, at + 8);
        while (at < limit && (char.IsWhiteSpace(text[at]) && text[at] is not ('\n' or '\r') || marks.Contains(text[at], StringComparison.Ordinal))) at++;
        return at;
    }

    private readonly bool Number(ref int at, int least, int most, out int value, out int digits)
    {
        value = 0;
        digits = 0;
        while (digits < most && IsDigit(at + digits)) value = value * 10 + (text[at + digits++] - '0');
        if (digits < least) return false;
        at += digits;
        return true;
    }
}
