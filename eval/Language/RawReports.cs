using System.Text;
using System.Text.Json;

namespace OnRecord.Eval.Language;

/// <summary>The documents of a treebank as raw text again: sentences with a blank between, paragraphs (<c># newpar</c>) with an empty line between.</summary>
internal static class RawReports
{
    private const string TextMark = "# text = ";

    /// <summary>One line of JSON a document, as the library takes them in.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> conllu)
    {
        var text = new StringBuilder();
        var count = 0;
        var opensParagraph = false;
        foreach (var line in conllu)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (text.Length > 0) yield return Line(++count, text);
                text.Clear();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) opensParagraph = true;
            else if (line.StartsWith(TextMark, StringComparison.Ordinal))
            {
                if (text.Length > 0) text.Append(opensParagraph ? "\n\n" : " ");
                text.Append(line, TextMark.Length, line.Length - TextMark.Length);
                opensParagraph = false;
            }
        }
        if (text.Length > 0) yield return Line(++count, text);
    }

    private static string Line(int number, StringBuilder text) => JsonSerializer.Serialize(new { id = $"document {number}", text = text.ToString().Trim() });
}
