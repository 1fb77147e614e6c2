using OnRecord.Reading;

namespace OnRecord.Records.Statements.Clauses;

/// <summary>Finds the subject of a verb group.</summary>
internal static class Subjects
{
    /// <summary>Most appositions between commas that are taken as one phrase: "Doe, 45, a fellow at the institute,".</summary>
    private const int MostAppositions = 3;

    /// <summary>Most names of a list that speak together.</summary>
    private const int MostListed = 12;

    /// <summary>The subject before a verb group that begins at <paramref name="verb"/>.</summary>
    public static Subject Before(Prose prose, Stretch stretch, int verb)
    {
        var last = SkipAdjunctsBack(prose, stretch, verb - 1);
        if (last < stretch.Start) return default;
        var word = prose.Word(last);
        if (!prose.IsNarrated(last)) return default;
        if (word is "her") return Described(prose, stretch, last);
        if (word is "who" or "which" || (word is "that" && prose.Is(last, WordKind.Wh)))
        {
            var before = last - 1 >= stretch.Start && prose.IsComma(last - 1) ? last - 2 : last - 1;
            return new Subject(SubjectTie.Relative, new TokenRange(last, last + 1), WithAppositions(prose, stretch, NounPhrases.EndingAt(prose, stretch, before)), last);
        }
        if (prose.Is(last, WordKind.Coordinator) || prose.Word(last) is "however" or "then" or "yet") return new Subject(SubjectTie.Shared, default, default, last);
        if (prose.IsComma(last) || prose.IsDash(last)) return Interrupted(prose, stretch, last);
        var phrase = Shrink(prose, stretch, NounPhrases.EndingAt(prose, stretch, last));
        if (phrase.IsEmpty || IsOnlyTime(prose, phrase)) return default;
        phrase = WithListBefore(prose, stretch, WithTitleBefore(prose, stretch, phrase));
        return new Subject(SubjectTie.Own, phrase, default, ClauseStart(prose, stretch, phrase.Start));
    }

    /// <summary>"A man standing next to her screamed": "her" ends a description of the noun phrase that opens the sentence; empty when it does not.</summary>
    private static Subject Described(Prose prose, Stretch stretch, int last)
    {
        var head = NounPhrases.StartingAt(prose, stretch, stretch.Start);
        if (head.IsEmpty || head.End >= last || !prose.Is(head.End, WordKind.Gerund | WordKind.Participle | WordKind.Preposition)) return default;
        for (var i = head.End + 1; i < last; i++)
        {
            if (!prose.IsNarrated(i) || prose.Is(i, WordKind.Finite | WordKind.Mark)) return default;
        }
        return new Subject(SubjectTie.Own, new TokenRange(head.Start, last + 1), default, head.Start);
    }

    /// <summary>The subject after a verb group, when turned round: "said Doe, the minister". Empty when no noun phrase follows.</summary>
    public static Subject After(Prose prose, Stretch stretch, int end, int clauseStart)
    {
        var phrase = NounPhrases.StartingAt(prose, stretch, end, Attachment.All);
        if (phrase.IsEmpty || IsOnlyTime(prose, phrase)) return default;
        for (var n = 0; n < MostAppositions && phrase.End + 1 < stretch.End && prose.IsComma(phrase.End); n++)
        {
            var next = NounPhrases.StartingAt(prose, stretch, phrase.End + 1, Attachment.All);
            if (next.IsEmpty || IsOnlyTime(prose, next)) break;
            var closed = next.End >= stretch.End || prose.Is(next.End, WordKind.Mark);
            if (!closed && !prose.Is(next.End, WordKind.Preposition | WordKind.Wh | WordKind.Gerund | WordKind.Participle)) break;
            phrase = phrase with { End = next.End };
        }
        return new Subject(SubjectTie.Own, phrase, default, clauseStart);
    }

    /// <summary>The subject of the first verb with tense in the stretch: whom a participle is about when its own clause names nobody.</summary>
    public static Subject Main(Prose prose, Stretch stretch, int before)
    {
        for (var i = stretch.Start; i < before; i++)
        {
            if (!prose.IsNarrated(i) || !prose.Is(i, WordKind.Finite)) continue;
            var subject = Before(prose, stretch, GroupStart(prose, stretch, i));
            if (subject.Tie == SubjectTie.Own && !IsInSubordinateClause(prose, stretch, subject)) return subject;
        }
        return default;
    }

    private static int GroupStart(Prose prose, Stretch stretch, int verb)
    {
        while (verb > stretch.Start && prose.Is(verb - 1, WordKind.Auxiliary | WordKind.Modal | WordKind.Adverb | WordKind.Negation) && prose.IsNarrated(verb - 1)) verb--;
        return verb;
    }

    private static bool IsInSubordinateClause(Prose prose, Stretch stretch, Subject subject)
    {
        var before = subject.Tokens.Start - 1;
        return before >= stretch.Start && prose.Is(before, WordKind.Subordinator | WordKind.Wh) && before > stretch.Start - 1;
    }

    /// <summary>A comma before the verb: an apposition, a relative clause or an adjunct stands between it and its subject.</summary>
    private static Subject Interrupted(Prose prose, Stretch stretch, int closing)
    {
        var opening = PreviousComma(prose, stretch, closing - 1);
        if (opening < 0) return default;
        if (prose.Is(opening + 1, WordKind.Coordinator) && opening + 1 < closing) return default;
        var head = WithAppositions(prose, stretch, Shrink(prose, stretch, NounPhrases.EndingAt(prose, stretch, opening - 1)));
        if (head.IsEmpty || IsOnlyTime(prose, head) || IsAfterPreposition(prose, stretch, head))
        {
            // The first comma belongs to an opening adjunct: "On Monday, the minister, who was ill, said".
            var inner = NounPhrases.EndingAt(prose, stretch, closing - 1);
            return inner.IsEmpty || inner.Start != opening + 1 ? default : new Subject(SubjectTie.Own, inner, default, opening + 1);
        }
        return new Subject(SubjectTie.Own, new TokenRange(head.Start, closing), default, ClauseStart(prose, stretch, head.Start));
    }

    private static int PreviousComma(Prose prose, Stretch stretch, int from)
    {
        var depth = 0;
        var limit = Math.Max(stretch.Start, from - 40);
        for (var i = from; i >= limit; i--)
        {
            if (prose.Word(i) is ")") depth++;
            else if (prose.Word(i) is "(") depth--;
            else if (depth == 0 && (prose.IsComma(i) || prose.IsDash(i))) return i;
            else if (prose.Word(i) is ":" or ";") return -1;
        }
        return -1;
    }

    private static TokenRange WithAppositions(Prose prose, Stretch stretch, TokenRange phrase)
    {
        for (var n = 0; n < MostAppositions && !phrase.IsEmpty && phrase.Start - 2 >= stretch.Start && prose.IsComma(phrase.Start - 1); n++)
        {
            // Only "Doe, 45" and "Doe, the minister" go on to the left: a name after a comma begins its own phrase.
            if (!prose.Is(phrase.Start, WordKind.Determiner | WordKind.Number)) break;
            var before = NounPhrases.EndingAt(prose, stretch, phrase.Start - 2);
            if (before.IsEmpty || !prose.IsCapital(before.End - 1) || prose.Is(before.End - 1, WordKind.Time) || IsAfterPreposition(prose, stretch, before)) break;
            phrase = phrase with { Start = before.Start };
        }
        return phrase;
    }

    /// <summary>"the British Minister of Defence, Ben Doe said": the office before the name belongs to it.</summary>
    private static TokenRange WithTitleBefore(Prose prose, Stretch stretch, TokenRange phrase)
    {
        if (phrase.Start - 2 < stretch.Start || !prose.IsComma(phrase.Start - 1) || !prose.IsCapital(phrase.Start) || prose.Is(phrase.Start, WordKind.Determiner | WordKind.Pronoun)) return phrase;
        var before = NounPhrases.EndingAt(prose, stretch, phrase.Start - 2);
        if (before.IsEmpty || before.Length < 3 || !prose.Is(before.Start, WordKind.Determiner) || before.Start != stretch.Start) return phrase;
        return phrase with { Start = before.Start };
    }

    /// <summary>"the Tarn Bank, the Velm Bank, and the Bank of Ost said": all names of the list, when it opens the clause.</summary>
    private static TokenRange WithListBefore(Prose prose, Stretch stretch, TokenRange phrase)
    {
        var start = phrase.Start;
        var parts = 1;
        for (; parts <= MostListed && start - 2 >= stretch.Start; parts++)
        {
            var mark = parts > 1 ? start - 1 : prose.Word(start - 1) is "and" or "&" && prose.IsComma(start - 2) ? start - 2 : -1;
            if (mark <= stretch.Start || !prose.IsComma(mark)) break;
            var before = NounPhrases.EndingAt(prose, stretch, mark - 1);
            if (before.IsEmpty || !prose.IsCapital(prose.Word(before.End - 1) is ")" ? NounPhrases.Opening(prose, stretch, before.End - 1) - 1 : before.End - 1) || prose.Is(before.Start, WordKind.Time | WordKind.Pronoun)) break;
            start = before.Start;
        }
        var isList = parts > 2 && (start == stretch.Start || prose.IsComma(start - 1) || prose.Is(start - 1, WordKind.Subordinator | WordKind.Coordinator));
        return isList ? phrase with { Start = start } : phrase;
    }

    /// <summary>A name at the end of a longer phrase after a preposition is the subject alone: "During the debate Doe said".</summary>
    private static TokenRange Shrink(Prose prose, Stretch stretch, TokenRange phrase)
    {
        if (phrase.IsEmpty || !IsAfterPreposition(prose, stretch, phrase)) return phrase;
        var end = prose.Report.Tokens[phrase.End - 1].Span.End;
        var start = prose.Report.Tokens[phrase.Start].Span.Start;
        foreach (var mention in MentionsIn(prose, start, end))
        {
            if (mention.Span.End != end || mention.Span.Start <= start) continue;
            for (var i = phrase.Start; i < phrase.End; i++)
            {
                if (prose.Report.Tokens[i].Span.Start >= mention.Span.Start) return phrase with { Start = i };
            }
        }
        return phrase;
    }

    private static IEnumerable<Mention> MentionsIn(Prose prose, int start, int end)
    {
        var mentions = prose.Report.Mentions;
        for (var i = SpanSearch.FirstFrom(mentions, start, static mention => mention.Span); i < mentions.Length && mentions[i].Span.Start < end; i++) yield return mentions[i];
    }

    private static bool IsAfterPreposition(Prose prose, Stretch stretch, TokenRange phrase)
    {
        var before = phrase.Start - 1;
        return before >= stretch.Start && prose.IsNarrated(before) && prose.Is(before, WordKind.Preposition) && !prose.Is(before, WordKind.Subordinator);
    }

    private static bool IsOnlyTime(Prose prose, TokenRange phrase)
    {
        // "Its chief executive", which a tagger took for an adjective, is somebody.
        if (phrase.Length > 1 && prose.Is(phrase.Start, WordKind.Determiner) && prose.Is(phrase.End - 1, WordKind.Adjective) && !prose.Is(phrase.End - 1, WordKind.Time)) return false;
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (!prose.Is(i, WordKind.Time | WordKind.Determiner | WordKind.Adjective | WordKind.Number) || prose.Is(i, WordKind.Pronoun)) return false;
        }
        return phrase.Length > 1 || prose.Is(phrase.Start, WordKind.Time);
    }

    /// <summary>Passes over "on Saturday" and "today" between subject and verb.</summary>
    private static int SkipAdjunctsBack(Prose prose, Stretch stretch, int last)
    {
        if (last - 4 >= stretch.Start && prose.Word(last) is "time" && prose.Word(last - 1) is "same" && prose.Word(last - 3) is "at") return last - 4;
        var i = last;
        while (i > stretch.Start && prose.IsNarrated(i) && prose.Is(i, WordKind.Time)) i--;
        if (i == last) return last;
        while (i > stretch.Start && prose.IsNarrated(i) && (prose.Word(i) is "on" or "late" or "early" or "last" or "in" or "this")) i--;
        return prose.IsNarrated(i) && (prose.IsComma(i) || (prose.Is(i, WordKind.Nominal) && !prose.Is(i, WordKind.Mark))) ? i : last;
    }

    /// <summary>First token of the clause: the conjunction before the subject, when one joins it.</summary>
    private static int ClauseStart(Prose prose, Stretch stretch, int subject)
    {
        var before = subject - 1;
        return before >= stretch.Start && prose.IsNarrated(before) && prose.Is(before, WordKind.Coordinator | WordKind.Subordinator | WordKind.Wh) ? before : subject;
    }
}
