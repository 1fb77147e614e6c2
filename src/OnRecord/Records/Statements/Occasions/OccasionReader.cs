using System.Collections;
using System.Collections.Immutable;
using OnRecord.Intake.Credits;
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
        return new Occasion(SaidTimes.Of(prose, candidate, around, taken), Venue(prose, around), Audience(prose, candidate) ?? Listeners(prose, candidate, around), Relays(prose, candidate, around, out var citesItself))
        {
            CitesItself = citesItself,
        };
    }

    /// <summary>When and on what occasion, by words of the narrator that stand with no cue.</summary>
    public static (Dating? Said, string? Venue) Of(Prose prose, List<TokenRange> words) => (SaidTimes.First(prose, words), Venue(prose, words));

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

    /// <summary>"in a message to staff", "in an interview with the Herald", "speaking to reporters".</summary>
    private static string? Listeners(Prose prose, Candidate candidate, List<TokenRange> around) => ListenersAt(prose, candidate, around) is { IsEmpty: false } phrase ? prose.Span(phrase).Of(prose.Text) : null;

    private static TokenRange ListenersAt(Prose prose, Candidate candidate, List<TokenRange> around)
    {
        foreach (var range in around)
        {
            for (var i = range.Start; i + 1 < range.End; i++)
            {
                var isSpeaking = prose.Word(i) is "speaking" or "talking" && prose.Word(i + 1) is "to" or "with";
                var isAddressed = OccasionNouns.IsAddressed(prose.Word(i)) && prose.Word(i + 1) is "to" or "with";
                if (isSpeaking || isAddressed) return NounPhrases.StartingAt(prose, candidate.Stretch, i + 2);
                if (prose.Word(i) is "addressing") return NounPhrases.StartingAt(prose, candidate.Stretch, i + 1);
            }
        }
        return default;
    }

    /// <summary>Through whom the report has the words, nearest first; an outlet that cites itself is no other source.</summary>
    private static ImmutableArray<string> Relays(Prose prose, Candidate candidate, List<TokenRange> around, out bool citesItself)
    {
        var relays = ImmutableArray.CreateBuilder<string>();
        citesItself = false;
        foreach (var range in candidate.Relays) Add(prose.Span(range).Of(prose.Text), ref citesItself);
        var listeners = candidate.Audience.IsEmpty ? ListenersAt(prose, candidate, around) : candidate.Audience;
        if (!listeners.IsEmpty && IsOutlet(prose, listeners)) Add(prose.Span(listeners).Of(prose.Text), ref citesItself);
        return relays.ToImmutable();

        void Add(string name, ref bool citesItself)
        {
            if (prose.Report.Report.Outlet is string outlet && MediaNames.Same(name, outlet)) citesItself = true;
            else if (!relays.Contains(name)) relays.Add(name);
        }
    }

    /// <summary>"told the newspaper Herald": an outlet as addressee is the one that has the words.</summary>
    private static bool IsOutlet(Prose prose, TokenRange audience)
    {
        for (var i = audience.Start; i < audience.End; i++)
        {
            if (prose.Word(i) is "newspaper" or "magazine" or "agency" or "channel" or "broadcaster" or "radio" or "tv" or "television" or "daily" or "weekly" or "news" or "newspapers") return true;
        }
        var name = prose.Span(audience).Of(prose.Text);
        return MediaNames.LooksLikeMedia(name) || prose.Report.Report.Credits.Any(credit => name.Contains(credit.Outlet, StringComparison.OrdinalIgnoreCase));
    }
}
