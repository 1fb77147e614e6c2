using System.Collections.Immutable;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Where what was said stops: at the narrator's next cue that is not itself part of it, else at the end of the sentence.</summary>
internal static class ClauseEnds
{
    /// <summary>The token after the last one that may belong to what the clause at <paramref name="index"/> reports.</summary>
    public static int After(Prose prose, Stretch stretch, ImmutableArray<Clause> clauses, int index)
    {
        var clause = clauses[index];
        for (var k = index + 1; k < clauses.Length; k++)
        {
            var cut = Cut(prose, clause, clauses[k]);
            if (cut > clause.End) return Trim(prose, clause.End, Math.Min(cut, Resumption(prose, clause, cut)));
        }
        return Trim(prose, clause.End, Resumption(prose, clause, stretch.End));
    }

    /// <summary>"Doe, who said the bridge was old, resigned": after a relative clause a comma and a verb with tense go on with the sentence.</summary>
    private static int Resumption(Prose prose, Clause clause, int end)
    {
        if (clause.Tie != SubjectTie.Relative) return end;
        for (var i = clause.End + 1; i + 1 < end; i++)
        {
            if (!prose.IsComma(i)) continue;
            var next = i + 1;
            while (next < end && prose.Is(next, WordKind.Adverb)) next++;
            if (next < end && prose.IsNarrated(next) && (prose.Is(next, WordKind.Finite) || (prose.Is(next, WordKind.Participle) && IsLast(prose, next, end)))) return i;
        }
        return end;
    }

    /// <summary>Nothing but marks follows: such a participle is the past tense of a verb taken for one, as of most verbs both look alike.</summary>
    private static bool IsLast(Prose prose, int word, int end)
    {
        for (var i = word + 1; i < end; i++)
        {
            if (!prose.Is(i, WordKind.Mark)) return false;
        }
        return true;
    }

    /// <summary>The end without the narrator's closing marks.</summary>
    public static int Trim(Prose prose, int start, int end)
    {
        while (end > start && prose.IsNarrated(end - 1) && prose.Is(end - 1, WordKind.Mark) && prose.Word(end - 1) is not (")" or "]" or "%" or "\"" or "”" or "“" or "'" or "’" or "$" or "€")) end--;
        return end;
    }

    private static int Cut(Prose prose, Clause clause, Clause later)
    {
        var start = later.Start;
        if (later.Cue.Form == CueForm.Noun) return later.Cue.Word.Following.Length > 0 && start > 0 && prose.IsComma(start - 1) ? start - 1 : -1;
        if (later.Cue.Form == CueForm.Passive) return -1;
        switch (later.Tie)
        {
            case SubjectTie.Shared when later.Cue.Form == CueForm.Participle:
                if (!CarriesSomething(prose, later)) return -1;
                if (!prose.IsNarrated(start)) return start + 1;
                // "He wrote a letter, urging them to": the letter urges; only right after a quotation does the speaker.
                if (later.Cue.Word.Takes(CueFrames.AddresseeTo) && clause.Cue.Form == CueForm.Finite) return -1;
                return prose.IsComma(start) || prose.IsDash(start) ? start
                    : prose.Word(start) is "while" or "by" or "before" or "after" or "and" or "but" ? BeforeComma(prose, start)
                    : -1;
            case SubjectTie.Shared:
                return prose.Is(start, WordKind.Coordinator) || prose.Word(start) is "however" or "then" or "yet" || prose.IsComma(start) ? BeforeComma(prose, start) : -1;
            case SubjectTie.Relative:
                return start > 0 && prose.IsComma(start - 1) && clause.Subject.Tokens.Start <= later.Subject.Antecedent.Start && later.Subject.Antecedent.End <= clause.Subject.Tokens.End ? start - 1 : -1;
            case SubjectTie.Own:
                if (prose.Word(start) is "while" or "whereas" or "although" or "though" or "but") return BeforeComma(prose, start);
                if (prose.Word(start) is "and" or "as" && ((start > 0 && prose.IsComma(start - 1)) || later.Cue.Word.Strength >= 0.8)) return BeforeComma(prose, start);
                if (start - 2 > clause.End && !prose.IsNarrated(start - 1) && (prose.Word(start - 1) is "," || prose.Word(start - 2) is ",")) return start;
                return start > 0 && prose.IsComma(start - 1) && !later.IsInverted && !prose.Is(start, WordKind.Wh | WordKind.Subordinator) ? start - 1
                    : later.IsInverted && start > 0 && prose.IsComma(start - 1) ? start - 1
                    : -1;
            default:
                return -1;
        }
    }

    /// <summary>"starting with": a verb that is a cue only with a quotation ends nothing without one.</summary>
    private static bool CarriesSomething(Prose prose, Clause later)
    {
        if ((later.Cue.Word.Frames & ~(CueFrames.Quotation | CueFrames.SetOff)) != CueFrames.None) return true;
        var next = later.End;
        return next < prose.Count && (!prose.IsNarrated(next) || prose.Word(next) is ":" or ",");
    }

    private static int BeforeComma(Prose prose, int conjunction) => conjunction > 0 && prose.IsComma(conjunction - 1) ? conjunction - 1 : conjunction;
}
