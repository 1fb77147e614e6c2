using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Where the tree of the sentence ends what was said: what hangs on the cue beside it is the narrator's again.</summary>
internal static class TreeEnds
{
    /// <summary>Frames whose content is a noun phrase.</summary>
    private const CueFrames NounPhrase = CueFrames.Object | CueFrames.Of | CueFrames.As | CueFrames.Complement | CueFrames.Amount;

    /// <summary>The end of what was said, not beyond <paramref name="limit"/>.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="clause">The cue with its subject.</param>
    /// <param name="frame">How what was said is joined to the cue.</param>
    /// <param name="start">Its first token.</param>
    /// <param name="limit">Its end as far as marks and further cues tell.</param>
    public static int Of(Prose prose, Clause clause, CueFrames frame, int start, int limit)
    {
        var said = new TokenRange(start, limit);
        var first = start;
        while (first < limit && prose.Is(first, WordKind.Mark)) first++;
        if (first >= limit) return limit;
        var top = Trees.Top(prose, first, said);
        // The tree reads the sentence in another way.
        if (Trees.Head(prose, top) != clause.Cue.Verb) return limit;
        for (var i = first + 1; i < limit; i++)
        {
            if (!prose.IsNarrated(i)) continue;
            var beside = Trees.Top(prose, i, said);
            if (beside == top || beside < i && !prose.Is(i, WordKind.Mark | WordKind.Coordinator)) continue;
            if (Ends(prose, clause, frame, top, beside, i)) return ClauseEnds.Trim(prose, start, i);
        }
        return limit;
    }

    private static bool Ends(Prose prose, Clause clause, CueFrames frame, int top, int beside, int at)
    {
        var head = Trees.Head(prose, beside);
        if (head < 0) return false;
        var isNoun = (frame & NounPhrase) != CueFrames.None;
        var isSetOff = prose.IsComma(at) || prose.IsDash(at) || prose.Word(at) is ";";
        return Trees.Relation(prose, beside) switch
        {
            "conj" => IsNextClause(prose, clause, frame, top, beside, at),
            "parataxis" => prose.Word(at) is ";" || (isSetOff && isNoun),
            "advcl" => isSetOff && isNoun && head == clause.Cue.Verb && at + 1 < prose.Count && prose.IsNarrated(at + 1) && prose.Is(at + 1, WordKind.Subordinator),
            _ => false,
        };
    }

    /// <summary>
    /// A clause joined to the cue. Where a clause was said, one with a subject of its own goes on with what was said; one without is the narrator's where its tense
    /// is the cue's and not that of what was said.
    /// </summary>
    private static bool IsNextClause(Prose prose, Clause clause, CueFrames frame, int top, int beside, int at)
    {
        var next = at + (prose.Is(at, WordKind.Mark) ? 1 : 0);
        if (next + 1 < prose.Count && prose.Is(next, WordKind.Coordinator) && prose.Word(next + 1) is "that") return false;
        var tense = Trees.Tense(prose, beside);
        if (tense.Length == 0) return false;
        if (Trees.HasSubject(prose, beside)) return prose.Word(at) is ";" || (prose.IsComma(at) && (frame & (CueFrames.That | CueFrames.Clause | CueFrames.Question | CueFrames.Quotation)) == CueFrames.None);
        return tense == Trees.Tense(prose, clause.Cue.Verb) && tense != Trees.Tense(prose, top);
    }
}
