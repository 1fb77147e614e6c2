using System.Collections.Frozen;

namespace OnRecord.Reading.Names;

/// <summary>The word lists that names are read with.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, (string Role, string? Pronoun)> Offices =
        DataTable.Rows("Reading/Names/offices.tsv").GroupBy(static r => r[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(static g => g.Key, static g => (g.First()[1], g.First()[2].Length > 0 ? g.First()[2] : null), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> FirstNames =
        DataTable.Rows("Reading/Names/first_names.tsv").GroupBy(static r => r[0], StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.First()[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, NameKind> Heads =
        DataTable.Rows("Reading/Names/name_heads.tsv").ToFrozenDictionary(static r => r[0], static r => Enum.Parse<NameKind>(r[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoNames = DataTable.Rows("Reading/Names/no_names.tsv").SelectMany(static r => r[0].Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Calendar = FrozenSet.ToFrozenSet(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
         "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec."], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        ["said", "says", "say", "told", "tells", "added", "adds", "stated", "states", "stressed", "warned", "warns", "insisted", "insists", "explained", "announced", "announces", "declared", "declares", "concluded", "continued",
         "replied", "asked", "asks", "argued", "argues", "claimed", "claims", "emphasized", "emphasised", "noted", "notes", "denied", "denies", "accused", "accuses", "urged", "urges", "called", "calls", "demanded", "demands", "vowed",
         "mentioned", "admitted", "acknowledged", "confirmed", "promised", "predicted", "wrote", "writes", "tweeted", "rejected", "rejects", "condemned", "welcomed", "pointed", "suggested", "believes", "thinks", "knows"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "abu", "ter", "ten", "zu", "zur", "y", "e", "bint"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of all lists as they stand there; some more than once.</summary>
    public static IEnumerable<string> AllWords => [.. Offices.Keys, .. FirstNames.Keys, .. Heads.Keys, .. NoNames, .. Calendar, .. Speech, .. Particles];

    public static bool IsOfficeHead(string word) => RoleOf(word) == "head";

    public static bool IsOfficeModifier(string word) => RoleOf(word) == "modifier";

    public static bool IsHonorific(string word) => Offices.TryGetValue(word.TrimEnd('.'), out var office) && office.Role == "honorific" && (word.EndsWith('.') || word.Length > 3 || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Sir" or "Mme");

    public static bool IsOfficeWord(string word) => RoleOf(word) is "head" or "modifier";

    /// <summary>"he" or "she" when an office word, honorific or first name tells; null otherwise.</summary>
    public static string? PronounOf(string word) =>
        Offices.TryGetValue(word.TrimEnd('.'), out var office) && office.Pronoun is not null ? office.Pronoun
        : FirstNames.TryGetValue(word, out var pronoun) && pronoun.Length > 0 ? pronoun : null;

    public static bool IsFirstName(string word) => FirstNames.ContainsKey(word) || (word.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && FirstNames.ContainsKey(word[..dash]));

    public static bool IsCalendar(string word) => Calendar.Contains(word);

    public static bool IsSpeech(string word) => Speech.Contains(word);

    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>True for words whose capital never makes a name: articles, pronouns, conjunctions, adverbs that open sentences.</summary>
    public static bool IsNoName(string word) => NoNames.Contains(word);

    public static NameKind? HeadKind(string word) => Heads.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>True for words of organisations that are names without another word.</summary>
    public static bool IsWholeName(string word) => word is "Parliament" or "Congress" or "Senate" or "Bundestag" or "Duma" or "Knesset" or "Cabinet";

    private static string? RoleOf(string word)
    {
        if (Offices.TryGetValue(word, out var office)) return office.Role == "honorific" ? null : office.Role;
        // Plurals and compounds: "ministers", "Secretary-General", "co-chairman".
        if (word.Length > 4 && word[^1] == 's' && Offices.TryGetValue(word[..^1], out var one) && one.Role == "head") return "head";
        var dash = word.LastIndexOf('-');
        return dash > 0 && Offices.TryGetValue(word[(dash + 1)..], out var last) && last.Role == "head" ? "head" : null;
    }
}
