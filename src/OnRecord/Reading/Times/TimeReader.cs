using System.Collections.Immutable;
using OnRecord.Intake;

namespace OnRecord.Reading.Times;

/// <summary>Finds time expressions and counts the relative ones from the report's publication date.</summary>
public static class TimeReader
{
    /// <summary>Time expressions in order of the text, without overlaps.</summary>
    public static ImmutableArray<TimeExpression> Read(Report report, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(report);
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var longest = 0;
        foreach (var sentence in sentences) longest = Math.Max(longest, sentence.Span.Length);
        var laidOut = new TimeSentence(report.Text, new TimeAnchor(PublicationDay.Of(report)), longest);
        foreach (var sentence in sentences)
        {
            laidOut.Load(sentence.Span);
            ReadSentence(laidOut, found);
        }
        return found.ToImmutable();
    }

    /// <summary>Time expressions of one sentence counted from another date than the report's.</summary>
    internal static ImmutableArray<TimeExpression> Read(string text, Sentence sentence, PartialDate anchor)
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var laidOut = new TimeSentence(text, new TimeAnchor(anchor), sentence.Span.Length);
        laidOut.Load(sentence.Span);
        ReadSentence(laidOut, found);
        return found.ToImmutable();
    }

    private static void ReadSentence(TimeSentence s, ImmutableArray<TimeExpression>.Builder found)
    {
        var first = found.Count;
        for (var at = 0; at < s.Count;)
        {
            if (!s.MayOpen(at) || Longest(s, at) is not TimeDraft draft)
            {
                at++;
                continue;
            }
            found.Add(Expression(s, at, draft, found.Count > first ? found[^1] : null));
            if (draft.Kind is TimeKind.Date or TimeKind.Time && Told(draft.Value) is PartialDate told)
            {
                var isWeek = draft.Value.Value is [_, _, _, _, '-', 'W', _, _];
                s.Refer(told, isWeek ? found[^1].From : null);
            }
            at = draft.End;
        }
        JoinClockAndDay(s.Text, found, first, s.Anchor);
    }

    // Of a week, quarter or season the year is remembered.
    private static PartialDate? Told(TimeValue value)
    {
        if (value.Date is PartialDate date) return date.Year is null ? null : date;
        return value.Value is [_, _, _, _, '-', ..] && value.Year is int year ? new PartialDate(year) : null;
    }

    private static TimeDraft? Longest(TimeSentence s, int at)
    {
        var best = Longer(at, null, CalendarDates.Read(s, at));
        best = Longer(at, best, ClockTimes.Read(s, at));
        best = Longer(at, best, RelativeDates.Read(s, at));
        best = Longer(at, best, Sets.Read(s, at));
        best = Longer(at, best, Durations.Read(s, at));
        return best ?? Baselines.Read(s, at);
    }

    private static TimeDraft? Longer(int at, TimeDraft? best, TimeDraft? draft) => draft is TimeDraft found && found.End > (best?.End ?? at) ? draft : best;

    private static TimeExpression Expression(TimeSentence s, int at, TimeDraft draft, TimeExpression? previous)
    {
        // "on the 15th" and "in the 1990s" keep their article outside, as the guidelines have it for prepositions.
        var span = s[at].Span.Union(s[draft.End - 1].Span);
        var (from, until) = Bounds.Of(s, at, draft, previous);
        return new TimeExpression(span, draft.Kind, draft.Value.Value, draft.Value.Date, draft.IsRelative) { From = from, Until = until };
    }

    /// <summary>A clock time takes its day from the nearest day in its sentence, else from publication; standing side by side they are one expression.</summary>
    private static void JoinClockAndDay(string text, ImmutableArray<TimeExpression>.Builder found, int first, TimeAnchor anchor)
    {
        for (var i = first; i < found.Count; i++)
        {
            if (found[i].Kind != TimeKind.Time || found[i].Value[0] != 'T') continue;
            var day = i > first && IsDay(found[i - 1]) ? i - 1 : i + 1 < found.Count && IsDay(found[i + 1]) ? i + 1 : -1;
            var value = day >= 0 ? new TimeValue(found[day].Value, found[day].Date) : anchor.Day(0);
            if (value.Date?.Day is null) continue;
            var joined = found[i] with { Value = value.Value + found[i].Value, Date = WithClock(value.Date.Value, found[i].Value), IsRelative = day < 0 || found[day].IsRelative };
            if (day >= 0 && IsOnlyLink(text, found[Math.Min(day, i)].Span.End, found[Math.Max(day, i)].Span.Start))
            {
                found[Math.Min(day, i)] = joined with { Span = found[day].Span.Union(found[i].Span) };
                found.RemoveAt(Math.Max(day, i));
                i = Math.Min(day, i);
            }
            else
            {
                found[i] = joined;
            }
        }
    }

    private static bool IsDay(TimeExpression time) => time is { Kind: TimeKind.Date, Date.Day: not null };

    private static bool IsOnlyLink(string text, int from, int to) => text.AsSpan(from, to - from).Trim() is "" or "," or "at" or "on" or ", at" or "from";

    private static PartialDate WithClock(PartialDate day, string clock) =>
        TimeOnly.TryParseExact(clock.AsSpan(1, 5), "HH:mm", out var time) ? day with { Time = time, Offset = clock.EndsWith('Z') ? TimeSpan.Zero : null } : day;
}
