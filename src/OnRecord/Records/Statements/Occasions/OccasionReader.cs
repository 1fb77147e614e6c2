using System.Collections;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;

namespace OnRecord.Records.Statements.Occasions;

/// <summary>Reads the narrator's words around a cue for the occasion: "told reporters on Tuesday ahead of a meeting".</summary>
internal static class OccasionReader
{
    /// <summary>How far from the cue its adjuncts are looked for, in tokens.</summary>
    private const int Window = 40;

    /// <summary>Reads the occasion of one candidate.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="candidate">Whose occasion is read.</param>
    /// <param name="taken">Tokens that are said, cue or source of any candidate: <see cref="Taken"/>.</param>
    public static Occasion Read(Prose prose, Candidate candidate, BitArray taken)
    {
        var around = Around(prose, candidate, taken);
        return new Occasion(Said(prose, around), Venue(prose, around), Audience(prose, candidate), Relays(prose, candidate));
    }

    /// <summary>When and on what occasion, by words of the narrator that stand with no cue.</summary>
    public static (Dating? Said, string? Venue) Of(Prose prose, List<TokenRange> words) => (Said(prose, words), Venue(prose, words));

    /// <summary>One bit a token: set where it is said, cue or source.</summary>
    public static BitArray Taken(Prose prose, ImmutableArray<Candidate> candidates)
    {
        var taken = new BitArray(prose.Count);
        foreach (var candidate in candidates)
        {
            foreach (var range in candidate.Content.Append(candidate.CueTokens).Append(candidate.Source))
            {
                for (var i = range.Start; i < range.End; i++) taken[i] = true;
            }
        }
        return taken;
    }

    /// <summary>Tokens of the narrator near the cue that are neither said nor cue nor source, and those of sentences that only tell the occasion.</summary>
    private static List<TokenRange> Around(Prose prose, Candidate candidate, BitArray taken)
    {
        var ranges = new List<TokenRange>();
        if (!candidate.CueTokens.IsEmpty)
        {
            var left = Math.Max(candidate.Stretch.Start, Math.Min(candidate.CueTokens.Start, candidate.Source.IsEmpty ? candidate.CueTokens.Start : candidate.Source.Start) - Window);
            var right = Math.Min(candidate.Stretch.End, candidate.CueTokens.End + Window);
            var start = left;
            for (var i = left; i <= right; i++)
            {
                var isFree = i < right && prose.IsNarrated(i) && !taken[i];
                if (isFree) continue;
                if (i > start) ranges.Add(new TokenRange(start, i));
                start = i + 1;
            }
        }
        ranges.AddRange(candidate.Occasions);
        return ranges;
    }

    private static Dating? Said(Prose prose, List<TokenRange> around)
    {
        foreach (var range in around)
        {
            var bound = -1;
            for (var i = range.Start; i < range.End; i++)
            {
                // "ahead of a meeting on Wednesday" dates the meeting.
                if (prose.Word(i) is "ahead" or "before" or "after" or "following" or "since" or "until" or "by") bound = i;
                if (prose.IsComma(i)) bound = -1;
                if (!prose.Is(i, WordKind.Time) || bound >= 0) continue;
                if (At(prose, i) is TimeExpression time && time.Date is PartialDate date && date.Day is not null) return new Dating(date, time.IsRelative ? DateBasis.Relative : DateBasis.Content, time.Span);
            }
        }
        return null;
    }

    private static TimeExpression? At(Prose prose, int token)
    {
        var times = prose.Report.Times;
        var offset = prose.Report.Tokens[token].Span.Start;
        int low = 0, high = times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low < times.Length && times[low].Span.Contains(offset) ? times[low] : null;
    }

    private static string? Venue(Prose prose, List<TokenRange> around)
    {
        foreach (var range in around)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (!prose.IsNarrated(i) || !Opens(prose, i, range.End)) continue;
                var end = i + 1;
                while (end < range.End && !prose.IsComma(end) && !prose.Is(end, WordKind.Mark) && !(prose.Is(end, WordKind.Time) && end > i + 2) && !prose.Is(end, WordKind.Finite | WordKind.Wh) && prose.Word(end) is not ("that" or "while" or "however" or "but")) end++;
                while (end > i + 1 && prose.Is(end - 1, WordKind.Preposition)) end--;
                if (end > i + 1) return prose.Span(new TokenRange(i, end)).Of(prose.Text);
            }
        }
        return null;
    }

    private static bool Opens(Prose prose, int token, int end)
    {
        if (token + 1 >= end || prose.Is(token + 1, WordKind.Time | WordKind.Mark)) return false;
        var word = prose.Word(token);
        if (word is "during" or "following" or "alongside") return true;
        if (word is "ahead") return prose.Word(token + 1) is "of";
        if (word is "speaking" or "addressing") return true;
        if (word is "before" or "after") return prose.Is(token + 1, WordKind.Determiner | WordKind.Gerund | WordKind.Noun);
        if (word is "on" && token + 2 < end && prose.Word(token + 2) is "way" && prose.Word(token + 1) is "his" or "her" or "their" or "its" or "the") return true;
        return word is "at" or "in" or "on" && prose.Is(token + 1, WordKind.Determiner | WordKind.Noun) && HasOccasionNoun(prose, token + 1, end);
    }

    private static bool HasOccasionNoun(Prose prose, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 8); i++)
        {
            if (prose.IsComma(i)) return false;
            if (OccasionNouns.Contains(prose.Word(i))) return true;
        }
        return prose.Word(from - 1) is not "on" && prose.IsCapital(from) && prose.Is(from, WordKind.Noun);
    }

    private static string? Audience(Prose prose, Candidate candidate)
    {
        if (!candidate.Audience.IsEmpty) return prose.Span(candidate.Audience).Of(prose.Text);
        var after = candidate.CueTokens.End;
        if (candidate.CueTokens.IsEmpty || after + 1 >= candidate.Stretch.End || prose.Word(after) is not "to" || candidate.Covers(after) || !prose.IsNarrated(after + 1)) return null;
        var phrase = NounPhrases.StartingAt(prose, candidate.Stretch, after + 1);
        return phrase.IsEmpty ? null : prose.Span(phrase).Of(prose.Text);
    }

    private static ImmutableArray<string> Relays(Prose prose, Candidate candidate)
    {
        var relays = candidate.Relays.Select(range => prose.Span(range).Of(prose.Text)).ToList();
        if (!candidate.Audience.IsEmpty && IsOutlet(prose, candidate.Audience)) relays.Add(prose.Span(candidate.Audience).Of(prose.Text));
        return [.. relays];
    }

    /// <summary>"told the newspaper Herald": an outlet as addressee is the one that has the words.</summary>
    private static bool IsOutlet(Prose prose, TokenRange audience)
    {
        for (var i = audience.Start; i < audience.End; i++)
        {
            if (prose.Word(i) is "newspaper" or "magazine" or "agency" or "channel" or "broadcaster" or "radio" or "tv" or "television" or "daily" or "weekly" or "news" or "newspapers") return true;
        }
        var span = prose.Span(audience);
        return prose.Report.Report.Credits.Any(credit => span.Of(prose.Text).Contains(credit.Outlet, StringComparison.OrdinalIgnoreCase));
    }
}
