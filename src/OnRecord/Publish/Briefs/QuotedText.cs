using System.Buffers;
using System.Text;

namespace OnRecord.Publish.Briefs;

/// <summary>Printed words made ready to stand between quotation marks of our own.</summary>
public static class QuotedText
{
    private static readonly SearchValues<char> DoubleMarks = SearchValues.Create("\"“”„‟«»");

    /// <summary>The span's words on one line, without the pair of marks they wholly stand in and without a comma at the end, which belongs to the sentence around them.</summary>
    public static string Of(string text, TextSpan span) => Unmarked(OneLine(span.In(text))).TrimEnd(',', ';', ' ');

    /// <summary>Double marks inside a quotation printed as single ones; every mark that opens is closed and the other way round, also where the words were cut between two marks.</summary>
    public static string WithSingleMarks(string words)
    {
        if (!words.AsSpan().ContainsAny(DoubleMarks) && !words.Contains('‘', StringComparison.Ordinal)) return words;
        var printed = new StringBuilder(words.Length + 2);
        var openDouble = 0;
        var openSingle = 0;
        var closedBefore = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (DoubleMarks.Contains(words[i]))
            {
                var opens = Opens(words, i) && i + 1 < words.Length;
                if (opens) openDouble++;
                else if (openDouble > 0) openDouble--;
                else closedBefore++;
                printed.Append(opens ? '‘' : '’');
                continue;
            }
            if (words[i] == '‘') openSingle++;
            // Between letters it is an apostrophe.
            else if (words[i] == '’' && openSingle > 0 && (i + 1 == words.Length || !char.IsLetter(words[i + 1]))) openSingle--;
            printed.Append(words[i]);
        }
        return printed.Insert(0, "‘", closedBefore).Append('’', openDouble + openSingle).ToString();
    }

    /// <summary>The words as they are printed, with the double mark at an end that was cut off: "a “sensible step" gets its closing mark.</summary>
    public static string Closed(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!words.AsSpan().ContainsAny('"', '“', '”')) return words;
        var (open, closedBefore, isCurly) = (0, 0, false);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is not ('"' or '“' or '”')) continue;
            isCurly |= words[i] != '"';
            if (words[i] == '“' || (words[i] == '"' && open == 0 && i + 1 < words.Length && Opens(words, i))) open = 1;
            else if (open > 0) open = 0;
            else closedBefore = 1;
        }
        return (closedBefore > 0 ? isCurly ? "“" : "\"" : "") + words + (open > 0 ? isCurly ? "”" : "\"" : "");
    }

    /// <summary>The words without quotation marks at their end, to see what they end with.</summary>
    public static ReadOnlySpan<char> WithoutClosingMarks(string words) => words.AsSpan().TrimEnd("\"“”„‟«»'‘’");

    /// <summary>White space of any kind and length as one blank.</summary>
    public static string OneLine(ReadOnlySpan<char> words)
    {
        var line = new StringBuilder(words.Length);
        var blank = false;
        foreach (var letter in words)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                blank = line.Length > 0;
                continue;
            }
            if (blank) line.Append(' ');
            blank = false;
            line.Append(letter);
        }
        return line.ToString();
    }

    private static string Unmarked(string words)
    {
        var marks = 0;
        foreach (var letter in words)
        {
            if (DoubleMarks.Contains(letter)) marks++;
        }
        // Two marks at both ends are a pair around everything; a lone mark at an end is half of a damaged pair. More marks belong inside.
        if (marks is 0 or > 2) return words;
        var start = DoubleMarks.Contains(words[0]) ? 1 : 0;
        var end = DoubleMarks.Contains(words[^1]) ? words.Length - 1 : words.Length;
        if (marks == 2 && (start == 0 || end == words.Length)) return words;
        return end > start ? words[start..end].Trim() : words;
    }

    private static bool Opens(string words, int at) => at == 0 || char.IsWhiteSpace(words[at - 1]) || words[at - 1] is '(' or '[';
}
