using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>"the winter of 2019", "in autumn", "by spring".</summary>
internal static class Seasons
{
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        var season = s.Word(at).Value;
        var afterOf = s.Is(at + 1, "of") ? at + 2 : at + 1;
        if (s.Year(afterOf) is int year) return TimeDraft.Of(afterOf + 1, TimeKind.Date, year.ToString(CultureInfo.InvariantCulture) + "-" + season);
        // Before a capital it is a name: "Summer Games".
        if (s.IsCapital(at) && s.IsCapital(at + 1)) return null;
        if (!IsSeason(s, at)) return null;
        return new TimeDraft(at + 1, TimeKind.Date, new TimeValue(s.Anchor.Season(season, s.TenseAround(at, at + 1))), IsRelative: true);
    }

    // "fall" and "spring" are verbs and springs are waters; only the words around them make them seasons.
    private static bool IsSeason(TimeSentence s, int at)
    {
        if (s.IsAny(at, "autumn", "summer", "winter")) return true;
        var article = s.Is(at - 1, "the");
        var before = article ? at - 2 : at - 1;
        var introduced = s.IsAny(before, "in", "since", "by", "until") || s.Role(before) == TimeRole.Edge || (article && s.Role(before) == TimeRole.YearContext);
        if (s.Is(at, "fall")) return introduced && (article || s.Role(before) == TimeRole.Edge) && !s.Is(at + 1, "of") && !s.Is(at + 1, "in");
        return introduced || IsSubject(s, at);
    }

    // "but spring shows signs of hope".
    private static bool IsSubject(TimeSentence s, int at)
    {
        var opens = s.Is(at - 1, "but") || s.Is(at - 1, "and") || s.IsMark(at - 1, ',') || s.IsFirst(at);
        if (!opens || !s[at + 1].IsWord) return false;
        var verb = s[at + 1].Span.In(s.Text);
        return verb is "is" or "was" or "will" or "has" or "had" or "came" or "brought" || (verb is [.., not 's', 's'] && char.IsLower(verb[0]) && verb.Length > 4);
    }
}
