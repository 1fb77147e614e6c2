using OnRecord.Reading.Coreference;

namespace OnRecord.Reading.Names.Recognition;

/// <summary>
/// Puts together what the rules and the model find. The model decides where persons, organisations and places begin and end and which of the three they are;
/// the rules say the rest: what the lists know, peoples, events, titles, what a state is, and what the text itself says of a name.
/// </summary>
/// <param name="words">The body.</param>
/// <param name="rules">Names by the rules, in order.</param>
internal sealed class NameMerger(Words words, List<FoundName> rules)
{
    /// <summary>How far before a comma the office of a person is looked for: "ambassador to the Coastal Union, Mara Ilk".</summary>
    private const int OfficeReach = 10;

    private readonly List<FoundName> merged = new(rules.Count + 16);

    /// <summary>The next name of the rules.</summary>
    private int next;

    /// <summary>The names of both, in order, without overlaps.</summary>
    /// <param name="labels">For each token the model's label.</param>
    public List<FoundName> Merge(ReadOnlySpan<byte> labels)
    {
        for (var i = 0; i < labels.Length;)
        {
            if (labels[i] == NameLabels.Outside)
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < labels.Length && labels[end] != NameLabels.Outside && NameLabels.Place(labels[end]) is NameLabels.Inside or NameLabels.Last) end++;
            while (next < rules.Count && rules[next].End <= i) Keep(rules[next++]);
            Take(i, Ending(i, end), NameLabels.Kind(labels[i]));
            i = end;
        }
        while (next < rules.Count) Keep(rules[next++]);
        for (var n = 0; n < merged.Count; n++)
        {
            if (merged[n] is { Kind: NameKind.Person, Length: > 2, Entry: null } person && BehindTitle(person.First, person.End) is var first && first > person.First) merged[n] = person with { First = first, IsTitled = person.IsTitled || IsTitled(first) };
        }
        return merged;
    }

    /// <summary>No name ends in a preposition or an article: "the Tarn Grain Office on 3 May".</summary>
    private int Ending(int first, int end)
    {
        while (end - 1 > first && words.IsLower(end - 1) && words.ClassOf(end - 1) is WordClass.Adp or WordClass.Det or WordClass.Cconj or WordClass.Sconj or WordClass.Part) end--;
        return end;
    }

    /// <summary>Decides between a name of the model and the names of the rules in the same words.</summary>
    private void Take(int first, int end, NameKind kind)
    {
        var (from, to) = (next, next);
        while (to < rules.Count && rules[to].First < end) to++;
        if (from == to)
        {
            if (!IsBareHead(first, end)) merged.Add(New(first, end, kind, titled: false));
            return;
        }
        if (to == from + 1 && rules[from].First == first && rules[from].End == end)
        {
            merged.Add(Agree(rules[from], kind));
            next = to;
            return;
        }
        if (AreRulesSurer(from, to, first, end, kind))
        {
            while (next < to) Keep(rules[next++]);
            return;
        }
        if (rules[from].First < first) KeepRest(rules[from].First, first);
        if (merged.Count == 0 || merged[^1].End <= first) merged.Add(New(first, end, kind, rules[from].First == first && rules[from].IsTitled));
        // A name of the rules that goes on behind this one may still be met by the next of the model.
        next = rules[to - 1].End > end ? to - 1 : to;
        if (next < to && rules[next].First <= first) next = to;
    }

    /// <summary>Rules and model found the same words.</summary>
    private FoundName Agree(FoundName rule, NameKind kind)
    {
        if (NameLabels.Number(rule.Kind) == NameLabels.Number(kind)) return rule;
        var isKnown = rule.Entry is { Kind: EntryKind.State or EntryKind.Adjective or EntryKind.People or EntryKind.Organisation } || (rule.Entry is { Kind: EntryKind.Seat } && kind == NameKind.Organisation);
        if (isKnown || rule.IsTitled || rule.IsTold || (rule.Kind == NameKind.Person && (IsBehindOffice(rule.First) || IsTakenUp(rule)))) return rule;
        return rule with { Kind = kind, Entry = null };
    }

    /// <summary>True where the rules part what the model joins, "Arvenia's Trade Ministry", "Ministry of Trade of Arvenia", or find more of an organisation, "Arvenian Ministry of Trade".</summary>
    private bool AreRulesSurer(int from, int to, int first, int end, NameKind kind)
    {
        if (to - from == 1 && rules[from] is var only) return only.IsTold || (only.Kind == NameKind.Organisation && kind == NameKind.Organisation && only.End == end && only.First < first)
            || (only.Kind == NameKind.State && only.End == end && only.First > first && Demonyms.IsFormOfState(words[first]));
        if (rules[to - 1].End != end) return false;
        for (var r = from; r < to - 1; r++)
        {
            var (name, following) = (rules[r], rules[r + 1]);
            if (words.IsPossessive(name.End) && following.First == name.End + 1 && name.Kind is NameKind.State or NameKind.Place or NameKind.Person && following.Kind == NameKind.Organisation) return true;
            if (name.End == following.First && name.Entry?.State is not null && following.Kind == NameKind.Person) return true;
            if (words[name.End] is "of" && following.Kind == NameKind.State && name.Kind == NameKind.Organisation && OrganisationNames.TopicOf(words.TextOf(name.First, name.End)) is not null) return true;
        }
        return false;
    }

    /// <summary>"the Union", "the Government": a word of organisations by itself, which no rule took for a whole name.</summary>
    private bool IsBareHead(int first, int end) => end - first == 1 && Lexicon.HeadKind(words[first]) is not null && !Lexicon.IsWholeName(words[first]);

    private bool IsBehindOffice(int first)
    {
        if (words[first - 1] is not ",") return false;
        var start = Math.Max(words.SentenceOf(first).Tokens.Start, first - OfficeReach);
        for (var k = first - 2; k >= start && words[k] is not ","; k--)
        {
            if (Lexicon.IsOfficeHead(words[k])) return true;
        }
        return false;
    }

    /// <summary>"Mara Ilk left. She …": two words that open a sentence, and the next sentence opens with what stands for a person.</summary>
    private bool IsTakenUp(FoundName name)
    {
        var sentence = words.SentenceOf(name.First).Tokens;
        return name.Length > 1 && name.First == sentence.Start && words.LettersOf(sentence.End) is "He" or "She";
    }

    /// <summary>"Singer Mila Dorn", "Tarn Mayor Ada Quill": what somebody is, which the model took for a part of the name.</summary>
    private int BehindTitle(int first, int end)
    {
        for (var k = Math.Min(first + 2, end - 3); k >= first; k--)
        {
            if (words.IsUpper(k) && !Lexicon.IsFirstName(words[k]) && (Lexicon.IsOfficeHead(words[k]) || (k == first && words.SentenceOf(k).Tokens.Start == k && IsTrade(words[k])))) return k + 1;
        }
        return first;
    }

    private static bool IsTrade(string word) => Kinds.OfNoun(word) is var traits && (traits & Traits.Person) != Traits.None && !traits.HasFlag(Traits.It);

    private FoundName New(int first, int end, NameKind kind, bool titled)
    {
        var name = new FoundName(first, end, kind, null, titled || (kind == NameKind.Person && IsTitled(first)));
        if (name.IsTitled || Gazetteer.Instance.Match(words, first, out var known) is not GazetteerEntry entry || known != end) return name;
        return entry.Kind switch
        {
            EntryKind.State => name with { Kind = NameKind.State, Entry = entry },
            EntryKind.Seat when kind != NameKind.Person => name with { Kind = NameFinder.Acts(words, first, end) ? NameKind.State : NameKind.Place, Entry = entry },
            EntryKind.Adjective or EntryKind.People => name with { Kind = NameKind.Nationality, Entry = entry },
            EntryKind.Organisation => name with { Kind = NameKind.Organisation, Entry = entry },
            EntryKind.Region when kind == NameKind.Place => name with { Entry = entry },
            _ => name,
        };
    }

    private bool IsTitled(int first) =>
        Lexicon.IsHonorific(words[first - 1]) || (words[first - 1] is "." && Lexicon.IsHonorific(words[first - 2])) || Lexicon.IsOfficeHead(words[first - 1]);

    /// <summary>A name that only the rules found. What only its shape spoke for stays a name of something.</summary>
    private void Keep(FoundName rule)
    {
        if (merged.Count > 0 && merged[^1].End > rule.First) return;
        var isSure = NameLabels.Number(rule.Kind) < 0 || rule.Entry is not null || rule.IsTitled || rule.IsTold
            || (rule.Kind == NameKind.Person && rule.Length > 1 && (words.IsInitial(rule.First) || Lexicon.IsFirstName(words[rule.First]) || IsGlued(rule.First) || IsBehindState(rule.First))) || (rule.Kind == NameKind.Organisation && rule.Length > 1);
        merged.Add(isSure ? rule : rule with { Kind = NameKind.Other });
    }

    /// <summary>"Prime Minister of Norway Mara Ilk".</summary>
    private bool IsBehindState(int first) => merged.Count > 0 && merged[^1].End == first && merged[^1].Entry?.State is not null && words[merged[^1].First - 1] is "of";

    /// <summary>True where the blank before a word was lost, "OPECMara Ilk": the model has not seen such text.</summary>
    private bool IsGlued(int first) => words.IsUpper(first - 1) && words.Tokens[first - 1].Span.End == words.Tokens[first].Span.Start;

    /// <summary>What a longer name of the rules has before the name of the model: "Arvenian" before "Ministry of Trade".</summary>
    private void KeepRest(int first, int end)
    {
        if ((merged.Count > 0 && merged[^1].End > first) || Gazetteer.Instance.Match(words, first, out var known) is not GazetteerEntry entry || known > end) return;
        merged.Add(new FoundName(first, known, entry.Kind switch
        {
            EntryKind.State => NameKind.State,
            EntryKind.Adjective or EntryKind.People => NameKind.Nationality,
            EntryKind.Organisation => NameKind.Organisation,
            _ => NameKind.Place,
        }, entry));
    }
}
