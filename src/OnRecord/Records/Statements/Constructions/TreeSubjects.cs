using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>The subject of a verb by the tree, for sentences whose words leave it open: long phrases, lost commas, infinitives inside it.</summary>
internal static class TreeSubjects
{
    /// <summary>How far before its verb the head of a subject is looked for.</summary>
    private const int Farthest = 40;

    /// <summary>The subject before a cue; empty when the tree shows none, or none that is a noun phrase.</summary>
    public static Subject Of(Prose prose, Stretch stretch, Cue cue) => Of(prose, stretch, cue.Verb, cue.Group.Start);

    /// <summary>A subject found by words, with all that the tree hangs on its head: "one of the guards who sent the letter", of which words see "the letter".</summary>
    public static Subject Widen(Prose prose, Stretch stretch, Cue cue, Subject byWords)
    {
        if (byWords.Tie != SubjectTie.Own || byWords.Tokens.End != cue.Group.Start) return byWords;
        var byTree = Of(prose, stretch, cue);
        if (byTree.Tie != SubjectTie.Own || byTree.Tokens.End != byWords.Tokens.End || byTree.Tokens.Start >= byWords.Tokens.Start || HasBreak(prose, byTree.Tokens.Start, byWords.Tokens.Start)) return byWords;
        return byWords with { Tokens = byTree.Tokens, ClauseStart = Math.Min(byWords.ClauseStart, byTree.ClauseStart) };
    }

    /// <summary>The subject of a verb whose group begins at <paramref name="group"/>.</summary>
    public static Subject Of(Prose prose, Stretch stretch, int verb, int group)
    {
        for (var i = group - 1; i >= Math.Max(stretch.Start, group - Farthest); i--)
        {
            if (Trees.Head(prose, i) != verb || Trees.Relation(prose, i) is not "nsubj") continue;
            if (!prose.IsNarrated(i) || !(prose.Is(i, WordKind.Noun | WordKind.Pronoun) || IsDescription(prose, stretch, i)) || prose.Is(i, WordKind.Wh | WordKind.Time)) return default;
            var described = Described(prose, stretch, i, verb);
            var phrase = described >= 0 ? new TokenRange(Phrase(prose, stretch, described, group).Start, group) : Phrase(prose, stretch, i, group);
            return new Subject(SubjectTie.Own, phrase, default, phrase.Start);
        }
        return default;
    }

    /// <summary>"A source close to the council": the tree makes the adjective the head and the noun its subject.</summary>
    private static bool IsDescription(Prose prose, Stretch stretch, int token) =>
        prose.Is(token, WordKind.Adjective) && token > stretch.Start && prose.Is(token - 1, WordKind.Noun) && Trees.Head(prose, token - 1) == token;

    /// <summary>"People who know the plan said": the tree gives the verb two subjects, the second from inside the clause that describes the first; -1 otherwise.</summary>
    private static int Described(Prose prose, Stretch stretch, int second, int verb)
    {
        for (var i = second - 1; i >= Math.Max(stretch.Start, second - Farthest); i--)
        {
            if (!prose.IsNarrated(i) || prose.IsComma(i)) return -1;
            if (Trees.Head(prose, i) == verb && Trees.Relation(prose, i) is "nsubj") return prose.Word(i + 1) is "who" or "that" or "which" ? i : -1;
        }
        return -1;
    }

    /// <summary>A dateline or a time before the phrase is not part of it.</summary>
    private static bool HasBreak(Prose prose, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (prose.Is(i, WordKind.Time) || (prose.Is(i, WordKind.Mark) && !prose.IsComma(i) && prose.Word(i) is not ("(" or ")"))) return true;
        }
        return false;
    }

    /// <summary>Everything that hangs on the head, from the first of its words to the last, without marks and conjunctions at its edges.</summary>
    private static TokenRange Phrase(Prose prose, Stretch stretch, int head, int limit)
    {
        var (first, end) = (head, head + 1);
        while (first > stretch.Start && prose.IsNarrated(first - 1) && Trees.IsUnder(prose, first - 1, head)) first--;
        while (end < limit && prose.IsNarrated(end) && Trees.IsUnder(prose, end, head)) end++;
        while (end - 1 > head && prose.Is(end - 1, WordKind.Mark) && prose.Word(end - 1) is not ")") end--;
        while (first < head && (prose.Is(first, WordKind.Mark) || (prose.Is(first, WordKind.Coordinator | WordKind.Subordinator | WordKind.Preposition) && !prose.Is(first, WordKind.Nominal)))) first++;
        return new TokenRange(first, end);
    }
}
