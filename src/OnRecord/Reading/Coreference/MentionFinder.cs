using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>One pass over the words: names, titles, pronouns and common nouns, each tied to what was named before it.</summary>
internal sealed class MentionFinder(NameReading reading, bool[] quoted)
{
    /// <summary>How many sentences a personal pronoun may look back; longer chains are kept alive by the pronouns between.</summary>
    private const int PersonReach = 6;

    /// <summary>The same for it and they.</summary>
    private const int GroupReach = 2;

    /// <summary>Lead of the best antecedent over the next from which a pronoun counts as sure.</summary>
    private const double SureLead = 1.5;

    /// <summary>Confidence of a ministry whose state only the paragraph tells.</summary>
    private const double GuessedOwner = 0.6;

    private readonly Words words = reading.Words;
    private readonly List<Mention> mentions = [];
    private readonly AntecedentWindow persons = new();
    private readonly AntecedentWindow groups = new();
    private readonly Dictionary<string, int> byNoun = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool[] isTaken = TakenByOffices(reading);

    public List<Mention> Find()
    {
        for (var i = 0; i < words.Count;)
        {
            var n = reading.Offices.NameIndexAt(i);
            if (n >= 0 && reading.Found[n].First == i)
            {
                AddName(n);
                i = reading.Found[n].End;
                continue;
            }
            if (n < 0 && !isTaken[i])
            {
                if (Lexicon.IsOfficeHead(words[i]) && AddTitle(i) is > 0 and var end)
                {
                    i = end;
                    continue;
                }
                AddPronounOrNoun(i);
            }
            else if (n < 0 && words.Is(i, "his") | words.Is(i, "her") | words.Is(i, "its") | words.Is(i, "their")) AddPronounOrNoun(i);
            i++;
        }
        return mentions;
    }

    private void AddName(int n)
    {
        var name = reading.Found[n];
        var entity = reading.EntityOf[n];
        if (entity < 0 || (name.Kind == NameKind.Nationality && name.Entry?.Kind == EntryKind.Adjective)) return;
        var (first, end) = name.Kind == NameKind.Person ? PersonPhrase(n, name) : OtherPhrase(name);
        var draft = reading.Drafts[entity];
        mentions.Add(draft.IsGuessed
            ? new Mention(words.SpanOf(first, end), entity, MentionHow.Context, GuessedOwner) { Alternatives = [.. draft.Alternatives] }
            : new Mention(words.SpanOf(first, end), entity, MentionHow.Name));
        Remember(entity, name.Kind, first, end);
    }

    private (int First, int End) PersonPhrase(int n, FoundName name)
    {
        var first = name.First;
        while (first > 0 && (Lexicon.IsHonorific(words[first - 1]) || (words[first - 1] is "." && Lexicon.IsHonorific(words[first - 2])))) first--;
        if (reading.OfficeOf[n] is not OfficePhrase office) return (first, name.End);
        return office.Range.Start < name.First ? (office.Range.Start, name.End) : (first, office.Range.End);
    }

    private (int First, int End) OtherPhrase(FoundName name)
    {
        var first = name.First;
        if (name.Kind == NameKind.Organisation)
        {
            if (words.IsPossessive(first - 1) && reading.Offices.NameAt(first - 2) is FoundName owner) first = owner.First;
            else if (reading.Offices.NameAt(first - 1) is { Kind: NameKind.Nationality } adjective) first = adjective.First;
        }
        if (words.Is(first - 1, "the") && words.SentenceIndexOf(first - 1) == words.SentenceIndexOf(first)) first--;
        return (first, name.End);
    }

    private void Remember(int entity, NameKind kind, int first, int end)
    {
        var draft = reading.Drafts[entity];
        var antecedent = new Antecedent(entity, words.SentenceIndexOf(first), IsSubject(first, end), Speaks(first, end), quoted[first]);
        if (kind == NameKind.Person) persons.Add(antecedent);
        else if (kind is NameKind.State or NameKind.Organisation)
        {
            groups.Add(antecedent);
            foreach (var noun in draft.Nouns) byNoun[noun] = entity;
        }
    }

    /// <summary>Acts in its sentence: stands before a verb and behind no preposition, or right behind a verb of saying.</summary>
    private bool IsSubject(int first, int end)
    {
        var hasTree = false;
        for (var k = first; k < end; k++)
        {
            hasTree |= words.Tokens[k].Relation.Length > 0;
            if (words.Tokens[k].Relation.StartsWith("nsubj", StringComparison.Ordinal) && (words.Tokens[k].Head < first || words.Tokens[k].Head >= end)) return true;
        }
        if (FollowsItsVerb(first)) return true;
        if (hasTree) return false;
        var before = words[first - 1];
        if (Lexicon.IsSpeech(before)) return false;
        if (before.ToLowerInvariant() is "to" or "with" or "of" or "by" or "from" or "for" or "against" or "in" or "on" or "at" or "between" or "met" or "and" or "alongside") return before is "by";
        if (words.IsPossessive(end)) return false;
        return IsFinite(end) || (words[end] is "," && IsFinite(end + 1)) || (Lexicon.IsSpeech(words[end + 1]) && !words.IsUpper(end));
    }

    /// <summary>Is the subject of a verb of saying, by the tree where there is one.</summary>
    private bool Speaks(int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            var token = words.Tokens[k];
            if (token.Relation.StartsWith("nsubj", StringComparison.Ordinal) && (token.Head < first || token.Head >= end)) return Lexicon.IsSpeech(words[token.Head]);
        }
        return !words.IsPossessive(end) && (FollowsItsVerb(first) || Lexicon.IsSpeech(words[end]) || (words[end] is "," && Lexicon.IsSpeech(words[end + 1])));
    }

    /// <summary>"said Mara Ilk", "…” asked Mara Ilk"; in "they asked Mara Ilk" she is the one who is asked.</summary>
    private bool FollowsItsVerb(int first)
    {
        var verb = words[first - 1];
        if (!Lexicon.IsSpeech(verb)) return false;
        var takesPerson = verb is "told" or "tells" or "asked" or "asks" or "urged" or "urges" or "accused" or "accuses" or "called" or "calls" or "condemned" or "welcomed" or "knows" or "mentioned" or "rejected" or "rejects";
        return !takesPerson || words[first - 2] is "”" or "\"" or "," or "’" or "»";
    }

    private bool IsFinite(int i) => (Lexicon.IsSpeech(words[i]) || NameFinder.IsVerbAt(words, i)) && !words[i].EndsWith("ing", StringComparison.Ordinal);

    /// <summary>A title that stands alone. Returns the token behind it; 0 when it is none.</summary>
    private int AddTitle(int head)
    {
        if (words[head].EndsWith('s') && !Lexicon.IsOfficeHead(words[head] + "s") && Lexicon.IsOfficeHead(words[head][..^1])) return 0;
        var office = reading.Offices.Alone(head);
        var (first, end) = (office.Range.Start, office.Range.End);
        if (isTaken[first] || end <= first) return 0;
        // "the justice system": an office word that only qualifies the noun behind it.
        if (words.HasTags && words.IsLower(end) && words.ClassOf(end) == WordClass.Noun) return 0;
        var determiner = words[first].ToLowerInvariant();
        var isDefinite = determiner is "the" or "his" or "its" or "her" or "their" || office.Organisation is not null || office.State is not null || words.IsUpper(head);
        if (!isDefinite || determiner is "a" or "an" || office.Words.IsEmpty) return 0;
        if (determiner is "his" or "its" or "her" or "their" && Fragment(end) is >= 0 and var fragment)
        {
            var person = reading.Found[fragment];
            mentions.Add(new Mention(words.SpanOf(first, person.End), reading.EntityOf[fragment], MentionHow.Title, 0.8));
            reading.Drafts[reading.EntityOf[fragment]].AddOffice(office);
            Remember(reading.EntityOf[fragment], NameKind.Person, first, end);
            return end;
        }
        var candidates = Candidates(office);
        var span = words.SpanOf(first, end);
        if (candidates.Count == 0)
        {
            mentions.Add(new Mention(span, -1, MentionHow.Title, 0.5));
            return end;
        }
        mentions.Add(new Mention(span, candidates[0], MentionHow.Title, candidates.Count == 1 ? 0.9 : 0.6) { Alternatives = [.. candidates.Skip(1)] });
        Remember(candidates[0], NameKind.Person, first, end);
        return end;
    }

    /// <summary>Persons whose office this may be: those with exactly these words first, then the nearest before, else the first named after.</summary>
    private List<int> Candidates(OfficePhrase office)
    {
        bool Fits(int entity) => reading.Drafts[entity].Offices.Exists(o => o.MayBe(office));
        var near = persons.Newest(Fits);
        if (near.Count == 0)
        {
            for (var d = 0; d < reading.Drafts.Count && d < 200; d++)
            {
                if (reading.Drafts[d].Kind == NameKind.Person && Fits(d)) return [d];
            }
            return near;
        }
        var exact = near.FindIndex(e => reading.Drafts[e].Offices.Exists(o => o.Words.SequenceEqual(office.Words, StringComparer.Ordinal) && o.MayBe(office)));
        if (exact >= 0)
        {
            // Only those are rivals that have exactly this office too.
            var exacts = near.FindAll(e => reading.Drafts[e].Offices.Exists(o => o.Words.SequenceEqual(office.Words, StringComparer.Ordinal) && o.MayBe(office)));
            return exacts;
        }
        return near;
    }

    /// <summary>The person named by a fragment that opens the next sentence, "his secretary general. LeagueMara Ilk …": a genitive lost in translation; -1 otherwise.</summary>
    private int Fragment(int end)
    {
        if (words[end] is not ".") return -1;
        var k = end + 1;
        // "AssemblyMara Ilk": the organisation's own word, whose blank was lost.
        if (reading.Offices.NameIndexAt(k) < 0 && Lexicon.HeadKind(words[k]) == NameKind.Organisation) k++;
        if (reading.Offices.NameIndexAt(k) < 0) return -1;
        var n = reading.Offices.NameIndexAt(k);
        if (reading.Found[n].Kind == NameKind.Person && !IsFinite(reading.Found[n].End) && words[reading.Found[n].End] is "during" or "at" or "on" or "in" or "after" or "before") return n;
        if (reading.Found[n].Kind == NameKind.Organisation && reading.Offices.NameIndexAt(reading.Found[n].End) is >= 0 and var person && reading.Found[person].Kind == NameKind.Person) return person;
        return -1;
    }

    private void AddPronounOrNoun(int i)
    {
        switch (words[i].ToLowerInvariant())
        {
            case "he" or "him" or "his" or "himself":
                AddPersonal(i, "he");
                break;
            case "she" or "her" or "hers" or "herself":
                AddPersonal(i, "she");
                break;
            case "they" or "them" or "their" or "themselves":
                AddGroup(i);
                break;
            case "it" or "its" or "itself":
                if (!IsEmptySubject(i) && !(words.Is(i - 1, "for") && words.Is(i + 1, "part"))) AddGroup(i);
                break;
            case "we" or "us" or "our" or "ours" or "i" or "my" or "me":
                if (words[i] != "US") mentions.Add(new Mention(words.Tokens[i].Span, -1, MentionHow.Pronoun, 0.5));
                break;
            case "who" or "which" or "whose":
                AddRelative(i);
                break;
            case "the":
                AddNoun(i);
                break;
        }
    }

    private void AddPersonal(int i, string pronoun)
    {
        var ranked = persons.Ranked(words.SentenceIndexOf(i), quoted[i], Speaks(i, i + 1), PersonReach, e => reading.Drafts[e].Pronoun is null || reading.Drafts[e].Pronoun == pronoun);
        if (ranked.Count == 0) return;
        var lead = ranked.Count == 1 ? double.MaxValue : ranked[0].Score - ranked[1].Score;
        var entity = ranked[0].Entity;
        if (ranked.Count == 1) reading.Drafts[entity].Pronoun ??= pronoun;
        mentions.Add(new Mention(words.Tokens[i].Span, entity, MentionHow.Pronoun, lead >= SureLead ? 0.9 : 0.6) { Alternatives = lead >= SureLead ? [] : [.. ranked.Skip(1).Take(2).Select(static r => r.Entity)] });
        if (words[i].ToLowerInvariant() is "he" or "she") persons.Add(new Antecedent(entity, words.SentenceIndexOf(i), true, Speaks(i, i + 1), quoted[i]));
    }

    private void AddGroup(int i)
    {
        var ranked = groups.Ranked(words.SentenceIndexOf(i), quoted[i], Speaks(i, i + 1), GroupReach, static _ => true);
        if (ranked.Count == 0) return;
        mentions.Add(new Mention(words.Tokens[i].Span, ranked[0].Entity, MentionHow.Pronoun, ranked.Count == 1 ? 0.7 : 0.5) { Alternatives = [.. ranked.Skip(1).Take(2).Select(static r => r.Entity)] });
    }

    private bool IsEmptySubject(int i)
    {
        if (words[i].ToLowerInvariant() is not "it") return false;
        var next = words[i + 1].ToLowerInvariant();
        if (next is "appears" or "seems" or "remains" or "turned" or "follows" or "'s" or "’s") return true;
        if (next is not ("is" or "was" or "would" or "will" or "may" or "has")) return false;
        for (var k = i + 2; k < i + 7 && k < words.Count; k++)
        {
            if (words[k] is "that" or "to" or "how" or "whether" or "if" or "where" or "when" or "clear" or "too") return true;
        }
        return false;
    }

    private void AddRelative(int i)
    {
        var k = i - 1;
        if (words[k] is ",") k--;
        if (words[k] is ")") return;
        if (reading.Offices.NameIndexAt(k) is >= 0 and var n && reading.EntityOf[n] >= 0 && (reading.Found[n].Kind == NameKind.Person) == (words[i].ToLowerInvariant() is "who" or "whose"))
        {
            mentions.Add(new Mention(words.Tokens[i].Span, reading.EntityOf[n], MentionHow.Pronoun, 0.9));
        }
    }

    /// <summary>"the alliance", "the ministry": the latest organisation that goes by the noun.</summary>
    private void AddNoun(int i)
    {
        var k = i + 1;
        if (k >= words.Count || !byNoun.TryGetValue(words[k], out var entity) || words.SentenceIndexOf(k) != words.SentenceIndexOf(i)) return;
        if (reading.Offices.NameIndexAt(k) >= 0 || words.Is(k + 1, "of")) return;
        mentions.Add(new Mention(words.SpanOf(i, k + 1), entity, MentionHow.Context, 0.7));
        groups.Add(new Antecedent(entity, words.SentenceIndexOf(i), IsSubject(i, k + 1), Speaks(i, k + 1), quoted[i]));
    }

    private static bool[] TakenByOffices(NameReading reading)
    {
        var taken = new bool[reading.Words.Count];
        foreach (var office in reading.OfficeOf)
        {
            if (office is null) continue;
            for (var k = office.Range.Start; k < office.Range.End; k++) taken[k] = true;
        }
        return taken;
    }
}
