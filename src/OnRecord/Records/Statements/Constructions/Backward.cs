using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Sentences that tell who said what stands before them: "This was stated by Doe", "The press office reported this", "He stated this in Rome".</summary>
internal static class Backward
{
    /// <summary>True when the stretch was such a sentence; what it tells was added to what was found.</summary>
    public static bool Read(Prose prose, Stretch stretch, List<Candidate> found)
    {
        var clauses = ClauseFinder.Find(prose, stretch);
        if (clauses.IsEmpty) return false;
        var clause = clauses[0];
        if (clause.Cue.Form == CueForm.Passive) return Passive(prose, stretch, clause, clauses.Length > 1 ? clauses[1] : null, found);
        if (clause.Cue.Form != CueForm.Finite || clause.Tie != SubjectTie.Own || clause.IsInverted) return false;
        var next = clause.End;
        if (next >= stretch.End || prose.Word(next) is not ("this" or "so" or "it") || !prose.IsNarrated(next)) return false;
        if (next + 1 < stretch.End && !(prose.Is(next + 1, WordKind.Mark) || prose.Is(next + 1, WordKind.Preposition | WordKind.Time)) || Adjuncts.HasFinite(prose, next, stretch.End)) return false;
        if (found.Count == 0 || found[^1].Stretch.Index < stretch.Index - 2) return Before(prose, stretch, clause.Subject.Tokens, clause.Cue, found);
        if (!prose.Is(clause.Subject.Tokens.Start, WordKind.Pronoun)) return Relay(stretch, clause.Subject.Tokens, found);
        var last = found[^1];
        for (var i = found.Count - 1; i >= 0 && found[i].Stretch.Index == last.Stretch.Index; i--)
        {
            found[i] = found[i] with { Occasions = [.. found[i].Occasions, stretch.Tokens], Remarks = [.. found[i].Remarks, "the next sentence tells the occasion"] };
        }
        return true;
    }

    /// <summary>Who reported what the sentence before already gives to its speaker is the one through whom the report has it.</summary>
    private static bool Relay(Stretch stretch, TokenRange relay, List<Candidate> found)
    {
        var last = found[^1].Stretch.Index;
        if (last < stretch.Index - 1) return false;
        for (var i = found.Count - 1; i >= 0 && found[i].Stretch.Index == last; i--)
        {
            found[i] = found[i] with { Relays = [.. found[i].Relays, relay], Remarks = [.. found[i].Remarks, "the next sentence tells through whom"] };
        }
        return true;
    }

    private static bool Passive(Prose prose, Stretch stretch, Clause clause, Clause? trailing, List<Candidate> found)
    {
        var first = stretch.Start;
        if (prose.Word(first) is not ("this" or "that" or "it") || clause.Cue.Group.Start > first + 1 || clause.Subject.Tie == SubjectTie.None) return false;
        if (!Before(prose, stretch, clause.Subject.Tokens, clause.Cue, found)) return found.Count > 0 && Relay(stretch, clause.Subject.Tokens, found);
        if (trailing is { Tie: SubjectTie.Own } relay) found[^1] = found[^1] with { Relays = [relay.Subject.Tokens] };
        return true;
    }

    /// <summary>What was said is the sentence before, or the whole paragraph before when this one opens a new one.</summary>
    private static bool Before(Prose prose, Stretch stretch, TokenRange source, Cue cue, List<Candidate> found)
    {
        if (stretch.Index == 0) return false;
        var last = prose.Stretches[stretch.Index - 1];
        var first = last;
        if (last.Paragraph != stretch.Paragraph)
        {
            while (first.Index > 0 && prose.Stretches[first.Index - 1].Paragraph == last.Paragraph) first = prose.Stretches[first.Index - 1];
        }
        if (found.Count > 0 && found[^1].Stretch.Index >= first.Index) return false;
        found.Add(new Candidate
        {
            Stretch = stretch,
            Frame = CueFrames.Clause,
            Content = [new TokenRange(first.Start, ClauseEnds.Trim(prose, first.Start, last.End))],
            Rule = "told after it: this was said by",
            CueTokens = cue.Group,
            Source = source,
            Act = cue.Word.Act,
            Score = cue.Word.Strength,
            Occasions = [stretch.Tokens],
        });
        return true;
    }
}
