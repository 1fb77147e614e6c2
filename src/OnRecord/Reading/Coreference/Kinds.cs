using System.Collections.Frozen;
using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>What nouns and given names tell about whom they mean.</summary>
internal static class Kinds
{
    private static readonly FrozenDictionary<string, Traits> Nouns = DataTable.Rows("Reading/Coreference/nouns.tsv").ToFrozenDictionary(static r => r[0], Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> GivenNames = DataTable.Rows("Reading/Coreference/given_names.tsv").ToFrozenDictionary(static r => r[0], static r => r[1], StringComparer.Ordinal);

    /// <summary>Kinds and numbers of a common noun by its lemma; <see cref="Traits.Any"/> for one that no list knows.</summary>
    public static Traits OfNoun(string lemma)
    {
        if (Nouns.TryGetValue(lemma, out var kind)) return kind;
        if (!Lexicon.IsOfficeHead(lemma)) return Traits.Any;
        return Lexicon.PronounOf(lemma) switch { "he" => Traits.He, "she" => Traits.She, _ => Traits.Person } | Traits.AnyNumber;
    }

    /// <summary>The kind that a given name goes with as a rule; <see cref="Traits.None"/> where the lists do not know it.</summary>
    public static Traits Leaning(string givenName) => GivenNames.GetValueOrDefault(givenName) switch
    {
        "he" => Traits.He,
        "she" => Traits.She,
        _ => Traits.None,
    };

    /// <summary>Kind of a person by form of address or a given name that is common in news; both where neither tells.</summary>
    public static Traits OfPerson(string word) => Lexicon.PronounOf(word) switch
    {
        "he" => Traits.He,
        "she" => Traits.She,
        _ => Traits.Person,
    };

    private static Traits Kind(string[] row) => Traits.AnyNumber | (row[1], row[2]) switch
    {
        ("person", "he") => Traits.He,
        ("person", "she") => Traits.She,
        ("person", _) => Traits.Person,
        _ => Traits.It,
    };
}
