namespace OnRecord.Reading.Names;

/// <summary>States and capitals that no gazetteer knows, told from the text itself: a name and its adjective ("Arvenia", "Arvenian"), "the Arvenian capital, Velmar", "Arvenia's army".</summary>
internal static class LocalStates
{
    private static readonly string[] Suffixes = ["n", "an", "ian", "i", "ese", "ish", "ic", "en"];

    /// <summary>Gives entries to the names that the text itself shows to be states, their adjectives or their seats; returns them by form.</summary>
    public static IReadOnlyDictionary<string, GazetteerEntry> Mark(Words words, List<FoundName> names)
    {
        var single = new HashSet<string>(StringComparer.Ordinal);
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.Kind == NameKind.Person && (name.Length > 1 || name.IsTitled)) surnames.Add(words[name.End - 1]);
            else if (name.Entry is null && name.Length == 1 && !words.IsAllCaps(name.First)) single.Add(words[name.First]);
            // The adjective may have been read as the first word of an organisation: "Arvenian Navy".
            if (name.Entry is null && name.Length > 1 && name.Kind is NameKind.Organisation) single.Add(words[name.First]);
        }
        var local = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        foreach (var form in single)
        {
            if (surnames.Contains(form) || Lexicon.IsFirstName(form) || local.ContainsKey(form)) continue;
            foreach (var adjective in AdjectivesOf(form))
            {
                var isPeople = single.Contains(adjective + "s");
                if (!single.Contains(adjective) && !isPeople) continue;
                local[form] = new GazetteerEntry(form, EntryKind.State, form, null);
                local[adjective] = new GazetteerEntry(adjective, EntryKind.Adjective, form, null);
                if (isPeople) local[adjective + "s"] = new GazetteerEntry(adjective + "s", EntryKind.People, form, null);
            }
        }
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (name.Entry is not null || name.Length != 1) continue;
            var form = words[name.First];
            if (!local.ContainsKey(form) && !surnames.Contains(form) && (HasWhatStatesHave(words, name.End) || HasFormOfState(words, names, n))) local[form] = new GazetteerEntry(form, EntryKind.State, form, null);
        }
        foreach (var name in names)
        {
            var form = words[name.First];
            if (local.ContainsKey(form) || surnames.Contains(form) || Lexicon.IsFirstName(form) || StateOfAdjective(words, name) is not string state) continue;
            local.TryAdd(state, new GazetteerEntry(state, EntryKind.State, state, null));
            local[form] = new GazetteerEntry(form, EntryKind.Adjective, state, null);
        }
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (name.Entry is not null || name.Length != 1) continue;
            if (StateOfCapital(words, names, n, local) is string state && !local.ContainsKey(words[name.First])) local[words[name.First]] = new GazetteerEntry(words[name.First], EntryKind.Seat, state, null);
        }
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (name.Entry is not null || name.Length != 1 || name.IsTitled || !local.TryGetValue(words[name.First], out var entry)) continue;
            names[n] = name with { Entry = entry, Kind = KindOf(entry, words, name) };
        }
        return local;
    }

    private static NameKind KindOf(GazetteerEntry entry, Words words, FoundName name) => entry.Kind switch
    {
        EntryKind.State => NameKind.State,
        EntryKind.Seat => NameFinder.Acts(words, name.First, name.End) ? NameKind.State : NameKind.Place,
        _ => NameKind.Nationality,
    };

    private static IEnumerable<string> AdjectivesOf(string form)
    {
        if (form.Length < 4) yield break;
        foreach (var suffix in Suffixes) yield return form + suffix;
        var stem = form.EndsWith("ia", StringComparison.Ordinal) ? form[..^2] : form[^1] is 'a' or 'e' or 'o' or 'y' ? form[..^1] : null;
        if (stem is null || stem.Length < 3) yield break;
        foreach (var suffix in Suffixes)
        {
            if (suffix != "n") yield return stem + suffix;
        }
    }

    private static bool HasWhatStatesHave(Words words, int end) => words.IsPossessive(end) && Demonyms.IsOfStates(words[end + 1]);

    /// <summary>"Republic of Arvenia", "the government of Arvenia", "Ministry of Trade of Arvenia".</summary>
    private static bool HasFormOfState(Words words, List<FoundName> names, int n)
    {
        var first = names[n].First;
        if (words[first - 1] is not "of") return false;
        if (Demonyms.IsFormOfState(words[first - 2]) || words[first - 2] is "government") return true;
        return n > 0 && names[n - 1].End == first - 1 && names[n - 1].Kind == NameKind.Organisation && OrganisationNames.TopicOf(words.TextOf(names[n - 1].First, names[n - 1].End)) is not null;
    }

    /// <summary>The state of "Arvenian soldiers" or "Arvenian Ministry of Trade" in a text that never names Arvenia.</summary>
    private static string? StateOfAdjective(Words words, FoundName name)
    {
        if (name.Entry is not null || name.IsTitled || Demonyms.StateOf(words[name.First]) is not string state) return null;
        var isAdjective = name.Length == 1
            ? Demonyms.IsOfStates(words[name.End]) || Demonyms.IsMilitary(words[name.End])
            : name.Kind == NameKind.Organisation && OrganisationNames.TopicOf(words.TextOf(name.First + 1, name.End)) is not null;
        return isAdjective ? state : null;
    }

    /// <summary>"Velmar, the Arvenian capital", "the Arvenian capital(,) Velmar", "Arvenia's capital, Velmar", "the capital of Arvenia, Velmar".</summary>
    private static string? StateOfCapital(Words words, List<FoundName> names, int n, Dictionary<string, GazetteerEntry> local)
    {
        var name = names[n];
        if (n + 1 < names.Count && words[name.End] is "," or "(")
        {
            var next = names[n + 1];
            var behind = words.Is(name.End + 1, "the") ? name.End + 2 : name.End + 1;
            if (words[behind] is "capital" && words[behind + 1] is "of" && next.First == behind + 2) return StateOf(next);
            if (next.First == behind && words[words.IsPossessive(next.End) ? next.End + 1 : next.End] is "capital") return StateOf(next);
            if (words[behind] is "seat" && words[behind + 1] is "of" && words[next.End] is "government" && next.First == behind + (words.Is(behind + 2, "the") ? 3 : 2)) return StateOf(next);
        }
        if (n == 0) return null;
        var before = names[n - 1];
        var k = name.First - 1;
        if (words[k] is "," || (words[k] is "of" && words[k - 1] is "capital")) k--;
        if (words[k] is "capital" && (before.End == k || (before.End == k - 1 && words.IsPossessive(k - 1)))) return StateOf(before);
        return before.End == k + 1 && words[before.First - 1] is "of" && words[before.First - 2] is "capital" ? StateOf(before) : null;

        string? StateOf(FoundName state)
        {
            var entry = state.Entry ?? (state.Length == 1 ? local.GetValueOrDefault(words[state.First]) : null);
            return entry is { Kind: EntryKind.State or EntryKind.Adjective } ? entry.Canonical : null;
        }
    }
}
