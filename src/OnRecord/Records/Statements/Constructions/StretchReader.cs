using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;
using OnRecord.Records.Statements.Speakers;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Reads one stretch of the narrator: every cue with what is said before, after or around it.</summary>
internal static class StretchReader
{
    /// <summary>Cues weaker than this count only with a quotation or a that-clause.</summary>
    private const double WeakCue = 0.6;

    /// <summary>Most tokens between "quoted" and "as saying".</summary>
    private const int LongestQuoted = 16;

    public static ImmutableArray<Candidate> Read(Prose prose, Stretch stretch)
    {
        var found = ImmutableArray.CreateBuilder<Candidate>();
        var clauses = ClauseFinder.Find(prose, stretch);
        for (var i = 0; i < clauses.Length; i++)
        {
            var limit = ClauseEnds.After(prose, stretch, clauses, i);
            var candidate = clauses[i].Cue.Form switch
            {
                CueForm.Noun => NounCues.Read(prose, stretch, clauses[i], limit),
                CueForm.Passive when clauses[i].Cue.Word.Lemma is "quote" or "cite" && QuotesAs(prose, clauses[i].Cue.Group.End, limit) => null,
                CueForm.Passive => Passives.Read(prose, stretch, clauses[i], limit),
                _ => Verb(prose, stretch, clauses[i], limit, found),
            };
            if (candidate is not null && !IsToldInside(candidate, clauses[i], found)) found.Add(candidate);
        }
        if (OpenVerbs.Read(prose, stretch, found) is Candidate open) found.Add(open);
        return found.ToImmutable();
    }

    /// <summary>Inside what someone is reported to have said, only a cue with its own subject is a statement of its own.</summary>
    private static bool IsToldInside(Candidate candidate, Clause clause, ImmutableArray<Candidate>.Builder found) =>
        (clause.Tie == SubjectTie.Shared || clause.Cue is { Form: CueForm.Noun, Word.Following.Length: 0 }) && found.Any(outer => outer.Covers(candidate.CueTokens.Start));

    private static Candidate? Verb(Prose prose, Stretch stretch, Clause clause, int limit, ImmutableArray<Candidate>.Builder found)
    {
        if (clause.Cue.Word.Lemma is "quote" or "cite" && QuotesAs(prose, clause.Cue.Group.End, limit)) return null;
        if (clause.Subject.Tie == SubjectTie.None || IsNarrator(prose, clause) || IsHypothetical(prose, stretch, clause)) return null;
        clause = OfDocument(prose, clause);
        if (IsInFront(clause)) limit = Math.Min(limit, clause.Subject.Tokens.Start - 1);
        var complement = Complements.Read(prose, stretch, clause, limit);
        if (!complement.Content.IsEmpty) complement = complement with { Content = complement.Content with { End = TreeEnds.Of(prose, clause, complement.Frame, complement.Content.Start, limit) } };
        var candidate = new Candidate
        {
            Stretch = stretch,
            Frame = complement.Frame,
            Content = complement.Content.IsEmpty ? [] : [complement.Content],
            Rule = "",
            CueTokens = clause.Cue.Group,
            Source = clause.Subject.Tokens,
            Antecedent = clause.Subject.Antecedent,
            Audience = complement.Audience,
            Act = clause.Cue.Word.Act,
            Score = clause.Cue.Word.Strength,
        };
        var regionStart = found.Count == 0 ? stretch.Start : Math.Max(stretch.Start, found.Max(c => Math.Max(c.CueTokens.End, c.Content[^1].End)));
        // "The bridge," Doe said, "will stay": the comma hands the quotation on.
        var resumes = complement.Frame == CueFrames.Quotation && complement.AdjunctsEnd < limit && prose.IsComma(complement.AdjunctsEnd);
        // "“…,” Doe said overlooking the bay": right after a quotation nothing but "that" or an infinitive opens something new.
        var isAfterQuotation = clause.Tie == SubjectTie.Own && IsAfterQuotation(prose, new TokenRange(regionStart, clause.Start));
        if (complement.Frame == CueFrames.None || resumes || (isAfterQuotation && complement.Frame is CueFrames.Object or CueFrames.Clause))
        {
            var isQuotedAs = IsQuotedAs(prose, clause);
            if (clause.Cue.Form == CueForm.Participle && clause.Start > stretch.Start && !resumes && !isQuotedAs) return null;
            if (Behind(prose, stretch, clause, complement, found) is { IsEmpty: false } all) return candidate with { Content = [all], Frame = CueFrames.Clause, Rule = "said of a whole sentence that tells what another said" };
            if ((clause.Cue.Form != CueForm.Participle || isQuotedAs) && Preceding.Read(prose, stretch, clause, regionStart) is { IsEmpty: false } before)
            {
                var content = Preceding.WithSequel(prose, before, complement.AdjunctsEnd, limit);
                return candidate with { Content = content, Frame = prose.IsNarrated(before.End - 1) ? CueFrames.Clause : CueFrames.Quotation, Rule = content.Length > 1 ? "said in the middle" : "said after it" };
            }
            if (!resumes && Preceding.Parenthetical(prose, stretch, clause, regionStart, complement.AdjunctsEnd, limit) is { Length: > 0 } around) return candidate with { Content = around, Frame = CueFrames.Clause, Rule = "said in the middle" };
            if (!resumes) return complement.IsOpen ? candidate with { Content = [], Frame = CueFrames.Quotation, Rule = "said before a colon" } : null;
        }
        if (IsSilence(prose, candidate)) return null;
        if (candidate.Score < WeakCue && complement.Frame is not (CueFrames.Quotation or CueFrames.That or CueFrames.To or CueFrames.Amount) && !HasQuotation(prose, complement.Content)) return null;
        // "Speaking in Tarn, Doe left", "Recounting the day, Doe wept": in front, only what is plainly said counts.
        if (IsInFront(clause) && !(complement.Frame is CueFrames.That or CueFrames.Quotation || (complement.Frame is CueFrames.Object or CueFrames.Clause && candidate.Score > WeakCue))) return null;
        if (candidate.Score <= WeakCue && complement.Frame == CueFrames.Object && !IsSpeaker(prose, clause.Subject.Tokens)) return null;
        return candidate with { Rule = RuleOf(complement.Frame, clause) };
    }

    /// <summary>"quoted Doe as saying": what Doe says is told by the participle.</summary>
    private static bool QuotesAs(Prose prose, int from, int limit)
    {
        for (var i = from; i + 1 < Math.Min(limit, from + LongestQuoted); i++)
        {
            if (prose.Word(i) is "as" && prose.Is(i + 1, WordKind.Gerund)) return true;
        }
        return false;
    }

    /// <summary>"Doe was quoted as saying": the participle has its own subject.</summary>
    private static bool IsQuotedAs(Prose prose, Clause clause) => clause.Cue.Form == CueForm.Participle && clause.Tie == SubjectTie.Own && prose.Word(clause.Cue.Verb - 1) is "as";

    /// <summary>"Ilk told detectives he was alone, Inspector Doe said.": all that stands before the comma, where the words of another end right at it; empty elsewhere.</summary>
    private static TokenRange Behind(Prose prose, Stretch stretch, Clause clause, Complement complement, ImmutableArray<Candidate>.Builder found)
    {
        var comma = clause.Start - 1;
        if (found.Count == 0 || clause.IsInverted || clause.Tie != SubjectTie.Own || clause.Cue.Form != CueForm.Finite || !clause.Cue.Word.Takes(CueFrames.Clause) || complement.Frame != CueFrames.None || comma <= stretch.Start || !prose.IsComma(comma)) return default;
        if (!Adjuncts.OnlyMarksFrom(prose, stretch, complement.AdjunctsEnd)) return default;
        var told = found[^1];
        if (told.Content[^1].End != comma || told.Frame is not (CueFrames.That or CueFrames.Clause or CueFrames.To or CueFrames.AddresseeTo or CueFrames.Object) || told.Source.IsEmpty || told.FirstToken < told.CueTokens.End || told.Source.Start > told.CueTokens.Start) return default;
        return prose.Is(clause.Subject.Tokens.Start, WordKind.Pronoun) && clause.Subject.Tokens.Length == 1 ? default : new TokenRange(found.Min(c => Math.Min(c.Source.IsEmpty ? c.FirstToken : c.Source.Start, c.FirstToken)), comma);
    }

    /// <summary>True when the words before a clause end in a quotation that was said, not in a title.</summary>
    private static bool IsAfterQuotation(Prose prose, TokenRange before)
    {
        if (before.Start >= before.End) return false;
        var last = before.End - (before.Length > 1 && prose.IsComma(before.End - 1) ? 2 : 1);
        return !prose.IsNarrated(last) && !Preceding.IsTitled(prose, before);
    }

    /// <summary>Towers offer views: a weak cue with a thing counts only with a name, a person's pronoun or a noun of speakers as its subject.</summary>
    private static bool IsSpeaker(Prose prose, TokenRange subject)
    {
        for (var i = subject.Start; i < subject.End; i++)
        {
            if (prose.Report.Tokens[i].Class == WordClass.Propn || prose.Word(i) is "he" or "she" or "they" or "who" || SpeakerNouns.TypeOf(prose.Word(i)) is not null) return true;
        }
        return false;
    }

    /// <summary>A participle before the subject of its sentence: "Citing two tests, Doe closed the dam".</summary>
    private static bool IsInFront(Clause clause) => clause.Cue.Form == CueForm.Participle && clause.Subject.Tokens.Start > clause.Cue.Group.End;

    /// <summary>"refused to comment", "refused to say whether": nothing was said.</summary>
    private static bool IsSilence(Prose prose, Candidate candidate)
    {
        if (candidate.Act != SpeechAct.Refuse || candidate.Frame != CueFrames.To || candidate.Content[0].Length < 2) return false;
        var (verb, next) = (prose.Word(candidate.Content[0].Start + 1), candidate.Content[0].Start + 2);
        var isAsked = next < candidate.Content[0].End && (prose.Is(next, WordKind.Wh) || prose.Word(next) is "if" or "whether");
        return verb is "comment" or "elaborate" or "answer" || (isAsked && verb is "say" or "tell" or "confirm" or "reveal" or "disclose");
    }

    /// <summary>"The poll found the mayor ahead", "the letter reads “…”": with a text as their subject such verbs say something.</summary>
    private static Clause OfDocument(Prose prose, Clause clause)
    {
        var word = clause.Cue.Word;
        if (clause.Tie != SubjectTie.Own || clause.Subject.Tokens.IsEmpty || !word.Takes(CueFrames.That | CueFrames.SetOff) || SpeakerNouns.HeadType(prose, clause.Subject.Tokens) != SpeakerType.Document) return clause;
        var frames = word.Takes(CueFrames.That) ? CueFrames.Clause : word.Lemma == "read" ? CueFrames.Quotation : CueFrames.None;
        return clause with { Cue = clause.Cue with { Word = word with { Frames = word.Frames | frames, Strength = Math.Max(word.Strength, WeakCue) } } };
    }

    /// <summary>"I", "we" and "you" outside quotation marks are the narrator and the reader.</summary>
    private static bool IsNarrator(Prose prose, Clause clause) => clause.Subject.Tokens.Length == 1 && prose.Word(clause.Subject.Tokens.Start) is "i" or "we" or "you" or "it" or "there" or "this" or "that" or "nobody" or "none" && clause.Subject.Tie == SubjectTie.Own && !(prose.Word(clause.Subject.Tokens.Start) is "it" && clause.Cue.Word.Strength >= 0.8);

    /// <summary>"if he says", "whether they said".</summary>
    private static bool IsHypothetical(Prose prose, Stretch stretch, Clause clause)
    {
        for (var i = clause.Start - 1; i <= clause.Start; i++)
        {
            if (i >= stretch.Start && i < stretch.End && prose.IsNarrated(i) && prose.Word(i) is "if" or "whether" or "unless" or "lest" or "should") return true;
        }
        return false;
    }

    private static bool HasQuotation(Prose prose, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (!prose.IsNarrated(i)) return true;
        }
        return false;
    }

    private static string RuleOf(CueFrames frame, Clause clause) => (clause.Tie, frame) switch
    {
        (SubjectTie.Relative, _) => "said in a relative clause",
        (SubjectTie.Shared, _) when clause.Cue.Form == CueForm.Participle => "participle with the speaker of the sentence",
        (SubjectTie.Shared, _) => "second verb of the same speaker",
        (_, CueFrames.Quotation) => "said before a quotation",
        (_, CueFrames.That) => "said with that",
        (_, CueFrames.Clause) => "said without that",
        (_, CueFrames.AddresseeTo or CueFrames.To) => "said with an infinitive",
        _ => "said with a noun phrase",
    };
}
