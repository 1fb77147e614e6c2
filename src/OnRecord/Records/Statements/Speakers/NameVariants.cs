using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Names;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>
/// Ties entities of one report that are one under two names, where reading kept them apart: an organisation and its acronym or short form, a
/// person and a misspelling. Only names that one other name explains are tied; in doubt they stay two.
/// </summary>
internal static class NameVariants
{
    /// <summary>Most names of one first letter that a name is held against; more are a list, not a report.</summary>
    private const int MostAlike = 100;

    /// <summary>A form printed as often as this is no slip.</summary>
    private const int Repeated = 2;

    /// <summary>Legal forms, which an acronym leaves out.</summary>
    private static readonly string[] LegalForms = ["Inc.", "Inc", "Corp.", "Corp", "Corporation", "Company", "Co.", "Ltd", "Ltd.", "Limited", "plc", "N.V.", "S.A.", "AG", "GmbH", "LLC"];

    /// <summary>For each entity the one under whose name it goes; itself where it has no other.</summary>
    public static int[] Of(AnnotatedReport report)
    {
        var entities = report.Entities;
        var same = new int[entities.Length];
        var printed = new int[entities.Length];
        for (var e = 0; e < same.Length; e++) same[e] = e;
        foreach (var name in report.Names)
        {
            if (name.Entity >= 0 && name.Span.Length >= entities[name.Entity].Canonical.Length) printed[name.Entity]++;
        }
        var byLetter = new Dictionary<char, List<int>>();
        for (var e = 0; e < entities.Length; e++)
        {
            if (entities[e].Kind is not (NameKind.Person or NameKind.Organisation) || !entities[e].Canonical.Contains(' ', StringComparison.Ordinal)) continue;
            Add(byLetter, entities[e].Canonical[0], e);
            if (entities[e].Kind == NameKind.Person) Add(byLetter, Surname(entities[e].Canonical)[0], e);
        }
        for (var e = 0; e < entities.Length; e++)
        {
            if (entities[e].Wikidata is not null || entities[e].Canonical.Length == 0 || !byLetter.TryGetValue(entities[e].Canonical[0], out var near)) continue;
            var only = Only(entities, near, e, printed);
            if (only >= 0 && same[only] == only) same[e] = only;
        }
        return same;
    }

    private static void Add(Dictionary<char, List<int>> byLetter, char letter, int entity)
    {
        if (!byLetter.TryGetValue(letter, out var list)) byLetter[letter] = list = [];
        if (list.Count < MostAlike && (list.Count == 0 || list[^1] != entity)) list.Add(entity);
    }

    private static int Only(ImmutableArray<Entity> entities, List<int> near, int e, int[] printed)
    {
        var only = -1;
        foreach (var other in near)
        {
            if (other == e || !IsVariant(entities[e], entities[other], e > other, printed[e], printed[other])) continue;
            if (only >= 0) return -1;
            only = other;
        }
        return only;
    }

    private static bool IsVariant(Entity form, Entity full, bool isLater, int formPrinted, int fullPrinted)
    {
        var isOneWord = !form.Canonical.Contains(' ', StringComparison.Ordinal);
        if (full.Kind == NameKind.Organisation) return isOneWord && ((form.Kind is NameKind.Organisation or NameKind.Other && IsAcronym(form.Canonical, full.Canonical)) || (form.Titles.IsEmpty && form.Pronoun is null && IsHead(form.Canonical, full.Canonical)));
        // "Lucy" after "Lucy Tarrant", "Min" after "Min Sook-ja"; the chains keep them apart, since many a mother's name is her daughter's.
        if (isOneWord && isLater && form.Kind == NameKind.Person && full.Kind == NameKind.Person && form.Canonical == FirstName(full.Canonical)) return true;
        if (formPrinted >= Repeated && fullPrinted >= Repeated) return false;
        if (isOneWord) return !Lettering.IsShouted(form.Canonical) && IsSlip(form.Canonical, Surname(full.Canonical));
        // Of two full spellings the one printed more often stands, else the first.
        if (form.Kind != NameKind.Person || formPrinted > fullPrinted || (formPrinted == fullPrinted && !isLater) || (form.Pronoun is string own && full.Pronoun is string other && own != other)) return false;
        var (first, surname) = (FirstName(form.Canonical), Surname(form.Canonical));
        return (IsSame(surname, Surname(full.Canonical)) && IsSlip(first, FirstName(full.Canonical))) || (IsSame(first, FirstName(full.Canonical)) && IsSlip(surname, Surname(full.Canonical)));
    }

    /// <summary>"AGB" for "Arvenian Grain Board", "AGB" for "Arvenian Grain Board AGB N.V.".</summary>
    public static bool IsAcronym(string acronym, string name)
    {
        if (!Lettering.IsShouted(acronym)) return false;
        var letters = 0;
        foreach (var word in name.Split(' '))
        {
            if (word.Length == 0 || !char.IsUpper(word[0]) || word == acronym) continue;
            if (letters == acronym.Length) return LegalForms.Contains(word, StringComparer.Ordinal);
            if (word[0] != acronym[letters]) return false;
            letters++;
        }
        return letters == acronym.Length;
    }

    /// <summary>"Tarn" for "Tarn Research Group". "Tarn" and "Tarn Freight Services" may be parent and part.</summary>
    private static bool IsHead(string word, string name)
    {
        if (word.Length < 3 || name.Length <= word.Length || name[word.Length] != ' ' || !name.StartsWith(word, StringComparison.Ordinal)) return false;
        var last = Surname(name);
        return last is "Group" or "Holding" or "Holdings" || LegalForms.Contains(last, StringComparer.Ordinal);
    }

    private static bool IsSlip(string a, string b) => !IsSame(a, b) && Slips.IsOne(a, b);

    private static bool IsSame(string a, string b) => SoundKey.Fold(a) == SoundKey.Fold(b);

    private static string Surname(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static string FirstName(string name) => name[..name.IndexOf(' ', StringComparison.Ordinal)];
}
