using OnRecord.Reading;

namespace OnRecord.Records.Statements.Clauses;

/// <summary>Noun phrases by their edges: from a head to the left, from a first word to the right. No tree is needed.</summary>
internal static class NounPhrases
{
    /// <summary>Longest noun phrase looked for, in tokens. Titles with offices reach about 20 in news; longer ones are misreadings.</summary>
    private const int LongestPhrase = 40;

    /// <summary>The noun phrase whose last token is <paramref name="last"/>; empty when that token can end none.</summary>
    public static TokenRange EndingAt(Prose prose, Stretch stretch, int last)
    {
        if (last < stretch.Start || !CanEnd(prose, last)) return default;
        var first = last;
        if (prose.Word(last) is ")")
        {
            first = Opening(prose, stretch, last) - 1;
            if (first < stretch.Start || !CanEnd(prose, first)) return default;
        }
        var limit = Math.Max(stretch.Start, last - LongestPhrase);
        while (first > limit)
        {
            var before = first - 1;
            if (!prose.IsNarrated(before) || (prose.Is(before, WordKind.Time) && !IsDatedNoun(prose, before, limit))) break;
            if (prose.Word(before) is ")")
            {
                var open = Opening(prose, stretch, before);
                if (open <= limit || prose.Is(first, WordKind.Determiner)) break;
                first = open;
                continue;
            }
            if (prose.Is(before, WordKind.Mark)) break;
            if (IsLink(prose, stretch, before))
            {
                first = before - 1;
                continue;
            }
            if (prose.Is(before, WordKind.Pronoun) && !prose.Is(before, WordKind.Determiner)) break;
            if (prose.Is(first, WordKind.Determiner) && !prose.Is(before, WordKind.Possessive) && prose.Word(before) is not ("all" or "both" or "half")) break;
            if (prose.Is(first, WordKind.Pronoun) && !prose.Is(first, WordKind.Determiner)) break;
            if (IsInside(prose, before, first)) first = before;
            else break;
        }
        while (first < last && (prose.Word(first) is "earlier" or "later" || (prose.Is(first, WordKind.Preposition | WordKind.Coordinator | WordKind.Adverb | WordKind.Subordinator) && !prose.Is(first, WordKind.Nominal)))) first++;
        return new TokenRange(first, last + 1);
    }

    /// <summary>The noun phrase that begins at <paramref name="first"/>; empty when none does. What it takes after its head is for the caller to say.</summary>
    public static TokenRange StartingAt(Prose prose, Stretch stretch, int first, Attachment attachments = Attachment.Of)
    {
        if (first >= stretch.End || !prose.IsNarrated(first) || prose.Is(first, WordKind.Mark | WordKind.Time) || !(prose.Is(first, WordKind.Nominal) || IsModifier(prose, stretch, first))) return default;
        if (prose.Is(first, WordKind.Pronoun) && !prose.Is(first, WordKind.Determiner)) return new TokenRange(first, first + 1);
        var end = first;
        var lastNoun = -1;
        var limit = Math.Min(stretch.End, first + LongestPhrase);
        for (var i = first; i < limit; i++)
        {
            if (!prose.IsNarrated(i)) break;
            if (prose.Word(i) is "(" && lastNoun == i - 1)
            {
                var close = Closing(prose, stretch, i);
                if (close < 0) break;
                i = close;
                lastNoun = close;
                end = close + 1;
                continue;
            }
            if (prose.Is(i, WordKind.Mark) || (prose.Is(i, WordKind.Time) && lastNoun >= 0 && !prose.IsHyphen(i - 1))) break;
            if (prose.Is(i, WordKind.Noun | WordKind.Possessive) || (prose.Is(i, WordKind.Determiner) && lastNoun < 0) || (prose.Is(i, WordKind.Number) && (lastNoun < 0 || prose.IsCapital(lastNoun))))
            {
                // A determiner alone is a phrase only when nothing follows it: "told this".
                if (prose.Is(i, WordKind.Noun | WordKind.Possessive | WordKind.Number)) lastNoun = i;
                end = i + 1;
                continue;
            }
            if (prose.Is(i, WordKind.Adjective) || (prose.Is(i, WordKind.Determiner) && prose.Is(i - 1, WordKind.Possessive)))
            {
                continue;
            }
            if (lastNoun < 0 && prose.Is(i, WordKind.Participle | WordKind.Gerund | WordKind.Adverb)) continue;
            var next = i + 1;
            if (next >= limit || lastNoun != i - 1) break;
            if (prose.Is(i, WordKind.Coordinator) && prose.Is(next, WordKind.Nominal) && !prose.Is(next, WordKind.Finite | WordKind.Pronoun) && !HasFiniteBeforeBreak(prose, stretch, next)) continue;
            if ((attachments != Attachment.None && prose.Word(i) is "of") || (attachments == Attachment.All && prose.Word(i) is "for" or "at" or "in" or "on" or "to"))
            {
                if (!prose.Is(next, WordKind.Nominal) || prose.Is(next, WordKind.Time)) break;
                var inner = StartingAt(prose, stretch, next);
                if (inner.IsEmpty) break;
                end = inner.End;
                lastNoun = inner.End - 1;
                i = inner.End - 1;
                continue;
            }
            break;
        }
        return end > first ? new TokenRange(first, end) : default;
    }

    /// <summary>Index of the bracket that opens the one at <paramref name="close"/>; -1 when none does.</summary>
    public static int Opening(Prose prose, Stretch stretch, int close)
    {
        var limit = Math.Max(stretch.Start, close - LongestPhrase);
        for (var i = close - 1; i >= limit; i--)
        {
            if (prose.Word(i) is "(") return i;
        }
        return -1;
    }

    private static int Closing(Prose prose, Stretch stretch, int open)
    {
        var limit = Math.Min(stretch.End, open + LongestPhrase);
        for (var i = open + 1; i < limit; i++)
        {
            if (prose.Word(i) is ")") return i;
        }
        return -1;
    }

    /// <summary>"cheering supporters".</summary>
    private static bool IsModifier(Prose prose, Stretch stretch, int token) =>
        prose.Is(token, WordKind.Participle | WordKind.Gerund) && !prose.Is(token, WordKind.Auxiliary) && token + 1 < stretch.End && prose.Is(token + 1, WordKind.Noun) && prose.IsNarrated(token + 1);

    private static bool CanEnd(Prose prose, int token) =>
        prose.IsNarrated(token) && (prose.Word(token) is ")" || (token > 0 && prose.Is(token, WordKind.Participle) && prose.Word(token - 1) is "those") || (prose.Is(token, WordKind.Noun | WordKind.Pronoun | WordKind.Number | WordKind.Adjective | WordKind.Determiner) && !IsObjectPronoun(prose.Word(token)) && prose.Word(token) is not ("the" or "a" or "an")));

    private static bool IsObjectPronoun(string word) => word is "him" or "them" or "me" or "us" or "himself" or "herself" or "themselves" or "itself" or "my" or "our" or "your" or "their";

    /// <summary>"a recent poll", "the port's recent poll": a time before its noun.</summary>
    private static bool IsDatedNoun(Prose prose, int token, int limit) => token > limit && prose.Is(token, WordKind.Adjective) && prose.Is(token - 1, WordKind.Determiner | WordKind.Possessive) && prose.Is(token + 1, WordKind.Noun);

    /// <summary>A preposition or conjunction that ties two parts of one noun phrase.</summary>
    private static bool IsLink(Prose prose, Stretch stretch, int token)
    {
        var before = token - 1;
        if (before < stretch.Start || !prose.IsNarrated(before) || prose.Is(before, WordKind.Time) || !(prose.Word(before) is ")" || prose.Is(before, WordKind.Noun | WordKind.Number))) return false;
        if (prose.Is(before, WordKind.Verb)) return false;
        if (prose.Word(token) is "of") return true;
        var isLink = prose.Word(token) is "for" or "at" or "in" or "to" or "on" or "from" or "with" or "against" or "and" or "or" or "&";
        return isLink && !HasFiniteSinceBreak(prose, stretch, before);
    }

    private static bool IsInside(Prose prose, int before, int first) =>
        prose.Is(before, WordKind.Possessive)
        || (prose.Is(before, WordKind.Noun | WordKind.Adjective | WordKind.Number | WordKind.Determiner) && !prose.Is(before, WordKind.Finite))
        || (prose.Is(before, WordKind.Participle | WordKind.Gerund) && prose.Is(first, WordKind.Noun | WordKind.Adjective) && before > 0 && prose.Is(before - 1, WordKind.Determiner | WordKind.Adjective | WordKind.Possessive));

    /// <summary>True when a verb with tense stands between the token and the mark or conjunction before it: then what follows is a new clause.</summary>
    private static bool HasFiniteSinceBreak(Prose prose, Stretch stretch, int token)
    {
        var limit = Math.Max(stretch.Start, token - LongestPhrase);
        for (var i = token; i >= limit; i--)
        {
            if (!prose.IsNarrated(i) || prose.IsComma(i) || prose.Word(i) is ":" or ";") return false;
            if (prose.Is(i, WordKind.Finite)) return true;
        }
        return false;
    }

    private static bool HasFiniteBeforeBreak(Prose prose, Stretch stretch, int token)
    {
        var limit = Math.Min(stretch.End, token + LongestPhrase);
        for (var i = token; i < limit; i++)
        {
            if (!prose.IsNarrated(i) || prose.Is(i, WordKind.Mark | WordKind.Subordinator | WordKind.Preposition | WordKind.To)) return false;
            if (prose.Is(i, WordKind.Finite)) return true;
        }
        return false;
    }
}
