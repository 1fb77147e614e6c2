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
        var laidOut = new TimeSentence(report.Text, new TimeAnchor(report.Published?.Date));
        foreach (var sentence in sentences)
        {
            laidOut.Load(sentence.Span);
            ReadSentence(laidOut, found);
        }
        return found.ToImmutable();
    }

    private static void ReadSentence(TimeSentence s, ImmutableArray<TimeExpression>.Builder found)
    {
        var first = found.Count;
        for (var at = 0; at < s.Count;)
        {
            if (Longest(s, at) is not TimeDraft draft)
            {
                at++;
                continue;
            }
            found.Add(Expression(s, at, draft));
            at = draft.End;
        }
        JoinClockAndDay(s.Text, found, first, s.Anchor);
    }

    private static TimeDraft? Longest(TimeSentence s, int at)
    {
        TimeDraft? best = null;
        Consider(CalendarDates.Read(s, at));
        Consider(ClockTimes.Read(s, at));
        Consider(RelativeDates.Read(s, at));
        Consider(Durations.Read(s, at));
        return best;

        void Consider(TimeDraft? draft)
        {
            if (draft is TimeDraft found && found.End > (best?.End ?? at)) best = draft;
        }
    }

    private static TimeExpression Expression(TimeSentence s, int at, TimeDraft draft)
    {
        // "on the 15th" and "in the 1990s" keep their article outside, as the guidelines have it for prepositions.
        var span = s[at].Span.Union(s[draft.End - 1].Span);
        return new TimeExpression(span, draft.Kind, draft.Value.Value, draft.Value.Date, draft.IsRelative);
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
