using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>A frame that a line break or a full stop cut off from its quotation: “The dam will hold.” ¶ said Doe.</summary>
internal static class FrameBehind
{
    /// <summary>True when the stretch was such a frame; the quotation before it has its speaker now.</summary>
    public static bool Read(Prose prose, Stretch stretch, List<Candidate> found)
    {
        if (stretch.Index == 0 || prose.Stretches[stretch.Index - 1] is not { IsQuoted: true } quoted || prose.IsCapital(stretch.Start)) return false;
        var clauses = ClauseFinder.Find(prose, stretch);
        if (clauses.IsEmpty || clauses[0] is not { Cue.Form: CueForm.Finite, Tie: SubjectTie.Own } clause) return false;
        var first = clause.IsInverted ? clause.Cue.Group.Start : clause.Subject.Tokens.Start;
        if (first != stretch.Start || Adjuncts.Skip(prose, stretch, clause.End, stretch.End) is var end && end < stretch.End && !prose.Is(end, WordKind.Mark)) return false;
        var content = new TokenRange(quoted.Start, quoted.End);
        var own = found.FindLastIndex(candidate => candidate.Stretch == quoted);
        if (own >= 0)
        {
            // It may have been taken for the end of the quotation before.
            content = found[own].Content[^1];
            if (found[own].Content.Length > 1) found[own] = found[own] with { Content = found[own].Content.RemoveAt(found[own].Content.Length - 1) };
            else found.RemoveAt(own);
        }
        found.Add(new Candidate
        {
            Stretch = stretch,
            Frame = CueFrames.Quotation,
            Content = [content],
            Rule = "said after it, in the next line",
            CueTokens = clause.Cue.Group,
            Source = clause.Subject.Tokens,
            Antecedent = clause.Subject.Antecedent,
            Act = clause.Cue.Word.Act,
            Score = clause.Cue.Word.Strength,
        });
        return true;
    }
}
