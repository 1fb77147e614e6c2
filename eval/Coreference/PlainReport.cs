using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.Eval.Coreference;

/// <summary>Gold texts as reports: all of them body, since annotators left nothing out as chrome.</summary>
internal static class PlainReport
{
    /// <summary>A report whose paragraphs are parted by blank lines.</summary>
    public static Report Of(string id, string text)
    {
        var paragraphs = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            var paragraph = new TextSpan(start, end).Trim(text);
            if (!paragraph.IsEmpty) paragraphs.Add(paragraph);
            start = end + 2;
        }
        return new Report { Id = id, Text = text, Paragraphs = [.. paragraphs] };
    }
}
