using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

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
        var source = prose.Word(next) is "him" or "them" or "her" ? new TokenRange(next, next + 1) : Subjects.After(prose, stretch, next, cue.Group.Start).Tokens;
        if (source.IsEmpty) return null;
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
        var after = cue.Group.End;
        var source = Owner(prose, stretch, cue);
        if (source.IsEmpty) return null;
        after = Adjuncts.Skip(prose, stretch, after, limit);
        if (after + 1 >= limit || prose.Word(after) is not "that" || !cue.Word.Takes(CueFrames.That) || !Adjuncts.IsClause(prose, after + 1, limit)) return null;
        return new Candidate
        {
            Stretch = stretch,
            Frame = CueFrames.That,
            Content = [new TokenRange(after + 1, limit)],
            Rule = "a noun with that",
            CueTokens = cue.Group,
            Source = source,
            Act = cue.Word.Act,
            Score = cue.Word.Strength,
        };
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
