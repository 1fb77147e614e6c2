namespace OnRecord.Weave.Words;

/// <summary>British and American spellings of one word.</summary>
public static class Spellings
{
    private static readonly (string British, string American)[] Endings =
    [
        ("our", "or"), ("yse", "yze"), ("ise", "ize"), ("ising", "izing"), ("isation", "ization"), ("ence", "ense"), ("tre", "ter"), ("programme", "program"), ("ll", "l"),
    ];

    /// <summary>True for "neighbour" and "neighbor", "defence" and "defense"; the words are given in lower case.</summary>
    public static bool AreOne(string a, string b) => a == b || American(a) == American(b);

    internal static string American(string word)
    {
        if (word.Length < 5) return word;
        if (word == "round") return "around";
        foreach (var (british, american) in Endings) word = word.Replace(british, american, StringComparison.Ordinal);
        return word;
    }
}
