using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;

namespace OnRecord.Records.Statements;

/// <summary>What is done by quoted words, where the cue does not tell.</summary>
internal static class QuotedActs
{
    /// <summary>A neutral cue leaves it to the quoted words what is done by saying them: a question asks, an imperative demands.</summary>
    public static SpeechAct Of(Prose prose, Candidate candidate, StatementKind kind)
    {
        if (candidate.Act != SpeechAct.Assert || kind != StatementKind.Direct) return candidate.Act;
        var (sentences, questions, demands) = (0, 0, 0);
        foreach (var range in candidate.Content)
        {
            var start = range.Start;
            for (var i = range.Start; i < range.End; i++)
            {
                if (prose.Word(i) is not ("." or "?" or "!" or "…") && i + 1 < range.End) continue;
                while (start < i && prose.Is(start, WordKind.Mark)) start++;
                if (start < i)
                {
                    sentences++;
                    if (prose.Word(i) is "?" || (i > start && prose.Word(i - 1) is "?")) questions++;
                    else if (IsImperative(prose, start)) demands++;
                }
                start = i + 1;
            }
        }
        if (sentences == 0) return candidate.Act;
        return questions == sentences ? SpeechAct.Ask : demands == sentences ? SpeechAct.Demand : candidate.Act;
    }

    private static bool IsImperative(Prose prose, int first) =>
        prose.IsCapital(first) && prose.Report.Tokens[first].Tag is "VB" && !Trees.HasSubject(prose, first) && Trees.Head(prose, first) is var head && (head < 0 || Trees.Relation(prose, first) is "ccomp" or "parataxis");
}
