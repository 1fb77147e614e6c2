using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>A verb that no table knows, beside a whole quotation: “We leave,” Doe deadpanned. Needs tags.</summary>
internal static class OpenVerbs
{
    /// <summary>Shortest quotation, in tokens with its marks, that counts as said and not as a nickname or title.</summary>
    private const int ShortestQuotation = 5;

    private const double Score = 0.5;

    public static Candidate? Read(Prose prose, Stretch stretch, ImmutableArray<Candidate>.Builder found)
    {
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (prose.IsNarrated(i)) continue;
            var end = i;
            while (end < stretch.End && !prose.IsNarrated(end)) end++;
            var quotation = new TokenRange(i, end);
            i = end;
            if (quotation.Length < ShortestQuotation || found.Any(c => c.Covers(quotation.Start + 1))) continue;
            if (After(prose, stretch, quotation) is Candidate after) return after;
            if (Before(prose, stretch, quotation) is Candidate before) return before;
        }
        return null;
    }

    private static Candidate? After(Prose prose, Stretch stretch, TokenRange quotation)
    {
        var next = quotation.End;
        if (quotation.Start > stretch.Start || next >= stretch.End) return null;
        if (prose.IsComma(next) || prose.IsDash(next)) next++;
        else if (prose.Word(quotation.End - 1) is not ("\"" or "”" or "''") || prose.Word(quotation.End - 2) is not ("," or "?" or "!")) return null;
        for (var verb = next; verb < Math.Min(stretch.End, next + 12); verb++)
        {
            if (!prose.IsNarrated(verb) || prose.Is(verb, WordKind.Coordinator) || prose.IsComma(verb)) return null;
            if (!prose.Is(verb, WordKind.Finite) || prose.Is(verb, WordKind.Auxiliary)) continue;
            var subject = verb == next ? Subjects.After(prose, stretch, verb + 1, verb) : Subjects.Before(prose, stretch, verb);
            if (subject.Tie != SubjectTie.Own || (verb > next && subject.Tokens.Start != next)) return null;
            return Of(stretch, quotation, subject, new TokenRange(verb, verb + 1), "a quotation and an unknown verb");
        }
        return null;
    }

    private static Candidate? Before(Prose prose, Stretch stretch, TokenRange quotation)
    {
        var before = quotation.Start - 1;
        if (before <= stretch.Start || prose.Word(before) is not ":") return null;
        var subject = Subjects.Main(prose, stretch, before);
        if (subject.Tie != SubjectTie.Own || prose.Is(subject.Tokens.Start, WordKind.Pronoun) && prose.Word(subject.Tokens.Start) is not ("he" or "she" or "they")) return null;
        return Of(stretch, new TokenRange(quotation.Start, ClauseEnds.Trim(prose, quotation.Start, stretch.End)), subject, new TokenRange(subject.Tokens.End, before), "a colon before a quotation");
    }

    private static Candidate Of(Stretch stretch, TokenRange quotation, Subject subject, TokenRange cue, string rule) => new()
    {
        Stretch = stretch,
        Frame = CueFrames.Quotation,
        Content = [quotation],
        Rule = rule,
        CueTokens = cue,
        Source = subject.Tokens,
        Score = Score,
    };
}
