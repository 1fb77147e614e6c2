using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>One pass over the words: names, titles, relative pronouns and common nouns, each tied to what was named before it.</summary>
internal sealed class MentionFinder(NameReading reading)
{
    /// <summary>Confidence of a ministry whose state only the paragraph tells.</summary>
    private const double GuessedOwner = 0.6;

    private readonly Words words = reading.Words;
    private readonly List<Mention> mentions = [];
    private readonly AntecedentWindow persons = new();
    private readonly int[] meantAt = NoneMeant(reading.Words.Count);
    private readonly Dictionary<string, int> byNoun = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool[] isTaken = TakenByOffices(reading);

    /// <summary>For each token the entity that the title or common noun it is part of means; -1 elsewhere.</summary>
    public int[] MeantAt => meantAt;

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
                AddRelativeOrNoun(i);
            }
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
        Remember(entity, name.Kind);
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

    private void Remember(int entity, NameKind kind)
    {
        if (kind == NameKind.Person) persons.Add(entity);
        else if (kind is NameKind.State or NameKind.Organisation)
        {
            foreach (var noun in reading.Drafts[entity].Nouns) byNoun[noun] = entity;
        }
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
            Remember(reading.EntityOf[fragment], NameKind.Person);
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
        Remember(candidates[0], NameKind.Person);
        meantAt.AsSpan(first, end - first).Fill(candidates[0]);
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

    private void AddRelativeOrNoun(int i)
    {
        switch (words[i].ToLowerInvariant())
        {
            case "who" or "which" or "whose":
                AddRelative(i);
                break;
            case "the":
                AddNoun(i);
                break;
        }
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
        meantAt[k] = entity;
    }

    private static int[] NoneMeant(int count)
    {
        var none = new int[count];
        Array.Fill(none, -1);
        return none;
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
