using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>Tells which speakers of different reports are one. A wrong union is worse than a missed one, so it needs more than a likeness of surnames.</summary>
internal sealed class SpeakerGroups
{
    /// <summary>More bearers of one name than this are not compared further, so that a large input stays linear.</summary>
    private const int MostCompared = 100;

    /// <summary>More than one speaker bears the name.</summary>
    private const int Several = -1;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Speaker> _speakers;
    private readonly DisjointSets _sets;

    /// <summary>Takes every speaker of the input.</summary>
    public SpeakerGroups(IEnumerable<Speaker> speakers)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        _speakers = [.. speakers.DistinctBy(speaker => speaker.Id, StringComparer.Ordinal)];
        _sets = new DisjointSets(_speakers.Count);
        for (var i = 0; i < _speakers.Count; i++) _places[_speakers[i].Id] = i;
        var people = Enumerable.Range(0, _speakers.Count).Where(i => _speakers[i].Type == SpeakerType.Person).ToList();
        foreach (var group in people.GroupBy(i => Surname(i), StringComparer.OrdinalIgnoreCase)) UniteSurname([.. group.Take(MostCompared)]);
        foreach (var group in people.Where(HasFirstName).GroupBy(i => NameVariants.KeyOf(FirstName(i)), StringComparer.Ordinal)) UniteSpellings([.. group.Take(MostCompared)]);
        UniteBareBodies();
    }

    /// <summary>One key for all speakers that are one: the id of the first of them.</summary>
    public string KeyOf(Speaker speaker) => _speakers[_sets.Find(_places[speaker.Id])].Id;

    /// <summary>Forms of one first name with one surname are one person; a bare surname is the only person who bears it, and with two such it stays open.</summary>
    private void UniteSurname(int[] group)
    {
        var full = group.Where(HasFirstName).ToList();
        for (var i = 0; i < full.Count; i++)
        {
            for (var j = i + 1; j < full.Count; j++)
            {
                if (AreFormsOfOne(FirstName(full[i]), FirstName(full[j]))) _sets.Join(full[i], full[j]);
            }
        }
        if (full.Select(_sets.Find).Distinct().Count() != 1) return;
        foreach (var bare in group.Where(i => !HasFirstName(i))) _sets.Join(full[0], bare);
    }

    /// <summary>A first name and a surname that both sound alike: another transliteration.</summary>
    private void UniteSpellings(int[] group)
    {
        for (var i = 0; i < group.Length; i++)
        {
            for (var j = i + 1; j < group.Length; j++)
            {
                if (NameVariants.AreVariants(Surname(group[i]), Surname(group[j])) && (NameVariants.AreVariants(FirstName(group[i]), FirstName(group[j])) || FirstName(group[i]).Equals(FirstName(group[j]), StringComparison.OrdinalIgnoreCase))) _sets.Join(group[i], group[j]);
            }
        }
    }

    /// <summary>"Ministry of Defence" is "Arvenian Ministry of Defence" where no other state's ministry speaks in these reports.</summary>
    private void UniteBareBodies()
    {
        var bearers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _speakers.Count; i++)
        {
            if (_speakers[i].Type != SpeakerType.Organisation) continue;
            var blank = _speakers[i].Name.IndexOf(' ', StringComparison.Ordinal);
            if (blank < 0) continue;
            var bare = _speakers[i].Name[(blank + 1)..];
            bearers[bare] = bearers.ContainsKey(bare) ? Several : i;
        }
        for (var i = 0; i < _speakers.Count; i++)
        {
            var isBare = _speakers[i].Type == SpeakerType.Organisation && _speakers[i].Name.Contains(' ', StringComparison.Ordinal);
            if (isBare && bearers.TryGetValue(_speakers[i].Name, out var only) && only != Several) _sets.Join(only, i);
        }
    }

    private bool HasFirstName(int i) => _speakers[i].Name.Contains(' ', StringComparison.Ordinal);

    private string FirstName(int i) => _speakers[i].Name[.._speakers[i].Name.IndexOf(' ', StringComparison.Ordinal)].TrimEnd('.');

    private string Surname(int i) => _speakers[i].Name[(_speakers[i].Name.LastIndexOf(' ') + 1)..];

    /// <summary>Equal, or one the beginning of the other: "V", "Vl", "Vlad" for "Vladan".</summary>
    private static bool AreFormsOfOne(string a, string b) =>
        a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase) || NameVariants.AreVariants(a, b);
}
