using System.Collections;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;

namespace OnRecord.Records.Statements.Occasions;

/// <summary>Finds the time expression that says when something was said, among those that date what is told beside it.</summary>
internal static class SaidTimes
{
    /// <summary>How far behind the cue a time that dates the saying stands at most, in tokens.</summary>
    private const int Reach = 40;

    /// <summary>When it was said, by the time nearest to the cue that belongs to it.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="candidate">What was said, and its cue.</param>
    /// <param name="around">The narrator's free words near the cue.</param>
    /// <param name="taken">Tokens that are said, cue or source of any candidate.</param>
    public static Dating? Of(Prose prose, Candidate candidate, List<TokenRange> around, BitArray taken)
    {
        Dating? nearest = null;
        var least = int.MaxValue;
        var anchor = ReportDay.Of(prose.Report);
        foreach (var range in around)
        {
            // A sentence that only tells the occasion has no cue of its own to belong to.
            var isOccasion = !candidate.Stretch.Tokens.Contains(range.Start);
            var bound = false;
            for (var i = range.Start; i < range.End; i++)
            {
                // "ahead of a meeting on Wednesday" dates the meeting.
                if (prose.Word(i) is "ahead" or "before" or "after" or "following" or "since" or "until" or "by") bound = true;
                if (prose.IsComma(i)) bound = false;
                if (bound || !prose.Is(i, WordKind.Time) || TimeAt(prose, i) is not TimeExpression time) continue;
                var distance = isOccasion ? 0 : i < candidate.CueTokens.Start ? candidate.CueTokens.Start - i : i - candidate.CueTokens.End;
                if (distance >= least || (!isOccasion && !Belongs(prose, candidate, taken, i)) || Dated(prose, time, anchor) is not Dating dating) continue;
                nearest = dating;
                least = distance;
            }
        }
        return nearest;
    }

    /// <summary>The first day in words of the narrator that stand with no cue; null when they tell none.</summary>
    public static Dating? First(Prose prose, List<TokenRange> words)
    {
        foreach (var range in words)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (prose.Is(i, WordKind.Time) && TimeAt(prose, i) is TimeExpression time && Dated(prose, time, anchor: null) is Dating dating) return dating;
            }
        }
        return null;
    }

    /// <summary>The time expression a token is part of; null when it is part of none.</summary>
    public static TimeExpression? TimeAt(Prose prose, int token)
    {
        var times = prose.Report.Times;
        var offset = prose.Report.Tokens[token].Span.Start;
        var last = SpanSearch.FirstFrom(times, offset + 1, static time => time.Span) - 1;
        return last >= 0 && times[last].Span.Contains(offset) ? times[last] : null;
    }

    /// <summary>
    /// Whether a time goes with the cue's verb. Another verb with tense that stands before it, or between it and the cue, has it for itself:
    /// "The broadcasts began on 10 August and Arvenia says", "spoke of the fire, a day after Ilk arrived on Tuesday".
    /// </summary>
    private static bool Belongs(Prose prose, Candidate candidate, BitArray taken, int time)
    {
        var isBefore = time < candidate.CueTokens.Start;
        var from = isBefore ? candidate.Stretch.Start : candidate.CueTokens.End;
        var to = isBefore ? candidate.CueTokens.Start : time;
        if (to - from > Reach && isBefore) from = Math.Max(from, time - Reach);
        for (var i = from; i < to; i++)
        {
            if (candidate.Source.Contains(i) || !prose.IsNarrated(i) || (taken[i] && !isBefore)) continue;
            if (prose.Is(i, WordKind.Finite) && !prose.Is(i, WordKind.Noun) && prose.Report.Tokens[i].Class is WordClass.Verb or WordClass.Aux && !IsAuxiliaryOf(prose, candidate, i)) return false;
        }
        return true;
    }

    /// <summary>"has repeatedly said".</summary>
    private static bool IsAuxiliaryOf(Prose prose, Candidate candidate, int token) =>
        prose.Is(token, WordKind.Auxiliary | WordKind.Modal) && (prose.Report.Tokens[token].Head is var head && candidate.CueTokens.Contains(head));

    private static Dating? Dated(Prose prose, TimeExpression time, DateOnly? anchor)
    {
        // "at 8 am" without a day tells the hour of a day that nothing tells.
        if (time.Kind == TimeKind.Time && time.IsRelative && IsBareClock(time.Span.In(prose.Text))) return null;
        if (time.Date is PartialDate { Day: not null } date) return new Dating(date, time.IsRelative ? DateBasis.Relative : DateBasis.Content, time.Span);
        if (anchor is DateOnly day && time.Value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && time.Value.Length == 10)
        {
            var back = ((int)day.DayOfWeek - (time.Value[^1] - '0') + 14) % 7;
            return new Dating(PartialDate.Of(day.AddDays(-back)), DateBasis.Relative, time.Span);
        }
        return null;
    }

    private static bool IsBareClock(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters > 3) return false;
        }
        return true;
    }
}
