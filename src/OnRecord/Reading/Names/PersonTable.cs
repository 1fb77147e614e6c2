namespace OnRecord.Reading.Names;

/// <summary>Ties the forms of persons' names together: full name, surname, initials, spellings.</summary>
internal sealed class PersonTable(List<EntityDraft> drafts)
{
    /// <summary>Most persons of one surname that a name is compared with; a surname shared by more is damage.</summary>
    private const int MostOfOneSurname = 100;

    private readonly Dictionary<string, List<int>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> latest = new(StringComparer.Ordinal);

    /// <summary>The entity of a name of two words or more, made when it is new.</summary>
    public int Full(string name)
    {
        var surname = SoundKey.Of(LastWord(name));
        if (!bySurname.TryGetValue(surname, out var same)) bySurname[surname] = same = [];
        foreach (var index in same)
        {
            if (!IsSame(drafts[index].Canonical, name)) continue;
            if (Lettering.IsShouted(drafts[index].Canonical) && !Lettering.IsShouted(name)) drafts[index].Canonical = name;
            // "Singer Mila Dorn" beside "Mila Dorn": what stands before a first name is none of the name.
            if (IsTitledForm(drafts[index].Canonical, name)) drafts[index].Canonical = name;
            if (name.Length > drafts[index].Canonical.Length && !IsTitledForm(name, drafts[index].Canonical) && !FirstWord(name).EndsWith('.') && SameWord(LastWord(name), LastWord(drafts[index].Canonical))) drafts[index].Canonical = name;
            return index;
        }
        drafts.Add(new EntityDraft(name, NameKind.Person));
        if (same.Count < MostOfOneSurname) same.Add(drafts.Count - 1);
        return drafts.Count - 1;
    }

    /// <summary>Another entity of a bare surname, which does not go by a pronoun: "Mr Hale" beside his wife; -1 when there is none.</summary>
    public int Another(string surname, string pronoun)
    {
        if (!bySurname.TryGetValue(SoundKey.Of(LastWord(surname)), out var same)) return -1;
        foreach (var index in same)
        {
            if (drafts[index].Pronoun != pronoun && SameWord(LastWord(drafts[index].Canonical), LastWord(surname))) return index;
        }
        return -1;
    }

    /// <summary>The entity that goes by exactly this full name, in capitals or not; -1 when none does.</summary>
    public int Find(string name)
    {
        if (!bySurname.TryGetValue(SoundKey.Of(LastWord(name)), out var same)) return -1;
        foreach (var index in same)
        {
            if (SoundKey.Fold(drafts[index].Canonical) == SoundKey.Fold(name)) return index;
        }
        return -1;
    }

    /// <summary>The entity that a bare surname means: the latest with it, else the next; -1 when the text names none.</summary>
    public int Bare(string surname, bool spellingMayDiffer)
    {
        var key = SoundKey.Of(LastWord(surname));
        if (!bySurname.TryGetValue(key, out var same)) return -1;
        if (latest.TryGetValue(Key(surname), out var last)) return last;
        foreach (var index in same)
        {
            if (SameWord(LastWord(drafts[index].Canonical), LastWord(surname)) || drafts[index].Aliases.Exists(a => SameWord(LastWord(a), LastWord(surname)))) return index;
        }
        return spellingMayDiffer && same.Count > 0 && SoundKey.Near(LastWord(drafts[same[0]].Canonical), LastWord(surname)) ? same[0] : -1;
    }

    /// <summary>Remembers who was meant last by a surname.</summary>
    public void Mentioned(int index, string form) => latest[Key(form)] = index;

    /// <summary>Registers a bare surname as a person of its own.</summary>
    public int Single(string name)
    {
        var key = SoundKey.Of(LastWord(name));
        drafts.Add(new EntityDraft(name, NameKind.Person));
        if (!bySurname.TryGetValue(key, out var same)) bySurname[key] = same = [];
        if (same.Count < MostOfOneSurname) same.Add(drafts.Count - 1);
        return drafts.Count - 1;
    }

    private static bool IsSame(string a, string b)
    {
        var (lastA, lastB) = (LastWord(a), LastWord(b));
        var (firstA, firstB) = (FirstWord(a), FirstWord(b));
        // Father and son: "Jon Hale Sr." and "Jon Hale III".
        if (Suffix(a) is string own && Suffix(b) is string other && own != other) return false;
        if (a.EndsWith(' ' + b, StringComparison.OrdinalIgnoreCase) || b.EndsWith(' ' + a, StringComparison.OrdinalIgnoreCase)) return true;
        if (firstA.Length == 0 || firstB.Length == 0) return SameWord(lastA, lastB);
        var sameLast = SameWord(lastA, lastB);
        if (sameLast && (Shortens(firstA, firstB) || Shortens(firstB, firstA))) return true;
        return SameWord(firstA, firstB) && (sameLast || SoundKey.Near(lastA, lastB));
    }

    private static bool IsTitledForm(string longer, string name) => longer.Length > name.Length && longer.EndsWith(' ' + name, StringComparison.Ordinal) && Lexicon.IsFirstName(FirstWord(name)) && !Lexicon.IsFirstName(FirstWord(longer)) && !FirstWord(longer).EndsWith('.');

    private static bool Shortens(string initial, string name) => initial.EndsWith('.') && name.StartsWith(initial.AsSpan(0, initial.Length - 1), StringComparison.OrdinalIgnoreCase);

    private static bool SameWord(string a, string b) => SoundKey.Fold(a) == SoundKey.Fold(b);

    private static string Key(string form) => SoundKey.Fold(LastWord(form));

    private static string LastWord(string name)
    {
        var words = name.Split(' ');
        var last = words.Length - 1;
        if (last > 0 && NameSpans.IsSuffix(words[last])) last--;
        return words[last];
    }

    private static string? Suffix(string name) => name[(name.LastIndexOf(' ') + 1)..] is var last && last.Length < name.Length && NameSpans.IsSuffix(last) ? last : null;

    private static string FirstWord(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? name[..blank] : "";
}
