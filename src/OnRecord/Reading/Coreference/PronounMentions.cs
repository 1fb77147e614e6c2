namespace OnRecord.Reading.Coreference;

/// <summary>Pronouns as mentions of named entities, by the chains they stand in.</summary>
internal static class PronounMentions
{
    /// <summary>Share from which the likeliest chain counts as sure; below it the next is kept as an alternative. Set by eye on the gold reports and the sample.</summary>
    private const double SureShare = 0.75;

    /// <summary>An alternative less likely than this is not worth showing.</summary>
    private const double LeastShare = 0.1;

    /// <summary>Confidence of "we" and "I", which stay open.</summary>
    private const double OpenConfidence = 0.5;

    /// <summary>Confidence of a pronoun that no chain takes up.</summary>
    private const double GuessedConfidence = 0.4;

    /// <summary>Adds a mention for every pronoun that means a named entity, and an open one for "I" and "we".</summary>
    public static void Add(List<Mention> mentions, Chains chains, Likely[] likely)
    {
        for (var p = 0; p < likely.Length; p++)
        {
            var phrase = chains.Phrases[p];
            if (phrase.Pronoun is not { } pronoun) continue;
            var span = chains.Reading.Words.SpanOf(phrase.First, phrase.End);
            if (pronoun.Base is "i" or "we") mentions.Add(new Mention(span, -1, MentionHow.Pronoun, OpenConfidence));
            else if (pronoun.IsPersonal || pronoun.IsOfGroup) AddThird(mentions, chains, likely[p], pronoun, p);
        }
    }

    private static void AddThird(List<Mention> mentions, Chains chains, Likely likely, Pronoun pronoun, int p)
    {
        var span = chains.Reading.Words.SpanOf(chains.Phrases[p].First, chains.Phrases[p].End);
        var first = likely.Antecedent < 0 ? -1 : EntityOf(chains, likely.Antecedent, pronoun);
        var second = likely.Second < 0 || likely.SecondShare < LeastShare ? -1 : EntityOf(chains, likely.Second, pronoun);
        if (first < 0)
        {
            // He or she is someone, and they are some group: where no chain is sure, who is near is meant with little confidence.
            if ((likely.Antecedent >= 0 && likely.Share >= SureShare) || pronoun.IsThing) return;
            var near = second >= 0 ? second : pronoun.IsOfGroup ? NearGroup(chains, p) : -1;
            if (near >= 0) mentions.Add(new Mention(span, near, MentionHow.Pronoun, GuessedConfidence));
            return;
        }
        mentions.Add(new Mention(span, first, MentionHow.Pronoun, likely.Share) { Alternatives = likely.Share >= SureShare || second < 0 || second == first ? [] : [second] });
    }

    /// <summary>The state or organisation that acts last in this sentence and the one before; else the last one named there; -1 for none.</summary>
    private static int NearGroup(Chains chains, int pronoun)
    {
        var last = -1;
        for (var p = pronoun - 1; p >= 0 && p > pronoun - Chains.MostAntecedents && chains.Phrases[pronoun].Sentence - chains.Phrases[p].Sentence <= 1; p--)
        {
            if (chains.Phrases[p].Entity < 0 || chains.Reading.Drafts[chains.Phrases[p].Entity].Kind is not (NameKind.Organisation or NameKind.State)) continue;
            if (chains.Phrases[p].Role is Role.Subject or Role.PassiveSubject) return chains.Phrases[p].Entity;
            if (last < 0) last = chains.Phrases[p].Entity;
        }
        return last;
    }

    private static int EntityOf(Chains chains, int phrase, Pronoun pronoun)
    {
        var entity = chains.StateOf(phrase).Entity;
        if (entity < 0) return -1;
        var kind = chains.Reading.Drafts[entity].Kind;
        return pronoun.IsPersonal ? kind == NameKind.Person ? entity : -1 : kind is NameKind.Organisation or NameKind.State ? entity : -1;
    }
}
