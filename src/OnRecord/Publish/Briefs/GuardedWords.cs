using System.Collections.Frozen;
using System.Text;

namespace OnRecord.Publish.Briefs;

/// <summary>Words cut for the guard: names and numbers are compared word by word, with the same cut on both sides.</summary>
internal static class GuardedWords
{
    /// <summary>Numbers in letters. A count of our own making cannot pass as plain words: "five outlets say" needs "five" in the cited words.</summary>
    private static readonly FrozenSet<string> NumberWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "dozen", "dozens", "half", "twice",
        "several", "many", "most");

    /// <summary>Capitalised words with which our own sentences open; they name nobody.</summary>
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.Ordinal,
        "Captured", "In", "It", "Occasion", "Printed", "Published", "That", "The", "These", "This", "To", "Without");

    /// <summary>The words of a text in order: runs of letters and digits with the marks that join them; thousands separators and possessives dropped.</summary>
    public static List<GuardedWord> Cut(ReadOnlySpan<char> text)
    {
        var words = new List<GuardedWord>();
        var opens = true;
        var joined = false;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]) && !char.IsSurrogate(text[at]))
            {
                if (!char.IsWhiteSpace(text[at])) joined = false;
                opens |= text[at] is '.' or ':' or '!' or '?';
                at++;
                continue;
            }
            var end = at + 1;
            while (end < text.Length && (IsInner(text[end]) || Joins(text, end))) end++;
            words.Add(new GuardedWord(Normal(text[at..end]), opens, joined));
            opens = false;
            joined = true;
            at = end;
        }
        return words;
    }

    public static bool IsNumber(string word) => word.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || word.Any(char.IsDigit) || NumberWords.Contains(word);

    public static bool IsCapitalised(string word) => word.Any(char.IsUpper);

    public static bool IsOpener(GuardedWord word) => word.Opens && Openers.Contains(word.Text);

    /// <summary>True when the words stand in the list one after the other.</summary>
    public static bool Stand(IReadOnlyList<GuardedWord> sought, IReadOnlyList<GuardedWord> list)
    {
        for (var at = 0; at + sought.Count <= list.Count; at++)
        {
            var same = 0;
            while (same < sought.Count && string.Equals(list[at + same].Text, sought[same].Text, StringComparison.Ordinal)) same++;
            if (same == sought.Count) return true;
        }
        return false;
    }

    private static bool IsInner(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>A hyphen, apostrophe, point or comma between two letters or digits is part of the word; a comma only between digits.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && (text[at] switch
    {
        '-' or '\'' or '’' or '.' => IsInner(text[at - 1]) && IsInner(text[at + 1]),
        ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    });

    private static string Normal(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s") || word.EndsWith("’s")) word = word[..^2];
        if (word.IndexOf(',') < 0) return word.ToString();
        var digits = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (letter != ',') digits.Append(letter);
        }
        return digits.ToString();
    }
}
