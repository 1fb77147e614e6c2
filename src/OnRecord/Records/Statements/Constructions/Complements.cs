using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;
using OnRecord.Records.Statements.Speakers;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Reads what follows a cue: addressee, adjuncts, then what was said in one of the cue's frames.</summary>
internal static class Complements
{
    /// <summary>How far after a comma a "that" may still be the cue's: "said, at a meeting in Rome, that".</summary>
    private const int LongestParenthesis = 15;

    /// <summary>How far after a weak cue a quotation may open and still be its own.</summary>
    private const int LongestLead = 14;

    /// <summary>How far after "at" its number may stand: "at no more than about 900".</summary>
    private const int LongestBound = 6;

    public static Complement Read(Prose prose, Stretch stretch, Clause clause, int limit)
    {
        var word = clause.Cue.Word;
        var from = clause.End;
        var audience = default(TokenRange);
        if (from < limit && word.Takes(CueFrames.Addressee | CueFrames.AddresseeTo) && prose.IsNarrated(from)) audience = Adressee(prose, stretch, word, from, limit);
        var start = audience.IsEmpty ? from : audience.End;
        var after = Adjuncts.Skip(prose, stretch, start, limit, word);
        if (after >= limit)
        {
            var colon = after < stretch.End && prose.Word(after) is ":";
            return new Complement(CueFrames.None, default, audience, after, colon && Adjuncts.OnlyMarksFrom(prose, stretch, after));
        }
        var found = At(prose, stretch, word, clause.Cue.Verb, audience, start, after, limit);
        // What was skipped as an adjunct may open the clause: "said after the war ended they would go"; not "writes to Tarn, sees no way out".
        if (after > start && !IsNextVerb(prose, after, limit) && (found.Frame == CueFrames.None || (found.Frame == CueFrames.Clause && prose.Is(after, WordKind.Finite)))) found = At(prose, stretch, word, clause.Cue.Verb, audience, start, start, limit);
        return found;
    }

    /// <summary>A comma and the next verb of the same subject.</summary>
    private static bool IsNextVerb(Prose prose, int at, int limit) => at + 1 < limit && prose.IsComma(at) && prose.Is(at + 1, WordKind.Finite) && !prose.Is(at + 1, WordKind.Nominal);

    private static TokenRange Adressee(Prose prose, Stretch stretch, CueWord word, int from, int limit)
    {
        var phrase = NounPhrases.StartingAt(prose, stretch, from, word.Takes(CueFrames.Of) ? Attachment.None : Attachment.Of);
        // Taggers read "told journalists today" as a verb; who can speak can be told.
        if (phrase.IsEmpty && SpeakerNouns.TypeOf(prose.Word(from)) is not null) phrase = new TokenRange(from, from + 1);
        if (phrase.IsEmpty || phrase.End > limit) return default;
        if (word.Takes(CueFrames.Addressee) && word.Lemma is "tell" or "inform" or "remind" or "assure" or "notify") return phrase;
        // "warned Moscow of", "asked them to": without such a sequel the phrase is what was said, not to whom.
        var next = Adjuncts.Skip(prose, stretch, phrase.End, limit, word);
        if (next >= limit) return default;
        if (word.Takes(CueFrames.AddresseeTo) && prose.Word(next) is "to") return phrase;
        if (word.Takes(CueFrames.AddresseeTo) && prose.Word(next) is "not" && next + 1 < limit && prose.Word(next + 1) is "to") return phrase;
        if (word.Takes(CueFrames.AddresseeTo) && !prose.IsNarrated(next) && FirstWordIs(prose, next, limit, "to")) return phrase;
        if (word.Takes(CueFrames.Addressee) && (prose.Word(next) is "that" or "about" or "against" or "whether" or "if" or "why" or "how" or "what" || (prose.Word(next) is "of" && word.Takes(CueFrames.Of)))) return phrase;
        return word.Takes(CueFrames.Addressee) && !prose.IsNarrated(next) ? phrase : default;
    }

    private static bool FirstWordIs(Prose prose, int from, int limit, string wanted)
    {
        while (from < limit && prose.Is(from, WordKind.Mark)) from++;
        return from < limit && prose.Word(from) == wanted;
    }

    private static Complement At(Prose prose, Stretch stretch, CueWord word, int verb, TokenRange audience, int start, int at, int limit)
    {
        Complement Found(CueFrames frame, int from) => new(frame, new TokenRange(from, limit), audience, at);
        var nothing = new Complement(CueFrames.None, default, audience, at);
        if (!prose.IsNarrated(at)) return word.Takes(CueFrames.AddresseeTo) && !audience.IsEmpty && FirstWordIs(prose, at, limit, "to") ? Found(CueFrames.AddresseeTo, at) : IsAnyQuotationCue(word) ? Found(word.Takes(CueFrames.Quotation) ? CueFrames.Quotation : CueFrames.Object, at) : nothing;
        var first = prose.Word(at);
        if (first is ":" && IsAnyQuotationCue(word) || first is ":" && word.Takes(CueFrames.SetOff | CueFrames.That)) return at + 1 >= limit ? nothing with { IsOpen = true } : Found(CueFrames.Quotation, at + 1);
        if (first is "," || prose.IsDash(at)) return AfterComma(prose, word, audience, at, limit);
        if (prose.Is(at, WordKind.Mark)) return nothing;
        if (first is "that" && at + 1 < limit && word.Takes(CueFrames.That) && !IsDemonstrative(prose, at, limit)) return Found(CueFrames.That, at + 1);
        if (first is "to" or "not" && word.Takes(CueFrames.AddresseeTo) && !audience.IsEmpty) return Found(CueFrames.AddresseeTo, at);
        if (first is "to" && word.Takes(CueFrames.To) && at + 1 < limit && !prose.Is(at + 1, WordKind.Nominal & ~WordKind.Noun)) return Found(CueFrames.To, at);
        if (prose.Is(at, WordKind.Wh) || first is "if" or "whether") return word.Takes(CueFrames.Question | CueFrames.Clause) && (first is not ("who" or "which" or "that") || (word.Act == SpeechAct.Ask && first is not "that")) ? Found(CueFrames.Question, at) : nothing;
        if (first is "of" or "about" or "against" && (word.Takes(CueFrames.Of) || (!audience.IsEmpty && word.Takes(CueFrames.Of)))) return Found(CueFrames.Of, at);
        if (word.Takes(CueFrames.Complement) && IsCalled(prose, stretch, verb, at, limit)) return Found(CueFrames.Complement, at);
        if (word.Takes(CueFrames.As) && IsDescribed(prose, at, limit)) return Found(CueFrames.As, at);
        if (word.Takes(CueFrames.Clause) && Adjuncts.IsClause(prose, at, limit)) return Found(CueFrames.Clause, at);
        if (word.Takes(CueFrames.Amount) && IsObject(prose, at) && IsAmount(prose, at, limit)) return Found(CueFrames.Amount, at);
        if (word.Takes(CueFrames.Object) && IsObject(prose, at)) return Found(CueFrames.Object, at);
        if (word.Takes(CueFrames.That) && at > start && ThatWithin(prose, start, at) is int that) return Found(CueFrames.That, that + 1);
        return LeadToQuotation(prose, word, audience, at, limit) ?? nothing;
    }

    private static bool IsAnyQuotationCue(CueWord word) => word.Takes(CueFrames.Quotation | CueFrames.Object | CueFrames.As | CueFrames.Complement);

    /// <summary>"said, at the meeting, that" and "said, “…”".</summary>
    private static Complement AfterComma(Prose prose, CueWord word, TokenRange audience, int comma, int limit)
    {
        var nothing = new Complement(CueFrames.None, default, audience, comma);
        var next = comma + 1;
        if (next >= limit) return nothing;
        if (!prose.IsNarrated(next) && word.Takes(CueFrames.Quotation | CueFrames.SetOff)) return new Complement(CueFrames.Quotation, new TokenRange(next, limit), audience, comma);
        if (!word.Takes(CueFrames.That)) return nothing;
        for (var i = next; i + 1 < Math.Min(limit, next + LongestParenthesis); i++)
        {
            if (!prose.IsNarrated(i) || prose.Is(i, WordKind.Finite)) return nothing;
            if (prose.IsComma(i) && prose.Word(i + 1) is "that" && i + 2 < limit) return new Complement(CueFrames.That, new TokenRange(i + 2, limit), audience, comma);
        }
        return nothing;
    }

    /// <summary>"said that would": the word points, it does not join. Where another verb follows, the first is a plural that a tagger misread: "said that talks had failed".</summary>
    private static bool IsDemonstrative(Prose prose, int that, int limit)
    {
        if (that + 1 >= limit || !prose.Is(that + 1, WordKind.Finite) || prose.Is(that + 1, WordKind.Noun)) return false;
        if (prose.Is(that + 1, WordKind.Auxiliary | WordKind.Modal)) return true;
        for (var i = that + 2; i < limit && prose.IsNarrated(i) && !prose.Is(i, WordKind.Mark | WordKind.Coordinator | WordKind.Wh); i++)
        {
            if (prose.Is(i, WordKind.Finite)) return false;
        }
        return true;
    }

    private static bool IsObject(Prose prose, int at) =>
        (prose.Word(at) is "having" or "being" && at + 1 < prose.Count && prose.Is(at + 1, WordKind.Participle)) || (prose.Is(at, WordKind.Nominal | WordKind.Gerund) || (prose.Is(at, WordKind.Participle) && !prose.Is(at, WordKind.Auxiliary)) || prose.Is(at, WordKind.Verb | WordKind.Noun)) && !prose.Is(at, WordKind.Time | WordKind.Auxiliary | WordKind.Preposition);

    private static bool IsCalled(Prose prose, Stretch stretch, int verb, int at, int limit)
    {
        var named = NounPhrases.StartingAt(prose, stretch, at);
        if (named.IsEmpty || named.End >= limit) return false;
        for (var i = named.End; i < Math.Min(limit, at + LongestLead); i++)
        {
            if (!prose.IsNarrated(i)) return true;
            if (prose.Is(i, WordKind.Finite) || prose.IsComma(i)) break;
        }
        if (Trees.HasObjectAndComplement(prose, verb, limit)) return true;
        return prose.Is(named.End, WordKind.Determiner | WordKind.Adjective);
    }

    private static bool IsDescribed(Prose prose, int at, int limit)
    {
        var end = Math.Min(limit, at + LongestLead);
        for (var i = at; i < end; i++)
        {
            if (!prose.IsNarrated(i)) return true;
            if (prose.Is(i, WordKind.Finite) || prose.IsComma(i)) return false;
            if (prose.Word(i) is "as") return true;
        }
        return false;
    }

    /// <summary>"the toll at about 12", "the price between 3 and 4 crowns".</summary>
    private static bool IsAmount(Prose prose, int at, int limit)
    {
        for (var i = at + 1; i + 1 < Math.Min(limit, at + LongestLead); i++)
        {
            if (!prose.IsNarrated(i) || prose.Is(i, WordKind.Finite) || prose.IsComma(i)) return false;
            if (prose.Word(i) is not ("at" or "between")) continue;
            for (var n = i + 1; n < Math.Min(limit, i + LongestBound); n++)
            {
                if (prose.Is(n, WordKind.Number)) return true;
            }
        }
        return false;
    }

    private static int? ThatWithin(Prose prose, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (prose.Word(i) is "that" && prose.Report.Tokens[i].Tag is not "WDT") return i;
        }
        return null;
    }

    /// <summary>"continued in the same vein: “…”": a quotation that a comma or colon hands to the cue.</summary>
    private static Complement? LeadToQuotation(Prose prose, CueWord word, TokenRange audience, int at, int limit)
    {
        if (!word.Takes(CueFrames.Quotation | CueFrames.SetOff)) return null;
        for (var i = at + 1; i < Math.Min(limit, at + LongestLead); i++)
        {
            if (prose.IsNarrated(i)) continue;
            return prose.IsComma(i - 1) || prose.Word(i - 1) is ":" ? new Complement(CueFrames.Quotation, new TokenRange(i, limit), audience, at) : null;
        }
        return null;
    }
}
