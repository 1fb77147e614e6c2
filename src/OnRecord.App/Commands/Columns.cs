using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace OnRecord.App.Commands;

/// <summary>How wide words are on a terminal: letters of East Asian scripts take two columns, combining marks none.</summary>
internal static class Columns
{
    /// <summary>Columns that a text takes.</summary>
    public static int Of(string text) => Ascii.IsValid(text) ? text.Length : new Segment(WithoutMarks(text)).CellCount();

    /// <summary>The text with blanks behind it up to a width; a wider text as it is.</summary>
    public static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>Lines of at most so many columns, broken at blanks; a wider word is cut between letters.</summary>
    public static List<string> Broken(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, width)))
        {
            if (line.Length > 0 && Of(line) + 1 + Of(word) > width)
            {
                lines.Add(line);
                line = "";
            }
            line = line.Length == 0 ? word : line + " " + word;
        }
        if (line.Length > 0 || lines.Count == 0) lines.Add(line);
        return lines;
    }

    private static List<string> Cut(string word, int width)
    {
        if (Of(word) <= width) return [word];
        var parts = new List<string> { "" };
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (Of(parts[^1]) + Of(letter) > width && parts[^1].Length > 0) parts.Add("");
            parts[^1] += letter;
        }
        return parts;
    }

    private static string WithoutMarks(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)));
}
