using System.Collections.Immutable;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Gives every verbal cue of a stretch its subject.</summary>
internal static class ClauseFinder
{
    public static ImmutableArray<Clause> Find(Prose prose, Stretch stretch)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach (var cue in CueFinder.Find(prose, stretch))
        {
            var clause = cue.Form switch
            {
                CueForm.Finite => Finite(prose, stretch, cue, clauses),
                CueForm.Participle => Participle(prose, stretch, cue, clauses),
                CueForm.Passive => Passive(prose, stretch, cue),
                _ => new Clause(cue, default, SubjectTie.None, cue.Group.Start),
            };
            if (clause is not null) clauses.Add(clause);
        }
        return clauses.ToImmutable();
    }

    private static Clause? Finite(Prose prose, Stretch stretch, Cue cue, ImmutableArray<Clause>.Builder earlier)
    {
        var before = cue.Group.Start - 1;
        var followsQuotation = before >= stretch.Start && (!prose.IsNarrated(before) || (prose.IsComma(before) && before - 1 >= stretch.Start && !prose.IsNarrated(before - 1)));
        var canInvert = before < stretch.Start || followsQuotation || prose.IsComma(before) || prose.IsDash(before);
        if (followsQuotation && Inverted(prose, stretch, cue) is Clause turned) return turned;
        var subject = TreeSubjects.Widen(prose, stretch, cue, Subjects.Before(prose, stretch, cue.Group.Start));
        if (subject.Tie == SubjectTie.Own && prose.IsComma(before) && IsNextToEnd(prose, stretch, cue) is Clause closing) return closing;
        if (subject.Tie is SubjectTie.Own or SubjectTie.Relative) return new Clause(cue, subject, subject.Tie, subject.ClauseStart);
        if (subject.Tie == SubjectTie.None && canInvert && Inverted(prose, stretch, cue) is Clause inverted) return inverted;
        if (subject.Tie == SubjectTie.None && TreeSubjects.Of(prose, stretch, cue) is { Tie: SubjectTie.Own } own) return new Clause(cue, own, SubjectTie.Own, own.ClauseStart);
        if (subject.Tie == SubjectTie.None && !canInvert) return null;
        // "to trust the army and believe in it": a bare form after a past one goes on an infinitive.
        if (cue.IsBare && earlier.Count > 0 && !earlier[^1].Cue.IsBare) return null;
        var start = subject.Tie == SubjectTie.Shared ? subject.ClauseStart : before;
        if (start < stretch.Start) return null;
        return Shared(prose, stretch, cue, start, earlier);

        // "The army, the navy and the police will stay, said Doe." looks like an apposition until its end is seen.
        static Clause? IsNextToEnd(Prose prose, Stretch stretch, Cue cue) =>
            Inverted(prose, stretch, cue) is Clause clause && (clause.End >= stretch.End || prose.Is(clause.End, WordKind.Mark)) && cue.Word.Takes(CueFrames.Clause) && !cue.Word.Takes(CueFrames.Object | CueFrames.Addressee) ? clause : null;
    }

    private static Clause? Inverted(Prose prose, Stretch stretch, Cue cue)
    {
        if (!cue.Word.Takes(CueFrames.Quotation | CueFrames.SetOff)) return null;
        var subject = Subjects.After(prose, stretch, cue.Group.End, cue.Group.Start);
        return subject.Tie == SubjectTie.None ? null : new Clause(cue, subject, SubjectTie.Own, cue.Group.Start, IsInverted: true);
    }

    private static Clause? Participle(Prose prose, Stretch stretch, Cue cue, ImmutableArray<Clause>.Builder earlier)
    {
        var before = cue.Group.Start - 1;
        if (before >= stretch.Start && prose.Word(before) is "as" && before - 1 >= stretch.Start && prose.Word(before - 1) is "quoted" or "cited" or "reported" or "recorded")
        {
            var verb = before - 1;
            while (verb > stretch.Start && prose.Is(verb - 1, WordKind.Auxiliary | WordKind.Adverb)) verb--;
            var quoted = Subjects.Before(prose, stretch, verb);
            return quoted.Tie == SubjectTie.Own ? new Clause(cue with { Group = cue.Group with { Start = verb } }, quoted, SubjectTie.Own, quoted.ClauseStart) : null;
        }
        if (before >= stretch.Start && prose.IsNarrated(before) && prose.Is(before, WordKind.Noun | WordKind.Pronoun))
        {
            var own = NounPhrases.EndingAt(prose, stretch, before);
            if (!own.IsEmpty && own.Start > stretch.Start && prose.Word(own.Start - 1) is "with") return new Clause(cue, new Subject(SubjectTie.Own, own, default, own.Start - 1), SubjectTie.Own, own.Start - 1);
        }
        if (cue.Group.Start == stretch.Start) return InFront(prose, stretch, cue);
        return Shared(prose, stretch, cue, Math.Max(before, stretch.Start), earlier);
    }

    /// <summary>"Citing two tests, Doe closed the dam": the subject of the sentence stands behind the comma.</summary>
    private static Clause? InFront(Prose prose, Stretch stretch, Cue cue)
    {
        for (var i = cue.Group.End; i < stretch.End; i++)
        {
            if (!prose.IsNarrated(i) || !prose.Is(i, WordKind.Finite)) continue;
            var subject = TreeSubjects.Of(prose, stretch, i, i);
            if (subject.Tie != SubjectTie.Own) subject = Subjects.Before(prose, stretch, i);
            if (subject.Tie == SubjectTie.Own && subject.Tokens.Start - 1 > cue.Group.End && prose.IsComma(subject.Tokens.Start - 1)) return new Clause(cue, subject, SubjectTie.Shared, stretch.Start);
        }
        return null;
    }

    private static Clause? Passive(Prose prose, Stretch stretch, Cue cue)
    {
        // The agent may stand after an adjunct or what it is called: "was hailed as a good sign by Doe".
        var limit = Math.Min(stretch.End, cue.Group.End + 25);
        for (var i = cue.Group.End; i < limit; i++)
        {
            if (!prose.IsNarrated(i)) continue;
            if (prose.Is(i, WordKind.Finite) || prose.Word(i) is ";" or ":") return null;
            if (prose.Word(i) is not "by") continue;
            var agent = Subjects.After(prose, stretch, i + 1, cue.Group.Start);
            return agent.Tie == SubjectTie.None ? null : new Clause(cue, agent, SubjectTie.Own, cue.Group.Start);
        }
        return null;
    }

    private static Clause? Shared(Prose prose, Stretch stretch, Cue cue, int start, ImmutableArray<Clause>.Builder earlier)
    {
        if (ByTree(prose, cue, start, earlier) is Clause joined) return joined;
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            if (earlier[i].Cue.Form is CueForm.Finite && earlier[i].Subject.Tie != SubjectTie.None) return new Clause(cue, earlier[i].Subject, SubjectTie.Shared, start);
        }
        var main = Subjects.Main(prose, stretch, cue.Group.Start);
        return main.Tie == SubjectTie.None ? null : new Clause(cue, main, SubjectTie.Shared, start);
    }

    /// <summary>The subject of the cue that a participle or second verb hangs on. Any other verb it hangs on is often a misreading.</summary>
    private static Clause? ByTree(Prose prose, Cue cue, int start, ImmutableArray<Clause>.Builder earlier)
    {
        if (Trees.Relation(prose, cue.Verb) is not ("advcl" or "conj" or "xcomp")) return null;
        var verb = Trees.Head(prose, cue.Verb);
        foreach (var clause in earlier)
        {
            if (clause.Cue.Verb == verb && clause.Cue.Form == CueForm.Finite && clause.Subject.Tie != SubjectTie.None) return new Clause(cue, clause.Subject, SubjectTie.Shared, start);
        }
        return null;
    }
}
