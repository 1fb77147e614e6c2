using System.Collections.Frozen;

namespace OnRecord.Reading.Names;

/// <summary>Finds office holders by the sound of their surname; the text must name the office's state before a spelling is mended.</summary>
internal static class Holders
{
    private static readonly Lazy<FrozenDictionary<string, Holder[]>> BySound = new(static () =>
        DataTable.Rows("Reading/Names/holders.tsv")
            .Select(static r => new Holder(r[0], r[1].Split("; ", StringSplitOptions.RemoveEmptyEntries), r[2], r[3], r[4]))
            .GroupBy(static h => SoundKey.Of(h.Surname), StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.Ordinal));

    /// <summary>The one holder that a printed person is; null when none or several fit.</summary>
    /// <param name="name">The fullest printed form.</param>
    /// <param name="offices">Offices the report gives to the person.</param>
    /// <param name="states">States the report names.</param>
    public static Holder? Find(string name, IReadOnlyList<OfficePhrase> offices, IReadOnlySet<string> states)
    {
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        var first = name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? name[..blank] : "";
        if (!BySound.Value.TryGetValue(SoundKey.Of(surname), out var near)) return null;
        Holder? only = null;
        foreach (var holder in near)
        {
            if (!Fits(holder, name, first, surname, offices, states)) continue;
            if (only is not null && only.Wikidata != holder.Wikidata) return null;
            only = holder;
        }
        return only;
    }

    private static bool Fits(Holder holder, string name, string first, string surname, IReadOnlyList<OfficePhrase> offices, IReadOnlySet<string> states)
    {
        var folded = SoundKey.Fold(name);
        if (folded == SoundKey.Fold(holder.Name) || Array.Exists(holder.Spellings, s => SoundKey.Fold(s) == folded)) return true;
        var sameSurname = SoundKey.Fold(surname) == SoundKey.Fold(holder.Surname) || Array.Exists(holder.Spellings, s => SoundKey.Fold(s).EndsWith(' ' + SoundKey.Fold(surname), StringComparison.Ordinal));
        var shortFirst = first.EndsWith('.') && holder.FirstName.StartsWith(first[..^1], StringComparison.Ordinal);
        if (sameSurname && shortFirst) return true;
        if (!sameSurname && !SoundKey.Near(surname, holder.Surname)) return false;
        if (first.Length > 0 && !shortFirst && SoundKey.Fold(first) != SoundKey.Fold(holder.FirstName) && !SoundKey.Near(first, holder.FirstName)) return false;
        foreach (var office in offices)
        {
            if (office.State == holder.State && office.MayBe(holder.Office)) return true;
        }
        // A bare surname is its holder's where the report also names the state and gives no office that contradicts.
        return sameSurname && first.Length == 0 && states.Contains(holder.State) && !offices.Any(o => o.State is not null && o.State != holder.State);
    }
}
