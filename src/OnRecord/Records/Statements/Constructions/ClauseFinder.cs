using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;
using OnRecord.Records.Statements.Speakers;

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
        if (before > stretch.Start && prose.Word(before) is "as" && AsQuoted(prose, stretch, before) is { Tie: SubjectTie.Own } saying) return new Clause(cue, saying, SubjectTie.Own, saying.ClauseStart);
        if (before >= stretch.Start && prose.IsNarrated(before) && prose.Is(before, WordKind.Noun | WordKind.Pronoun))
        {
            var own = NounPhrases.EndingAt(prose, stretch, before);
            if (!own.IsEmpty && own.Start > stretch.Start && prose.Word(own.Start - 1) is "with") return new Clause(cue, new Subject(SubjectTie.Own, own, default, own.Start - 1), SubjectTie.Own, own.Start - 1);
            if (OfText(prose, stretch, own) is { Tie: SubjectTie.Own } text) return new Clause(cue, text, SubjectTie.Shared, own.Start);
        }
        if (cue.Group.Start == stretch.Start) return InFront(prose, stretch, cue);
        return Shared(prose, stretch, cue, Math.Max(before, stretch.Start), earlier);
    }

    /// <summary>"the Post quoted Doe as saying", "Doe was quoted by the Post as saying": who is quoted says it; none where nobody is.</summary>
    private static Subject AsQuoted(Prose prose, Stretch stretch, int token)
    {
        var phrase = NounPhrases.EndingAt(prose, stretch, token - 1);
        if (phrase.IsEmpty || phrase.Start - 1 <= stretch.Start) return default;
        var verb = phrase.Start - 1;
        if (prose.Word(verb) is "quoted" or "quotes" or "cited" or "cites") return new Subject(SubjectTie.Own, phrase, default, phrase.Start);
        if (prose.Word(verb) is not "by" || prose.Word(verb - 1) is not ("quoted" or "cited" or "reported")) return default;
        verb--;
        while (verb > stretch.Start && prose.Is(verb - 1, WordKind.Auxiliary | WordKind.Adverb)) verb--;
        return Subjects.Before(prose, stretch, verb);
    }

    /// <summary>"Doe fought a report claiming …" is the report's claim, "… came after Doe issued a report claiming …" Doe's; none where the words before the participle name no text.</summary>
    private static Subject OfText(Prose prose, Stretch stretch, TokenRange text)
    {
        var verb = text.Start - 1;
        if (verb <= stretch.Start || prose.Word(text.Start) is not ("a" or "an" or "another") || SpeakerNouns.HeadType(prose, text) is not SpeakerType.Document || !prose.IsNarrated(verb)) return default;
        if (prose.Is(verb, WordKind.Preposition)) return prose.Word(verb) is "on" or "over" or "about" or "against" or "by" ? new Subject(SubjectTie.Own, text, default, text.Start) : default;
        return prose.Report.Tokens[verb].Lemma is "issue" or "publish" or "release" or "post" or "write" or "send" ? TreeSubjects.Of(prose, stretch, verb, verb) is { Tie: SubjectTie.Own } own ? own : Subjects.Before(prose, stretch, verb) : default;
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
            if (prose.Word(i) is not "by" || IsAmount(prose, i + 1, limit)) continue;
            var agent = Subjects.After(prose, stretch, i + 1, cue.Group.Start);
            return agent.Tie == SubjectTie.None ? null : new Clause(cue, agent, SubjectTie.Own, cue.Group.Start);
        }
        return null;
    }

    /// <summary>"was raised by 0.1 points", "by 9 percent"; not "by 12 senators".</summary>
    private static bool IsAmount(Prose prose, int token, int limit) =>
        token + 1 < limit && prose.Is(token, WordKind.Number) && (prose.Word(token).Contains('.', StringComparison.Ordinal) || prose.Word(token + 1) is "%" or "percent" or "percentage" or "per" or "points" or "million" or "billion");

    private static Clause? Shared(Prose prose, Stretch stretch, Cue cue, int start, ImmutableArray<Clause>.Builder earlier)
    {
        if (ByTree(prose, cue, start, earlier) is Clause tied) return tied;
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            if (earlier[i].Cue.Form is CueForm.Finite && earlier[i].Subject.Tie != SubjectTie.None) return new Clause(cue, SomeoneOf(prose, stretch, cue, earlier[i].Subject), SubjectTie.Shared, start);
        }
        var main = Subjects.Main(prose, stretch, cue.Group.Start);
        return main.Tie == SubjectTie.None ? null : new Clause(cue, SomeoneOf(prose, stretch, cue, main), SubjectTie.Shared, start);
    }

    /// <summary>"It felt like hours before the captain came back and said": nobody is "it" where a verb in between has a subject of its own.</summary>
    private static Subject SomeoneOf(Prose prose, Stretch stretch, Cue cue, Subject shared) =>
        shared.Tokens.Length == 1 && prose.Word(shared.Tokens.Start) is "it" && prose.Is(cue.Group.Start - 1, WordKind.Coordinator) && Nearest(prose, stretch, cue.Group.Start, shared.Tokens.Start) is { Tie: SubjectTie.Own } own ? own : shared;

    /// <summary>The subject of the last verb with tense before a token, when it is another than the first.</summary>
    private static Subject Nearest(Prose prose, Stretch stretch, int before, int first)
    {
        for (var i = before - 1; i > first + 1; i--)
        {
            if (prose.IsNarrated(i) && prose.Is(i, WordKind.Finite)) return Subjects.Before(prose, stretch, i) is { Tie: SubjectTie.Own } own && own.Tokens.Start > first ? own : default;
        }
        return default;
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
