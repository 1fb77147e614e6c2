using System.Globalization;
using OnRecord.Text;

namespace OnRecord.Eval.Statements;

/// <summary>Runs of letters, digits and underscores: the tokens that scores are counted in.</summary>
internal static class Words
{
    public static List<TextSpan> Of(string text)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsWord(text, i)) i++;
            if (i > start) words.Add(new TextSpan(start, i));
            else i++;
        }
        return words;
    }

    /// <summary>Indices of the words that share text with any of the spans.</summary>
    public static HashSet<int> In(List<TextSpan> words, IEnumerable<TextSpan> spans)
    {
        var found = new HashSet<int>();
        foreach (var span in spans)
        {
            var first = words.BinarySearch(new TextSpan(span.Start, span.Start));
            if (first < 0) first = ~first;
            for (var i = Math.Max(0, first - 1); i < words.Count && words[i].Start < span.End; i++)
            {
                if (words[i].End > span.Start) found.Add(i);
            }
        }
        return found;
    }

    public static double Jaccard(HashSet<int> one, HashSet<int> other)
    {
        var shared = one.Count(other.Contains);
        var all = one.Count + other.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static bool IsWord(string text, int i) =>
        char.IsLetterOrDigit(text, i) || text[i] == '_' || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsLetterOrDigit(text, i - 1))
        || char.GetUnicodeCategory(text, i) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
