namespace OnRecord.Reading.Times;

/// <summary>What points to now, before or after without a measure: "recently", "at the moment", "in the future", "years ago", "any day now".</summary>
internal static class References
{
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (s.Role(at) == TimeRole.Reference) return Word(s, at);
        if (s.Is(at, "the"))
        {
            if (s.Is(at + 1, "future") && !s.IsHyphen(at + 2)) return Of(at + 2, "FUTURE_REF");
            return s.Is(at + 1, "past") && !s[at + 2].IsWord && !s.IsNumber(at + 2) ? Of(at + 2, "PAST_REF") : null;
        }
        if (s.Is(at, "at"))
        {
            if (s.Is(at + 1, "the") && s.Is(at + 2, "moment")) return Of(at + 3, "PRESENT_REF");
            if (s.Is(at + 1, "the") && s.Is(at + 2, "present") && s.Is(at + 3, "time")) return Of(at + 4, "PRESENT_REF");
            if (s.Is(at + 1, "this") && (s.IsAny(at + 2, "time", "point", "stage", "moment"))) return Of(at + 3, "PRESENT_REF");
            if (s.Is(at + 1, "present") && !s.IsHyphen(at + 2)) return Of(at + 2, "PRESENT_REF");
            return null;
        }
        if (s.Is(at, "any") && (s.IsAny(at + 1, "moment", "day", "minute", "hour")))
        {
            var now = s.Is(at + 2, "now");
            return now || s.Is(at - 1, "at") || s.Is(at + 1, "moment") ? Of(now ? at + 3 : at + 2, "FUTURE_REF") : null;
        }
        if ((s.Is(at, "a") || s.Is(at, "some")) && s.Is(at + 1, "later") && (s.IsAny(at + 2, "date", "time", "stage"))) return Of(at + 3, "XXXX-XX-XX");
        if (s.Is(at, "a") && s.Is(at + 1, "long") && s.Is(at + 2, "time") && s.Is(at + 3, "ago")) return Of(at + 4, "PAST_REF");
        if (s.Is(at, "these") && s.Is(at + 1, "days")) return Of(at + 2, "PRESENT_REF");
        if (s.Is(at, "one") && s.Is(at + 1, "point") && s.Is(at - 1, "at")) return Of(at + 2, "PAST_REF");
        if (s.Is(at, "shortly") && (s.IsAny(at + 1, "thereafter", "afterwards", "afterward")))
        {
            return s.Reference is { Day: not null } told ? TimeDraft.Relative(at + 2, TimeAnchor.Of(told.Year, told.Month, told.Day)) : Of(at + 2, "XXXX-XX-XX");
        }
        return null;
    }

    /// <summary>"said earlier", "later recovered": an adverb that stands alone.</summary>
    public static TimeDraft? Adverb(TimeSentence s, int at)
    {
        var later = s.Is(at, "later");
        if (!later && !s.Is(at, "earlier")) return null;
        if (s.Role(at - 1) is TimeRole.Unit or TimeRole.Units || s.IsAny(at - 1, "or", "a", "the", "an", "no")) return null;
        var isVerbal = s.Word(at + 1).Tense == Tense.Past || (s[at + 1].IsWord && s[at + 1].Span.In(s.Text).EndsWith("ed", StringComparison.Ordinal));
        var isLast = (s.IsStop(at + 1) || s.Is(at + 1, "that")) && s.Word(at - 1).Tense == Tense.Past;
        return (isVerbal && !s.Is(at + 1, "after")) || isLast ? Of(at + 1, later ? "FUTURE_REF" : "PAST_REF") : null;
    }

    private static TimeDraft? Word(TimeSentence s, int at)
    {
        if (s.IsHyphen(at + 1) || s.Is(at, "future")) return null;
        if (s.Is(at, "recent")) return s.Role(at + 1) is TimeRole.Units or TimeRole.Unit ? Of(at + 2, "PAST_REF") : Of(at + 1, "PAST_REF");
        return Of(at + 1, s.Word(at).Value);
    }

    private static TimeDraft Of(int end, string value) => TimeDraft.Of(end, TimeKind.Date, value);
}
