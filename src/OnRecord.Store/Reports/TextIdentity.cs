using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Store.Reports;

/// <summary>When two texts are the same, and when one is another state of the other.</summary>
internal static class TextIdentity
{
    /// <summary>
    /// Share of the smaller text's three-word sequences that the other has, from which two files of one name are two states of one report.
    /// Unrelated articles share under 0.02, edited ones over 0.5; set between, nearer to the unrelated.
    /// </summary>
    public const double SameReport = 0.2;

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Share of the smaller text's three-word sequences that the other has, 0 to 1.</summary>
    public static double Overlap(string one, string other)
    {
        var (smaller, larger) = (Sequences(one), Sequences(other));
        if (smaller.Count > larger.Count) (smaller, larger) = (larger, smaller);
        return smaller.Count == 0 ? 0 : (double)smaller.Count(larger.Contains) / smaller.Count;
    }

    private static HashSet<int> Sequences(string text)
    {
        var sequences = new HashSet<int>();
        int first = 0, second = 0, words = 0;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            if (at == start)
            {
                at++;
                continue;
            }
            var third = string.GetHashCode(text.AsSpan(start, at - start), StringComparison.OrdinalIgnoreCase);
            words++;
            sequences.Add(HashCode.Combine(words > 2 ? first : 0, words > 1 ? second : 0, third));
            (first, second) = (second, third);
        }
        return sequences;
    }
}
