using System.Collections.Frozen;

namespace OnRecord.Intake.Markup;

/// <summary>Namespaces and prefixes by vocabulary.</summary>
internal static class Vocabularies
{
    private static readonly FrozenDictionary<string, Vocabulary> Addresses = DataTable.Rows("Intake/Markup/vocabularies.tsv")
        .SelectMany(row => row[2].Split(' ').Select(address => (address, Vocabulary: Enum.Parse<Vocabulary>(row[0]))))
        .ToFrozenDictionary(pair => pair.address, pair => pair.Vocabulary, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Vocabulary> Prefixes = DataTable.Rows("Intake/Markup/vocabularies.tsv")
        .ToFrozenDictionary(row => row[1], row => Enum.Parse<Vocabulary>(row[0]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The vocabulary of a namespace; null when it is none of the known.</summary>
    public static Vocabulary? OfNamespace(string address) => Addresses.TryGetValue(address.Trim().TrimEnd('/', '#'), out var vocabulary) ? vocabulary : null;

    /// <summary>The vocabulary that a prefix mostly stands for; null when it is none of the known.</summary>
    public static Vocabulary? OfPrefix(string prefix) => Prefixes.TryGetValue(prefix, out var vocabulary) ? vocabulary : null;
}
