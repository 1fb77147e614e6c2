using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;
using OnRecord.Records.Statements.Speakers;

namespace OnRecord.Records.Statements;

/// <summary>Words in marks that nobody can have said of themselves.</summary>
internal static class PersonShift
{
    /// <summary>
    /// The Alliance “does not see a threat”: words in marks that begin with a verb in the third person whose subject, outside the marks, is the speaker. The speaker
    /// said "we do not see".
    /// </summary>
    public static bool Is(Prose prose, Candidate candidate)
    {
        foreach (var range in candidate.Content)
        {
            for (var i = Math.Max(1, range.Start); i < range.End; i++)
            {
                if (prose.IsNarrated(i) || !prose.IsNarrated(i - 1)) continue;
                var verb = i;
                while (verb < range.End && prose.Is(verb, WordKind.Mark)) verb++;
                if (verb < range.End && prose.Report.Tokens[verb].Tag is "VBZ" && i - 1 >= range.Start && IsSpeaker(prose, candidate, i - 1)) return true;
            }
        }
        return false;
    }

    /// <summary>The noun phrase that ends at a token is the speaker: "it", "he", "she", or the name of the source.</summary>
    private static bool IsSpeaker(Prose prose, Candidate candidate, int last)
    {
        if (prose.Word(last) is "it" or "he" or "she") return !prose.Is(last - 1, WordKind.Preposition);
        if (candidate.Source.IsEmpty) return false;
        var entity = EntityAt(prose, last);
        return entity >= 0 && entity == EntityAt(prose, candidate.Source.End - 1);
    }

    private static int EntityAt(Prose prose, int token)
    {
        var end = prose.Report.Tokens[token].Span.End;
        foreach (var mention in Mentions.Within(prose.Report, prose.Report.Tokens[token].Span))
        {
            if (mention.Entity >= 0 && mention.Span.End == end) return mention.Entity;
        }
        return -1;
    }
}
