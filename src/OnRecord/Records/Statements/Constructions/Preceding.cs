using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>What was said before its cue: "…", Doe said.</summary>
internal static class Preceding
{
    /// <summary>The tokens said before the clause; empty when nothing there was said.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="stretch">The stretch of the clause.</param>
    /// <param name="clause">Cue and subject with nothing said after them.</param>
    /// <param name="from">First token that no earlier cue of the stretch has taken.</param>
    public static TokenRange Read(Prose prose, Stretch stretch, Clause clause, int from)
    {
        // "…, whatever Doe has announced": a clause of its own, which carries nothing that stands before it.
        if (clause.Tie == SubjectTie.Own && clause.Start < clause.Subject.Tokens.Start && prose.Is(clause.Start, WordKind.Wh)) return default;
        var end = clause.Start;
        while (end > from && prose.IsNarrated(end - 1) && (prose.Is(end - 1, WordKind.Time) || prose.Word(end - 1) is "on" or "later" or "then" or "as" or "so")) end--;
        if (end <= from) return default;
        var closing = end - 1;
        var isQuoted = !prose.IsNarrated(closing);
        if (!isQuoted && !prose.IsComma(closing) && !prose.IsDash(closing)) return default;
        var region = new TokenRange(from, isQuoted ? end : closing);
        while (region.Start < region.End && prose.IsNarrated(region.Start) && (prose.Is(region.Start, WordKind.Mark) || prose.Word(region.Start) is "but" or "and")) region = region with { Start = region.Start + 1 };
        if (region.IsEmpty) return default;
        if (!prose.IsNarrated(region.End - 1)) return IsTitled(prose, region) ? default : Quoted(prose, region);
        return clause.Cue.Word.Takes(CueFrames.Clause) && clause.Cue.Word.Strength >= 0.5 && (stretch.Paragraph == Headline.Paragraph || Adjuncts.IsClause(prose, region.Start, region.End)) && !IsAdjunct(prose, clause, region) ? region : default;
    }

    /// <summary>"In an interview on “Face the Coast,” Doe said": a prepositional phrase that ends in a title, with no verb of its own.</summary>
    public static bool IsTitled(Prose prose, TokenRange region)
    {
        if (!prose.IsNarrated(region.Start) || !prose.Is(region.Start, WordKind.Preposition)) return false;
        for (var i = region.Start; i < region.End; i++)
        {
            if (prose.Is(i, WordKind.Finite)) return false;
        }
        return true;
    }

    /// <summary>"As he left the talks, Doe said": a clause that only tells of the saying hangs on its verb as an adjunct, not as what was said.</summary>
    private static bool IsAdjunct(Prose prose, Clause clause, TokenRange region)
    {
        var top = Trees.Top(prose, region.End - 1, region);
        return Trees.Head(prose, top) == clause.Cue.Verb && Trees.Relation(prose, top) is "obl" or "advcl" or "advmod" or "nmod" && prose.Is(region.Start, WordKind.Subordinator | WordKind.Preposition | WordKind.Wh | WordKind.Gerund | WordKind.Participle | WordKind.Adverb)
            && prose.Word(region.Start) is not ("if" or "even" or "unless" or "because" or "although" or "though");
    }

    /// <summary>What was said before the cue, and what goes on after it when a comma or a full stop resumes the quotation.</summary>
    public static ImmutableArray<TokenRange> WithSequel(Prose prose, TokenRange before, int after, int limit)
    {
        var wasQuoted = !prose.IsNarrated(before.End - 1);
        var next = after;
        while (next < limit && prose.IsNarrated(next) && prose.Is(next, WordKind.Mark)) next++;
        if (next >= limit || next == after) return [before];
        var isQuoted = !prose.IsNarrated(next);
        if (!isQuoted && GoesOnQuoted(prose, next, limit)) return [before, new TokenRange(next, limit)];
        if (wasQuoted && !isQuoted) return [before];
        if (!isQuoted && prose.Is(next, WordKind.Coordinator) && next + 1 < limit && prose.Is(next + 1, WordKind.Finite)) return [before, new TokenRange(next, limit)];
        // "The dam was old, he said, and it would be rebuilt": moved back in time, it is told on.
        if (!isQuoted && !wasQuoted && next + 2 < limit && prose.Word(next) is "and" or "but" && prose.Is(next + 1, WordKind.Pronoun) && prose.Word(next + 2) is "would" or "could" or "might" or "had") return [before, new TokenRange(next, limit)];
        if (!isQuoted && (!Adjuncts.IsClause(prose, next, limit) || prose.Is(next, WordKind.Gerund | WordKind.Wh))) return [before];
        return [before, new TokenRange(next, limit)];
    }

    /// <summary>"…, he said, but “…”": a conjunction leads on to more of it.</summary>
    private static bool GoesOnQuoted(Prose prose, int next, int limit)
    {
        if (!prose.IsNarrated(next) || !prose.Is(next, WordKind.Coordinator)) return false;
        next++;
        if (next < limit && prose.IsNarrated(next) && prose.Is(next, WordKind.Adverb)) next++;
        return next < limit && !prose.IsNarrated(next);
    }

    /// <summary>"In that context, he said, the alliance would consider": only what follows was said. "The bridge, he said, would stay": both parts were.</summary>
    public static ImmutableArray<TokenRange> Parenthetical(Prose prose, Stretch stretch, Clause clause, int from, int after, int limit)
    {
        if (clause.Tie != SubjectTie.Own || !clause.Cue.Word.Takes(CueFrames.Clause) || clause.Start <= stretch.Start || !prose.IsComma(clause.Start - 1)) return [];
        if (after >= limit || !prose.IsComma(after) || after + 1 >= limit) return [];
        var next = new TokenRange(after + 1, limit);
        if (prose.Is(next.Start, WordKind.Finite) && from < clause.Start - 1 && prose.Is(from, WordKind.Nominal)) return [new TokenRange(from, clause.Start - 1), next];
        return Adjuncts.IsClause(prose, next.Start, limit) || !prose.IsNarrated(next.Start) ? [next] : [];
    }

    /// <summary>Words of the narrator before a quotation belong to what was said when the quotation only ends the sentence: the plan was “a disaster”.</summary>
    private static TokenRange Quoted(Prose prose, TokenRange region)
    {
        var first = region.End - 1;
        while (first > region.Start && (!prose.IsNarrated(first - 1) || (prose.Is(first - 1, WordKind.Mark) && first - 2 >= region.Start && !prose.IsNarrated(first - 2)))) first--;
        if (first == region.Start) return region;
        var opening = first;
        while (opening < region.End && prose.Is(opening, WordKind.Mark)) opening++;
        var opensSentence = opening < region.End && prose.IsCapital(opening) && prose.Is(first - 1, WordKind.Mark);
        return opensSentence ? region with { Start = first } : region;
    }
}
