using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>Tells which speakers of different reports are one. A wrong union is worse than a missed one, so it needs more than a likeness of surnames.</summary>
internal sealed class SpeakerGroups
{
    /// <summary>More bearers of one name than this are not compared further, so that a large input stays linear.</summary>
    private const int MostCompared = 100;

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
        foreach (var group in people.Where(HasFirstName).GroupBy(FirstName, StringComparer.OrdinalIgnoreCase)) UniteSpellings([.. group.Take(MostCompared)]);
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

    /// <summary>The same first name and a surname that sounds alike: another transliteration.</summary>
    private void UniteSpellings(int[] group)
    {
        for (var i = 0; i < group.Length; i++)
        {
            for (var j = i + 1; j < group.Length; j++)
            {
                if (NameVariants.AreVariants(Surname(group[i]), Surname(group[j]))) _sets.Join(group[i], group[j]);
            }
        }
    }

    private bool HasFirstName(int i) => _speakers[i].Name.Contains(' ', StringComparison.Ordinal);

    private string FirstName(int i) => _speakers[i].Name[.._speakers[i].Name.IndexOf(' ', StringComparison.Ordinal)].TrimEnd('.');

    private string Surname(int i) => _speakers[i].Name[(_speakers[i].Name.LastIndexOf(' ') + 1)..];

    /// <summary>Equal, or one the beginning of the other: "V", "Vl", "Vlad" for "Vladan".</summary>
    private static bool AreFormsOfOne(string a, string b) =>
        a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase) || NameVariants.AreVariants(a, b);
}
