using System.Buffers;
using System.Text;

namespace OnRecord.Publish.Briefs;

/// <summary>Printed words made ready to stand between quotation marks of our own.</summary>
public static class QuotedText
{
    private static readonly SearchValues<char> DoubleMarks = SearchValues.Create("\"“”„‟«»");

    /// <summary>The span's words on one line, without the pair of marks they wholly stand in and without a comma at the end, which belongs to the sentence around them.</summary>
    public static string Of(string text, TextSpan span) => Unmarked(OneLine(span.In(text))).TrimEnd(',', ';', ' ');

    /// <summary>Double marks inside a quotation printed as single ones.</summary>
    public static string WithSingleMarks(string words)
    {
        if (!words.AsSpan().ContainsAny(DoubleMarks)) return words;
        return string.Create(words.Length, words, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = !DoubleMarks.Contains(source[i]) ? source[i]
                    : source[i] == '"' ? '\''
                    : Opens(source, i) ? '‘' : '’';
            }
        });
    }

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
