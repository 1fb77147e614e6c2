using System.Globalization;
using System.Text;
using OnRecord.Eval.Statements;

namespace OnRecord.Eval.Reports;

/// <summary>Names as the measure compares them: lower case, without diacritics.</summary>
internal static class FoldedText
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)) folded.Append(letter);
        }
        return folded.ToString().ToLowerInvariant();
    }

    /// <summary>True when the names are the same or every word of the gold's is in the one found.</summary>
    public static bool IsSameName(string gold, string found)
    {
        var (one, other) = (Fold(gold), Fold(found));
        return one == other || WordsOf(one).IsSubsetOf(WordsOf(other));
    }

    private static HashSet<string> WordsOf(string text) => Words.Of(text).Select(word => text[word.Start..word.End]).ToHashSet(StringComparer.Ordinal);
}
