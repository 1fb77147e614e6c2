namespace OnRecord.Records.Statements.Cues;

/// <summary>Regular forms of English verbs. Doubled consonants and other irregular forms stand in the table.</summary>
internal static class Inflection
{
    public static string Third(string verb) =>
        verb is "have" ? "has"
        : verb is "go" or "do" || EndsWithSibilant(verb) ? verb + "es"
        : EndsWithConsonantY(verb) ? verb[..^1] + "ies"
        : verb + "s";

    public static string Past(string verb) =>
        verb.EndsWith('e') ? verb + "d" : EndsWithConsonantY(verb) ? verb[..^1] + "ied" : verb + "ed";

    public static string Gerund(string verb) =>
        verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying"
        : verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing"
        : verb + "ing";

    private static bool EndsWithSibilant(string verb) =>
        verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);

    private static bool EndsWithConsonantY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
}
