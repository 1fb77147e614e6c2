using System.Collections.Immutable;

namespace OnRecord.Reading.Names;

/// <summary>Ties the names of one text to entities.</summary>
internal sealed class EntityBuilder(Words words, List<FoundName> names, OfficeReader offices, IReadOnlyDictionary<string, GazetteerEntry> local)
{
    private readonly List<EntityDraft> drafts = [];
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> glossed = new(StringComparer.Ordinal);
    private readonly OfficePhrase?[] officeOf = new OfficePhrase?[names.Count];
    private readonly HashSet<string> states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> localAdjectives = local.Values.Where(static e => e.Kind == EntryKind.Adjective)
        .GroupBy(static e => e.Canonical, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First().Form, StringComparer.Ordinal);

    public NamedText Build()
    {
        var entityOf = new int[names.Count];
        Array.Fill(entityOf, -1);
        for (var n = 0; n < names.Count; n++)
        {
            if (names[n].Kind == NameKind.State && names[n].Entry is not null) states.Add(names[n].Entry!.Canonical);
        }
        ReadGlosses();
        var companies = new CompanyHeads(words, names);
        var persons = new PersonTable(drafts);
        for (var n = 0; n < names.Count; n++)
        {
            if (names[n].Kind != NameKind.Person) continue;
            officeOf[n] = offices.Before(names[n].First) ?? offices.After(names[n].End);
            if (names[n].Length > 1 && !words.IsLower(names[n].First)) entityOf[n] = persons.Full(Printed(names[n]));
        }
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (companies.MeantBy(n) is FoundName company)
            {
                names[n] = name with { Kind = NameKind.Organisation };
                entityOf[n] = Organisation(company);
            }
            else if (name.Kind == NameKind.Person || (name.Entry is null && name.Length == 1 && persons.Bare(Printed(name), spellingMayDiffer: false) >= 0) || IsShoutedPerson(name, persons)) names[n] = Person(n, entityOf, persons);
            else entityOf[n] = name.Kind switch
            {
                NameKind.State => State(name),
                NameKind.Nationality => Nationality(name),
                NameKind.Organisation => Organisation(name),
                _ => Plain(name),
            };
            if (entityOf[n] >= 0) drafts[entityOf[n]].AddAlias(Printed(names[n]));
        }
        var merged = MergeShortOrganisations();
        GuessMinistries(entityOf, merged);
        MendPersons();
        var kept = Compact(entityOf, merged);
        var entities = kept.Select(static d => d.ToEntity()).ToImmutableArray();
        var result = ImmutableArray.CreateBuilder<Name>(names.Count);
        for (var n = 0; n < names.Count; n++)
        {
            result.Add(new Name(words.SpanOf(names[n].First, names[n].End), names[n].Kind, entityOf[n]));
        }
        return new NamedText(entities, result.ToImmutable()) { Reading = new NameReading(words, names, offices, kept, officeOf, entityOf) };
    }

    private FoundName Person(int n, int[] entityOf, PersonTable persons)
    {
        var name = names[n];
        var printed = Printed(name);
        if (entityOf[n] < 0)
        {
            entityOf[n] = name.Length > 1 ? persons.Find(printed) : -1;
            if (entityOf[n] < 0) entityOf[n] = persons.Bare(printed, spellingMayDiffer: name.IsTitled);
            if (entityOf[n] >= 0 && name.Length == 1 && Lexicon.IsHonorific(words[name.First - 1]) && Lexicon.PronounOf(words[name.First - 1]) is string own && drafts[entityOf[n]].Pronoun is string other && own != other && persons.Another(printed, other) is >= 0 and var spouse) entityOf[n] = spouse;
            if (entityOf[n] < 0) entityOf[n] = persons.Single(printed);
        }
        if (name.Length == 1 || !IsKin(name.First)) persons.Mentioned(entityOf[n], printed);
        var draft = drafts[entityOf[n]];
        if (name.Length > 1) draft.Pronoun ??= Lexicon.PronounOf(words[name.First]);
        for (var k = name.First - 1; k >= 0 && k >= name.First - 2; k--) if (Lexicon.IsHonorific(words[k])) draft.Pronoun = Lexicon.PronounOf(words[k]) ?? draft.Pronoun;
        if (officeOf[n] is OfficePhrase office)
        {
            draft.AddOffice(office, Title(office));
            for (var k = office.Range.Start; k < office.Range.End; k++) draft.Pronoun ??= Lexicon.IsOfficeHead(words[k]) ? Lexicon.PronounOf(words[k]) : null;
        }
        return name.Kind == NameKind.Person ? name : name with { Kind = NameKind.Person };
    }

    /// <summary>"his nephew Jon Hale", "her husband, Jon Hale": whose kin it is keeps the bare surname.</summary>
    private bool IsKin(int first)
    {
        var noun = words[first - 1] is "," ? first - 2 : first - 1;
        return words[noun] is "father" or "mother" or "son" or "daughter" or "brother" or "sister" or "wife" or "husband" or "widow" or "nephew" or "niece" or "uncle" or "aunt" or "cousin" or "grandson" or "granddaughter" or "grandfather" or "grandmother"
            && words[noun - 1].ToLowerInvariant() is "his" or "her" or "their" or "'s";
    }

    /// <summary>"MARA ILK" where the text also prints "Mara Ilk".</summary>
    private bool IsShoutedPerson(FoundName name, PersonTable persons) => name is { Entry: null, Length: > 1 } && Lettering.IsShouted(Printed(name)) && persons.Find(Printed(name)) >= 0;

    private string Title(OfficePhrase office)
    {
        var text = words.TextOf(office.Range.Start, office.Range.End);
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "a ", "an ", "A ", "An "])
        {
            if (text.StartsWith(article, StringComparison.Ordinal)) return text[article.Length..];
        }
        return text;
    }

    private int State(FoundName name) => Draft("state:" + (name.Entry?.Canonical ?? Printed(name)), name.Entry?.Canonical ?? Printed(name), NameKind.State, name.Entry?.Wikidata);

    private int Nationality(FoundName name)
    {
        var state = name.Entry?.Canonical ?? Printed(name);
        var index = Draft("people:" + state, Gazetteer.Instance.AdjectiveOf(state) ?? Printed(name), NameKind.Nationality, null);
        drafts[index].Of = name.Entry is null ? state : name.Entry.State;
        return index;
    }

    private int Plain(FoundName name) => Draft($"{name.Kind}:{Printed(name)}", Printed(name), name.Kind, name.Entry is { Kind: EntryKind.Region } ? name.Entry.Wikidata : null);

    private int Organisation(FoundName name)
    {
        var printed = Printed(name);
        if (name.Entry is not null)
        {
            var known = Draft("organisation:" + name.Entry.Canonical, name.Entry.Canonical, NameKind.Organisation, name.Entry.Wikidata);
            drafts[known].Nouns.UnionWith(name.Entry.Nouns);
            return known;
        }
        if (glossed.TryGetValue(printed, out var same)) return same;
        var (state, adjective, rest) = Owner(name, OrganisationNames.WithoutOwnAcronym(printed));
        var canonical = OrganisationNames.Canonical(rest, adjective);
        var index = Draft("organisation:" + canonical, canonical, NameKind.Organisation, null);
        drafts[index].Of ??= state;
        for (var k = name.First; k < name.End; k++) if (Lexicon.HeadKind(words[k]) is NameKind.Organisation) drafts[index].Nouns.Add(words[k]);
        return index;
    }

    /// <summary>The state an organisation belongs to, its adjective, and the organisation's name without them.</summary>
    private (string? State, string? Adjective, string Own) Owner(FoundName name, string printed)
    {
        // Inside the name: "Arvenian Ministry of Defence", "US Congress".
        if (Gazetteer.Instance.Match(words, name.First, out var end) is { Kind: EntryKind.State or EntryKind.Adjective or EntryKind.Seat } entry && end < name.End)
        {
            var rest = words.TextOf(end, name.End);
            if (entry.State is null || OrganisationNames.TopicOf(rest) is null) return (entry.State, null, printed);
            return (entry.Canonical, Gazetteer.Instance.AdjectiveOf(entry.Canonical) ?? words.TextOf(name.First, end), rest);
        }
        if (name.Length > 1 && local.TryGetValue(words[name.First], out var invented) && invented.Kind is EntryKind.Adjective or EntryKind.State)
        {
            return (invented.Canonical, AdjectiveOf(invented.Canonical) ?? words[name.First], words.TextOf(name.First + 1, name.End));
        }
        // Before it: "Arvenia's Defence Ministry"; behind it: "Ministry of Defence of Arvenia".
        var k = name.First - 1;
        var owner = words.IsPossessive(k) ? offices.NameAt(k - 1) : offices.NameAt(k);
        if (owner is { Kind: NameKind.State or NameKind.Nationality or NameKind.Place, Entry.State: not null }) return (owner.Value.Entry!.Canonical, AdjectiveOf(owner.Value.Entry.Canonical), printed);
        if (words[name.End] is "of" && offices.NameAt(BehindForm(name.End + 1)) is { Kind: NameKind.State, Entry: GazetteerEntry behind }) return (behind.Canonical, AdjectiveOf(behind.Canonical), printed);
        var of = printed.LastIndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && Gazetteer.Instance.Find(printed[(of + 4)..]) is { Kind: EntryKind.State } last)
        {
            // "Bank of Arvenia" is its name; "Supreme Court of Arvenia" is printed as "Arvenian Supreme Court" too.
            return printed.AsSpan(0, of).Contains(' ') ? (last.Canonical, AdjectiveOf(last.Canonical), printed[..of]) : (last.Canonical, null, printed);
        }
        return (null, null, printed);
    }

    /// <summary>Past "the", and past the form of a state: "the Republic of".</summary>
    private int BehindForm(int k)
    {
        if (words.Is(k, "the")) k++;
        return Demonyms.IsFormOfState(words[k]) && words[k + 1] is "of" ? k + 2 : k;
    }

    private string? AdjectiveOf(string state) => Gazetteer.Instance.AdjectiveOf(state) ?? localAdjectives.GetValueOrDefault(state) ?? Demonyms.AdjectiveOf(state);

    /// <summary>"Arvenian Grain Board (AGB)" and "AGB (Arvenian Grain Board)": two forms of one.</summary>
    private void ReadGlosses()
    {
        for (var n = 0; n + 1 < names.Count; n++)
        {
            var (a, b) = (names[n], names[n + 1]);
            if (words[a.End] is not "(" || b.First != a.End + 1 || words[b.End] is not ")") continue;
            if (a.Entry is { Kind: EntryKind.Organisation } || b.Entry is { Kind: EntryKind.Organisation }) continue;
            var (longer, acronym) = a.Length > b.Length ? (a, b) : (b, a);
            if (acronym.Length != 1 || !words.IsAllCaps(acronym.First) || !(longer.IsTold || OrganisationNames.IsAcronymOf(words[acronym.First], Printed(longer)))) continue;
            var index = Organisation(longer with { Kind = NameKind.Organisation });
            glossed[Printed(longer)] = index;
            glossed[words[acronym.First]] = index;
            names[n] = a with { Kind = NameKind.Organisation };
            names[n + 1] = b with { Kind = NameKind.Organisation };
        }
    }

    /// <summary>"the Ministry of Defence" is the Arvenian one where the text has only one; "Security Council" is the longer name that ends so.</summary>
    private Dictionary<int, int> MergeShortOrganisations()
    {
        Dictionary<string, int> byEnd = new(StringComparer.Ordinal);
        for (var d = 0; d < drafts.Count; d++)
        {
            if (drafts[d].Kind != NameKind.Organisation) continue;
            var canonical = drafts[d].Canonical;
            for (var blank = canonical.IndexOf(' ', StringComparison.Ordinal); blank >= 0 && canonical.IndexOf(' ', blank + 1) > 0; blank = canonical.IndexOf(' ', blank + 1))
            {
                var end = canonical[(blank + 1)..];
                byEnd[end] = byEnd.TryGetValue(end, out var other) && other != d ? -1 : d;
            }
        }
        Dictionary<int, int> merged = [];
        for (var d = 0; d < drafts.Count; d++)
        {
            if (drafts[d].Kind != NameKind.Organisation || drafts[d].Of is not null || !byEnd.TryGetValue(drafts[d].Canonical, out var longer) || longer < 0 || longer == d) continue;
            merged[d] = longer;
            foreach (var alias in drafts[d].Aliases) drafts[longer].AddAlias(alias);
            drafts[longer].Nouns.UnionWith(drafts[d].Nouns);
        }
        return merged;
    }

    /// <summary>Gives a ministry of defence that the text names without a state the state whose forces the paragraph speaks of.</summary>
    private void GuessMinistries(int[] entityOf, Dictionary<int, int> merged)
    {
        for (var n = 0; n < names.Count; n++)
        {
            var d = entityOf[n];
            if (names[n].Kind != NameKind.Organisation || d < 0 || drafts[d].Of is not null || merged.ContainsKey(d) || OrganisationNames.TopicOf(drafts[d].Canonical) is not "Defence") continue;
            if (BareMinistries.StateOf(words, names, n) is not var (state, others) || AdjectiveOf(state) is not string adjective) continue;
            var printed = drafts[d].Canonical;
            var canonical = OrganisationNames.Canonical(printed, adjective);
            if (byKey.TryGetValue("organisation:" + canonical, out var known))
            {
                merged[d] = known;
                continue;
            }
            byKey["organisation:" + canonical] = d;
            drafts[d].Canonical = canonical;
            drafts[d].Of = state;
            drafts[d].IsGuessed = true;
            foreach (var other in others)
            {
                if (AdjectiveOf(other) is not string otherAdjective) continue;
                var name = OrganisationNames.Canonical(printed, otherAdjective);
                var rival = Draft("organisation:" + name, name, NameKind.Organisation, null);
                drafts[rival].Of ??= other;
                drafts[d].Alternatives.Add(rival);
            }
        }
    }

    /// <summary>Drafts without those merged into others; moves the names to the new indices.</summary>
    private List<EntityDraft> Compact(int[] entityOf, Dictionary<int, int> merged)
    {
        List<EntityDraft> kept = [];
        var moved = new int[drafts.Count];
        for (var d = 0; d < drafts.Count; d++)
        {
            moved[d] = kept.Count;
            if (!merged.ContainsKey(d)) kept.Add(drafts[d]);
        }
        foreach (var draft in kept)
        {
            for (var a = 0; a < draft.Alternatives.Count; a++) draft.Alternatives[a] = moved[draft.Alternatives[a]];
        }
        for (var n = 0; n < entityOf.Length; n++) entityOf[n] = moved[merged.GetValueOrDefault(entityOf[n], entityOf[n])];
        return kept;
    }

    private void MendPersons()
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind == NameKind.Person && draft.Canonical.Contains(' ', StringComparison.Ordinal)) draft.Canonical = Lettering.Ordinary(draft.Canonical);
            if (draft.Kind != NameKind.Person || Holders.Find(draft.Canonical, draft.Offices, states) is not Holder holder) continue;
            draft.Canonical = holder.Name;
            draft.Wikidata = holder.Wikidata;
            draft.Of ??= holder.State;
            draft.Pronoun ??= Lexicon.PronounOf(holder.FirstName);
        }
    }

    private int Draft(string key, string canonical, NameKind kind, string? wikidata)
    {
        if (byKey.TryGetValue(key, out var index)) return index;
        drafts.Add(new EntityDraft(canonical, kind) { Wikidata = wikidata });
        return byKey[key] = drafts.Count - 1;
    }

    private string Printed(FoundName name) => words.TextOf(name.First, name.End).Replace('\n', ' ');
}
