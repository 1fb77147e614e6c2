using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>"was hailed as a good sign by Doe", "the plan was condemned by Doe".</summary>
internal static class Passives
{
    public static Candidate? Read(Prose prose, Stretch stretch, Clause clause, int limit)
    {
        if (clause.Subject.Tie == SubjectTie.None) return null;
        var agent = clause.Subject.Tokens;
        var by = agent.Start - 1;
        var candidate = new Candidate
        {
            Stretch = stretch,
            Frame = CueFrames.As,
            Content = [],
            Rule = "passive with by",
            CueTokens = clause.Cue.Group,
            Source = agent,
            Act = clause.Cue.Word.Act,
            Score = clause.Cue.Word.Strength,
        };
        var between = new TokenRange(clause.Cue.Group.End, by);
        if (!between.IsEmpty && prose.Word(between.Start) is "as") between = between with { Start = between.Start + 1 };
        var end = by;
        while (end > between.Start && prose.IsNarrated(end - 1) && prose.Is(end - 1, WordKind.Mark | WordKind.Time)) end--;
        between = between with { End = end };
        if (!between.IsEmpty && (prose.Word(clause.Cue.Group.End) is "as" || !prose.IsNarrated(between.Start)) && clause.Cue.Word.Takes(CueFrames.As | CueFrames.Complement | CueFrames.Quotation)) return candidate with { Content = [between] };
        if (agent.End < limit && prose.Word(agent.End) is "that" && agent.End + 1 < limit && clause.Cue.Word.Takes(CueFrames.That)) return candidate with { Content = [new TokenRange(agent.End + 1, limit)], Frame = CueFrames.That, Audience = AudienceOf(prose, stretch, clause) };
        if (agent.End + 1 < limit && prose.Word(agent.End) is "as" && clause.Cue.Word.Takes(CueFrames.As)) return candidate with { Content = [new TokenRange(agent.End + 1, limit)] };
        var subject = Subjects.Before(prose, stretch, clause.Cue.Group.Start);
        if (agent.End + 1 < limit && AfterAgent(prose, clause.Cue.Word, agent.End) is var frame and not CueFrames.None)
        {
            return candidate with { Content = [new TokenRange(agent.End, limit)], Frame = frame, Audience = frame == CueFrames.AddresseeTo && subject.Tie == SubjectTie.Own ? subject.Tokens : default };
        }
        if (subject.Tie != SubjectTie.Own || prose.Word(subject.Tokens.Start) is "that" or "this" || !clause.Cue.Word.Takes(CueFrames.Object) || prose.Is(subject.Tokens.Start, WordKind.Pronoun)) return null;
        return candidate with { Content = [subject.Tokens], Frame = CueFrames.Object };
    }

    /// <summary>"was accused by Doe of", "were urged by Doe to", "were praised by Doe for".</summary>
    private static CueFrames AfterAgent(Prose prose, CueWord word, int next) => prose.Word(next) switch
    {
        "of" when word.Takes(CueFrames.Of) || word.Act == SpeechAct.Accuse => CueFrames.Of,
        "for" when word.Act is SpeechAct.Praise or SpeechAct.Accuse => CueFrames.Of,
        "to" when word.Takes(CueFrames.AddresseeTo) && prose.Is(next + 1, WordKind.Verb) => CueFrames.AddresseeTo,
        _ => CueFrames.None,
    };

    /// <summary>"Reporters were told by Doe that": who is told is the audience.</summary>
    private static TokenRange AudienceOf(Prose prose, Stretch stretch, Clause clause)
    {
        if (!clause.Cue.Word.Takes(CueFrames.Addressee)) return default;
        var told = Subjects.Before(prose, stretch, clause.Cue.Group.Start);
        return told.Tie == SubjectTie.Own ? told.Tokens : default;
    }
}
