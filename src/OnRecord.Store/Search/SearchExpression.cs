using System.Text;

namespace OnRecord.Store.Search;

/// <summary>What a person types into a search box, as an FTS5 expression in which nothing but their words has a meaning.</summary>
internal static class SearchExpression
{
    /// <summary>More words than this are cut off: nobody types them, and each costs a scan of its postings.</summary>
    private const int MostTerms = 32;

    /// <summary>All words must occur; words in double quotes as a phrase; a word ending in * as a beginning. Null when there is no word in it.</summary>
    public static string? Of(string words)
    {
        var terms = new List<string>();
        var term = new StringBuilder();
        var inPhrase = false;
        foreach (var c in words)
        {
            if (c is '"' or '“' or '”')
            {
                Take(terms, term, isBeginning: false);
                inPhrase = !inPhrase;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                term.Append(c);
            }
            else if (inPhrase)
            {
                if (term.Length > 0) term.Append(' ');
            }
            else
            {
                Take(terms, term, isBeginning: c == '*');
            }
        }
        Take(terms, term, isBeginning: false);
        return terms.Count == 0 ? null : string.Join(' ', terms.Take(MostTerms));
    }

    private static void Take(List<string> terms, StringBuilder term, bool isBeginning)
    {
        var words = term.ToString().Trim();
        term.Clear();
        if (words.Length > 0) terms.Add(isBeginning ? $"\"{words}\"*" : $"\"{words}\"");
    }
}
