using System.Collections.Immutable;

namespace OnRecord.Intake;

/// <summary>The last step of every format: masks chrome, mines it for outlet, dates and credits, and cuts the body into paragraphs.</summary>
public static class ReportDresser
{
    public static Report Dress(Report report) => report with { Paragraphs = Paragraphs(report.Text) };

    private static ImmutableArray<TextSpan> Paragraphs(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var paragraph = new TextSpan(start, end).Trim(text);
            if (!paragraph.IsEmpty) paragraphs.Add(paragraph);
            start = end + 1;
        }
        return paragraphs.ToImmutable();
    }
}
