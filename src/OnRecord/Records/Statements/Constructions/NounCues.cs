using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;
using OnRecord.Records.Statements.Speakers;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>"According to Doe, …", "…, in the words of Doe" and "Doe's claim that …".</summary>
internal static class NounCues
{
    public static Candidate? Read(Prose prose, Stretch stretch, Clause clause, int limit) =>
        clause.Cue.Word.Following.Length > 0 ? AccordingTo(prose, stretch, clause.Cue) : Noun(prose, stretch, clause.Cue, limit);

    private static Candidate? AccordingTo(Prose prose, Stretch stretch, Cue cue)
    {
        var next = cue.Group.End;
        if (next >= stretch.End || !prose.IsNarrated(next)) return null;
        var source = prose.Word(next) is "him" or "them" || (prose.Word(next) is "her" && (next + 1 >= stretch.End || !prose.Is(next + 1, WordKind.Noun | WordKind.Adjective))) ? new TokenRange(next, next + 1) : Subjects.After(prose, stretch, next, cue.Group.Start).Tokens;
        if (source.IsEmpty) return null;
        if (cue.Group.Start == stretch.Start && !prose.Report.Names.IsEmpty) source = WithoutSubject(prose, stretch, source);
        var end = ClauseEnds.Trim(prose, source.End, stretch.End);
        var before = new TokenRange(stretch.Start, cue.Group.Start);
        while (!before.IsEmpty && prose.IsNarrated(before.End - 1) && (prose.Is(before.End - 1, WordKind.Mark) || prose.Is(before.End - 1, WordKind.Adverb | WordKind.Coordinator))) before = before with { End = before.End - 1 };
        var hasBefore = !before.IsEmpty && cue.Group.Start > stretch.Start && (prose.IsComma(cue.Group.Start - 1) || Adjuncts.HasFinite(prose, before.Start, before.End) || !prose.IsNarrated(before.End - 1));
        var after = new TokenRange(Math.Min(end, AfterComma(prose, source.End, end)), end);
        var hasAfter = !after.IsEmpty && Adjuncts.HasFinite(prose, after.Start, after.End) && !prose.Is(after.Start, WordKind.Gerund) && !IsRelative(prose, after.Start);
        if (!hasBefore && !hasAfter) return null;
        return new Candidate
        {
            Stretch = stretch,
            Frame = CueFrames.Clause,
            Content = hasBefore && hasAfter ? [before, after] : hasBefore ? [before] : [after],
            Rule = cue.Word.Lemma,
            CueTokens = cue.Group,
            Source = source,
            Act = cue.Word.Act,
            Score = cue.Word.Strength,
        };
    }

    /// <summary>"According to police, Jon Hale, 36, ran": what is the subject of the verb behind it is no part of the source.</summary>
    private static TokenRange WithoutSubject(Prose prose, Stretch stretch, TokenRange source)
    {
        for (var i = source.Start + 1; i < source.End; i++)
        {
            if (!prose.IsComma(i) || i + 1 >= source.End) continue;
            if (i == source.Start + 1 && prose.IsCapital(i + 1) && SpeakerNouns.TypeOf(prose.Word(source.Start)) is not null) return source with { End = i };
            for (var subject = i + 1; subject < source.End; subject++)
            {
                if (Trees.Relation(prose, subject) is "nsubj" && Trees.Head(prose, subject) is var verb && verb >= source.End && verb < stretch.End && prose.IsNarrated(verb)) return source with { End = i };
            }
        }
        // "According to Doe new tests will follow": no comma, and the verb right behind would have no subject.
        if (source.End < stretch.End && prose.Is(source.End, WordKind.Finite) && prose.IsNarrated(source.End))
        {
            var start = prose.Report.Tokens[source.Start].Span.Start;
            var name = prose.Report.Names[Math.Min(SpanSearch.FirstFrom(prose.Report.Names, start, static known => known.Span), prose.Report.Names.Length - 1)];
            var end = source.Start;
            while (end < source.End && name.Span.Start == start && prose.Report.Tokens[end].Span.Start < name.Span.End) end++;
            if (end > source.Start && end < source.End && !prose.IsCapital(end) && !prose.Is(end, WordKind.Preposition | WordKind.Possessive | WordKind.Coordinator)) return source with { End = end };
        }
        return source;
    }

    /// <summary>"According to Doe, who …" goes on about Doe; "According to Doe, what we heard …" is what Doe said.</summary>
    private static bool IsRelative(Prose prose, int token) => prose.Is(token, WordKind.Wh) && prose.Word(token) is not ("what" or "whatever" or "whoever" or "how" or "why" or "when");

    private static int AfterComma(Prose prose, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (prose.IsComma(i)) return i + 1;
        }
        return from;
    }

    private static Candidate? Noun(Prose prose, Stretch stretch, Cue cue, int limit)
    {
        var light = LightVerbs.Of(prose, stretch, cue.Verb);
        var source = light < 0 ? Owner(prose, stretch, cue) : TreeSubjects.Of(prose, stretch, light, light).Tokens;
        if (source.IsEmpty) return light < 0 ? ByAuthor(prose, stretch, cue, limit) : null;
        var after = Adjuncts.Skip(prose, stretch, cue.Group.End, limit, cue.Word);
        if (after + 1 >= limit || Frame(prose, cue.Word, after, limit, light >= 0) is not (var frame and not CueFrames.None)) return null;
        limit = BeforeDash(prose, stretch, cue.Group.Start, after, limit);
        if (frame == CueFrames.To || (frame == CueFrames.That && light < 0)) limit = EndUnder(prose, cue.Verb, after, limit);
        return new Candidate
        {
            Stretch = stretch,
            Frame = frame,
            Content = [new TokenRange(frame == CueFrames.That ? after + 1 : after, limit)],
            Rule = frame == CueFrames.That ? "a noun with that" : "a noun with an infinitive",
            CueTokens = light < 0 ? cue.Group : cue.Group with { Start = light },
            Source = source,
            Act = cue.Word.Act,
            Score = cue.Word.Strength,
        };
    }

    /// <summary>"The statement by Doe that the dam was safe".</summary>
    private static Candidate? ByAuthor(Prose prose, Stretch stretch, Cue cue, int limit)
    {
        var by = cue.Group.End;
        if (by + 3 >= limit || prose.Word(by) is not "by" || !cue.Word.Takes(CueFrames.That)) return null;
        var author = NounPhrases.StartingAt(prose, stretch, by + 1);
        if (author.IsEmpty || author.End + 1 >= limit || prose.Word(author.End) is not "that" || !Adjuncts.IsClause(prose, author.End + 1, limit)) return null;
        return new Candidate
        {
            Stretch = stretch,
            Frame = CueFrames.That,
            Content = [new TokenRange(author.End + 1, EndUnder(prose, cue.Verb, author.End + 1, limit))],
            Rule = "a noun with by and that",
            CueTokens = cue.Group,
            Source = author,
            Act = cue.Word.Act,
            Score = cue.Word.Strength,
        };
    }

    private static CueFrames Frame(Prose prose, CueWord word, int after, int limit, bool isLight) => prose.Word(after) switch
    {
        "that" when word.Takes(CueFrames.That) && (isLight || Adjuncts.IsClause(prose, after + 1, limit)) => CueFrames.That,
        "to" when word.Takes(CueFrames.To) && prose.Is(after + 1, WordKind.Verb) => CueFrames.To,
        _ when isLight && word.Takes(CueFrames.Clause) && Adjuncts.IsClause(prose, after, limit) && !prose.Is(after, WordKind.Wh | WordKind.Preposition) => CueFrames.Clause,
        _ => CueFrames.None,
    };

    /// <summary>"– despite Doe's claim that it was over – the talks went on": what opens behind a dash ends at the next.</summary>
    private static int BeforeDash(Prose prose, Stretch stretch, int cue, int from, int limit)
    {
        var isInDashes = false;
        for (var i = stretch.Start; i < cue; i++)
        {
            if (prose.IsNarrated(i) && prose.IsDash(i)) isInDashes = !isInDashes;
        }
        for (var i = from; isInDashes && i < limit; i++)
        {
            if (prose.IsNarrated(i) && prose.IsDash(i)) return i;
        }
        return limit;
    }

    /// <summary>"Kestoria's refusal to pay was noted": what was said ends where words hang on something else than its noun.</summary>
    private static int EndUnder(Prose prose, int noun, int from, int limit)
    {
        if (!Trees.IsUnder(prose, from, noun)) return limit;
        var end = from + 1;
        while (end < limit && (!prose.IsNarrated(end) || Trees.IsUnder(prose, end, noun))) end++;
        return ClauseEnds.Trim(prose, from, end);
    }

    /// <summary>Whose claim: the possessor before it.</summary>
    private static TokenRange Owner(Prose prose, Stretch stretch, Cue cue)
    {
        var i = cue.Verb - 1;
        while (i > stretch.Start && prose.IsNarrated(i) && prose.Is(i, WordKind.Adjective | WordKind.Number) && !prose.Is(i, WordKind.Possessive | WordKind.Determiner)) i--;
        if (i < stretch.Start || !prose.IsNarrated(i)) return default;
        if (prose.Word(i) is "his" or "her" or "their" or "its") return new TokenRange(i, i + 1);
        return prose.Is(i, WordKind.Possessive) && i > stretch.Start ? NounPhrases.EndingAt(prose, stretch, i - 1) : default;
    }
}
