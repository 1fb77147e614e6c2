using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Time, place and occasion between a cue and what was said.</summary>
internal static class Adjuncts
{
    /// <summary>How far a verb with tense may stand from the start of a clause without "that". Longer subjects are rarer than misreadings.</summary>
    private const int LongestSubject = 25;

    /// <summary>The first token from <paramref name="from"/> that is no adverb, time expression or prepositional phrase. With a cue, "to" and "of" are left where its frames use them.</summary>
    public static int Skip(Prose prose, Stretch stretch, int from, int limit, CueWord? cue = null)
    {
        var i = from;
        while (i < limit && prose.IsNarrated(i))
        {
            // "said some 900 people": the word bounds the number.
            if (i + 1 < limit && prose.Is(i, WordKind.Adverb) && !prose.Is(i, WordKind.Time) && prose.Is(i + 1, WordKind.Number)) return i;
            // "found only a few left": the word bounds what was said.
            if (prose.Word(i) is "only" or "just" or "nearly" or "almost" or "barely" or "hardly") return i;
            if (prose.Is(i, WordKind.Time) || (prose.Is(i, WordKind.Adverb) && !prose.Is(i, WordKind.Nominal | WordKind.Verb | WordKind.Negation)) || (prose.Word(i) is "late" or "last" or "early" or "this" or "next" or "earlier" && i + 1 < limit && prose.Is(i + 1, WordKind.Time)))
            {
                i++;
                continue;
            }
            if (prose.Word(i) is "(")
            {
                var close = i;
                while (close < limit && close < i + 12 && prose.Word(close) is not ")") close++;
                if (close >= limit || prose.Word(close) is not ")") return i;
                i = close + 1;
                continue;
            }
            if (cue is not null && ((prose.Word(i) is "to" && cue.Takes(CueFrames.To | CueFrames.AddresseeTo)) || (prose.Word(i) is "of" && cue.Takes(CueFrames.Of)))) return i;
            var next = Phrase(prose, stretch, i, limit);
            if (next == i) return i;
            i = next;
        }
        return i;
    }

    /// <summary>True when the tokens are a clause: something that can be a subject, then a verb with tense.</summary>
    public static bool IsClause(Prose prose, int from, int limit)
    {
        while (from < limit && prose.Is(from, WordKind.Mark)) from++;
        if (from >= limit) return false;
        if (prose.Is(from, WordKind.Finite) && !prose.Is(from, WordKind.Nominal)) return false;
        if (prose.Word(from) is "both" or "either" or "neither" && from + 1 < limit) from++;
        if (!prose.Is(from, WordKind.Nominal | WordKind.Wh | WordKind.Preposition | WordKind.Subordinator | WordKind.Gerund | WordKind.Adverb | WordKind.To)) return false;
        var relative = 0;
        for (var i = from + 1; i < Math.Min(limit, from + LongestSubject); i++)
        {
            if (!prose.IsNarrated(i)) return true;
            if (prose.Word(i) is "who" or "which" or "that" or "whose" or "where") relative++;
            else if (prose.Is(i, WordKind.Finite) && relative-- <= 0) return true;
        }
        return false;
    }

    public static bool HasFinite(Prose prose, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (prose.Is(i, WordKind.Finite)) return true;
        }
        return false;
    }

    public static bool OnlyMarksFrom(Prose prose, Stretch stretch, int from)
    {
        for (var i = from; i < stretch.End; i++)
        {
            if (!prose.Is(i, WordKind.Mark)) return false;
        }
        return true;
    }

    private static int Phrase(Prose prose, Stretch stretch, int from, int limit)
    {
        var inner = from;
        while (inner < limit && inner < from + 3 && prose.IsNarrated(inner) && (prose.Is(inner, WordKind.Preposition) || prose.Word(inner) is "ahead")) inner++;
        if (inner == from || inner >= limit || prose.Word(from) is "that" or "like" or "as") return from;
        var end = inner;
        while (end < limit && prose.IsNarrated(end) && prose.Is(end, WordKind.Time)) end++;
        if (end > inner) return end;
        var phrase = NounPhrases.StartingAt(prose, stretch, inner);
        return phrase.IsEmpty || phrase.End > limit ? from : phrase.End;
    }
}
