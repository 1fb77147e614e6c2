using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Cues;

/// <summary>Finds the cues the narrator uses in a stretch. What was not said, or only may be, is no cue: "did not say", "is expected to say".</summary>
internal static class CueFinder
{
    /// <summary>How far auxiliaries and adverbs may reach before a verb, in tokens.</summary>
    private const int LongestGroup = 6;

    public static ImmutableArray<Cue> Find(Prose prose, Stretch stretch)
    {
        var cues = ImmutableArray.CreateBuilder<Cue>();
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (!prose.IsNarrated(i) || prose.Is(i, WordKind.Mark)) continue;
            if (At(prose, stretch, i) is not Cue cue) continue;
            cues.Add(cue);
            i = Math.Max(i, cue.Group.End - 1);
        }
        return cues.ToImmutable();
    }

    private static Cue? At(Prose prose, Stretch stretch, int token)
    {
        foreach (var (word, form) in CueTable.Find(prose.Word(token)))
        {
            var end = token + 1 + word.Following.Length;
            if (end > stretch.End || !Follows(prose, token + 1, word)) continue;
            if (word.IsNoun)
            {
                if (word.Following.Length > 0 || IsNoun(prose, token)) return new Cue(word, new TokenRange(token, end), token, CueForm.Noun);
                continue;
            }
            if (!CanBeVerb(prose, stretch, token, form)) continue;
            if (Verb(prose, stretch, token, end, word, form) is Cue cue) return cue;
        }
        return null;
    }

    private static bool Follows(Prose prose, int from, CueWord word)
    {
        for (var i = 0; i < word.Following.Length; i++)
        {
            if (prose.Word(from + i) != word.Following[i] || !prose.IsNarrated(from + i)) return false;
        }
        return true;
    }

    private static bool IsNoun(Prose prose, int token) =>
        prose.Report.Tokens[token].Tag.Length > 0
            ? prose.Is(token, WordKind.Noun)
            : token > 0 && prose.Is(token - 1, WordKind.Determiner | WordKind.Possessive | WordKind.Adjective);

    private static bool CanBeVerb(Prose prose, Stretch stretch, int token, VerbForm form)
    {
        var tagged = prose.Report.Tokens[token].Tag.Length > 0;
        // "so-called", "self-proclaimed".
        if ((token > stretch.Start && prose.IsHyphen(token - 1)) || (token + 1 < stretch.End && prose.IsHyphen(token + 1))) return false;
        if ((form & (VerbForm.Past | VerbForm.Participle)) != VerbForm.None && (form & VerbForm.Base) == VerbForm.None) return !tagged || !prose.Is(token, WordKind.Noun) || prose.Word(token) is "said" or "told" or "added";
        // "the United States": a capital inside a sentence is part of a name.
        if (prose.IsCapital(token) && token > stretch.Start && prose.IsNarrated(token - 1) && prose.Word(token - 1) is not (":" or "." or "?" or "!")) return false;
        // ", warning that": what taggers take for a noun.
        if (tagged && (form & VerbForm.Gerund) != VerbForm.None && token - 1 > stretch.Start && prose.IsComma(token - 1) && token + 1 < stretch.End && prose.Word(token + 1) is "that" or "of" or "against") return true;
        if (tagged) return prose.Is(token, WordKind.Verb) || ((form & VerbForm.Third) != VerbForm.None && IsSecondVerb(prose, stretch, token));
        if ((form & VerbForm.Gerund) != VerbForm.None) return true;
        var before = token - 1;
        // "the claims", "Doe's call", "of state": nouns spelt like verbs.
        if (before >= stretch.Start && prose.Is(before, WordKind.Determiner | WordKind.Possessive | WordKind.Preposition | WordKind.Number) && !prose.Is(before, WordKind.Pronoun)) return false;
        if (token + 1 < stretch.End && prose.Word(token + 1) is "of") return false;
        return before >= stretch.Start && !prose.Is(token, WordKind.Preposition);
    }

    /// <summary>", but demands certain guarantees": what taggers take for a noun after a conjunction is a verb when a noun phrase of its own follows.</summary>
    private static bool IsSecondVerb(Prose prose, Stretch stretch, int token) =>
        token - 2 > stretch.Start && token + 1 < stretch.End
        && (prose.Word(token - 1) is "but" || (prose.Word(token - 1) is "and" && prose.IsComma(token - 2)))
        && prose.IsNarrated(token + 1) && prose.Is(token + 1, WordKind.Determiner | WordKind.Adjective | WordKind.To | WordKind.Pronoun | (prose.Word(token - 1) is "but" ? WordKind.Noun : WordKind.None));

    private static Cue? Verb(Prose prose, Stretch stretch, int token, int end, CueWord word, VerbForm form)
    {
        var start = token;
        bool negated = false, modal = false, be = false, have = false;
        var limit = Math.Max(stretch.Start, token - LongestGroup);
        while (start > limit && prose.IsNarrated(start - 1))
        {
            var before = start - 1;
            if (prose.Is(before, WordKind.Negation)) negated = true;
            else if (!prose.Is(before, WordKind.Auxiliary | WordKind.Modal | WordKind.Adverb) || prose.Is(before, WordKind.Subordinator) || prose.Word(before) is "who") break;
            if (prose.Is(before, WordKind.Modal) && !prose.Is(before, WordKind.Time)) modal = true;
            if (prose.Word(before) is "be" or "is" or "are" or "was" or "were" or "been" or "being" or "am" or "'re" or "'m") be = true;
            if (prose.Word(before) is "have" or "has" or "had" or "having" or "'ve") have = true;
            start = before;
        }
        // An adverb that opens the group may belong to what stands before: "back in Rome, later said".
        while (start < token && prose.Is(start, WordKind.Adverb) && !prose.Is(start, WordKind.Auxiliary | WordKind.Modal) && prose.Word(start) is "back" or "out" or "up" or "away" or "too" or "so" or "however" or "meanwhile" or "yesterday" or "today") start++;
        if (negated || modal) return null;
        // "the states' asserted harms": what is theirs, not what they did.
        if (start == token && token > stretch.Start && (prose.Report.Tokens[token - 1].Tag is "POS" || prose.Word(token - 1) is "'") && (form & (VerbForm.Past | VerbForm.Participle)) != VerbForm.None) return null;
        if (prose.Report.Tokens[token].Tag is "VB" && start == token && !(start > stretch.Start && prose.Word(start - 1) is "to") && !CanBePresent(prose, stretch, token)) return null;
        var group = new TokenRange(start, end);
        if ((form & VerbForm.Gerund) != VerbForm.None) return Gerund(prose, stretch, group, token, word, be);
        if (start > stretch.Start && prose.Word(start - 1) is "to" && prose.IsNarrated(start - 1)) return Infinitive(prose, stretch, group, token, word, form);
        if ((form & VerbForm.Participle) != VerbForm.None && be) return new Cue(word, group, token, CueForm.Passive);
        if ((form & VerbForm.Participle) != VerbForm.None && !have && IsByPhraseNext(prose, stretch, end) && !IsSubjectNext(prose, stretch, start)) return new Cue(word, group, token, CueForm.Passive);
        if (be && (form & VerbForm.Base) == VerbForm.None) return null;
        // "the written proposals", "a plan, proposed last year,": a participle without an auxiliary has no tense.
        var isParticiple = (form & VerbForm.Past) == VerbForm.None && (form & VerbForm.Participle) != VerbForm.None;
        if (isParticiple && !have && (form & VerbForm.Base) == VerbForm.None) return null;
        if (prose.Report.Tokens[token].Tag is "VBN" && !have && end < stretch.End && prose.Is(end, WordKind.Noun) && token > stretch.Start && (prose.IsComma(token - 1) || prose.Is(token - 1, WordKind.Adjective | WordKind.Determiner))) return null;
        // "a print called “Ilk”", "people admitted to the port": it tells of the noun before it.
        if (prose.Report.Tokens[token].Tag is "VBN" && !have && IsToldOfNoun(prose, stretch, token)) return null;
        return new Cue(word, group, token, CueForm.Finite) { IsBare = start == token && (form & VerbForm.Base) != VerbForm.None && (form & VerbForm.Past) == VerbForm.None };
    }

    /// <summary>A participle on the noun before it, where the sentence has a verb of its own.</summary>
    private static bool IsToldOfNoun(Prose prose, Stretch stretch, int token)
    {
        if (token <= stretch.Start || Trees.Relation(prose, token) is not "acl" || !prose.Is(token - 1, WordKind.Noun) || Trees.Head(prose, token) != token - 1) return false;
        if (token - 2 >= stretch.Start && prose.Is(token - 2, WordKind.Wh)) return false;
        var governor = Trees.Head(prose, token - 1);
        return governor >= 0 && prose.IsNarrated(governor) && Trees.Tense(prose, governor).Length > 0;
    }

    /// <summary>What a tagger takes for an infinitive is a plural's present when a noun or comma stands before it and no verb that takes a bare infinitive.</summary>
    private static bool CanBePresent(Prose prose, Stretch stretch, int token)
    {
        if (token - 1 < stretch.Start || !(prose.IsComma(token - 1) || prose.Is(token - 1, WordKind.Noun))) return false;
        for (var i = token - 1; i >= Math.Max(stretch.Start, token - LongestGroup); i--)
        {
            if (prose.Word(i) is "let" or "lets" or "make" or "makes" or "made" or "help" or "helps" or "helped" or "see" or "saw" or "hear" or "heard" or "have" or "had" or "to" || prose.Is(i, WordKind.Modal)) return false;
        }
        return true;
    }

    private static bool IsByPhraseNext(Prose prose, Stretch stretch, int end) => end < stretch.End && prose.Word(end) is "by" && prose.IsNarrated(end);

    private static bool IsSubjectNext(Prose prose, Stretch stretch, int start) => start > stretch.Start && prose.Is(start - 1, WordKind.Pronoun);

    private static Cue? Gerund(Prose prose, Stretch stretch, TokenRange group, int token, CueWord word, bool be)
    {
        if (be) return new Cue(word, group, token, CueForm.Finite);
        var before = group.Start - 1;
        if (before < stretch.Start) return new Cue(word, group, token, CueForm.Participle);
        if (!prose.IsNarrated(before)) return new Cue(word, group, token, CueForm.Participle);
        if (prose.Is(before, WordKind.Determiner | WordKind.Possessive | WordKind.Adjective) && !prose.Is(before, WordKind.Pronoun)) return null;
        if (prose.Word(before) is "without" or "of" or "stop" or "stopped" or "avoid" or "avoided" or "not" or "from" or "for" or "about" or "against" or "to" or "or") return null;
        return new Cue(word, group, token, CueForm.Participle);
    }

    /// <summary>"went on to say" and "was quick to say" were said; "wants to say" and "is expected to say" were not.</summary>
    private static Cue? Infinitive(Prose prose, Stretch stretch, TokenRange group, int token, CueWord word, VerbForm form)
    {
        if ((form & VerbForm.Base) == VerbForm.None) return null;
        var to = group.Start - 1;
        var governor = to - 1;
        if (governor < stretch.Start) return null;
        if (prose.Word(governor) is "on" && governor - 1 >= stretch.Start && prose.Word(governor - 1) is "went" or "goes" or "gone" or "go") return new Cue(word, group with { Start = governor - 1 }, token, CueForm.Finite);
        if (prose.Word(governor) is "continued" or "continues" or "proceeded" or "began") return new Cue(word, group with { Start = governor }, token, CueForm.Finite);
        return null;
    }
}
