using System.Collections.Immutable;
using OnRecord.Intake;

namespace OnRecord.Reading;

/// <summary>A report with nothing masked, for output that must account for every character.</summary>
public static class WholeText
{
    /// <summary>The report whose masked stretches are paragraphs of their own, line by line, between those of the body.</summary>
    public static Report Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var paragraph in report.Paragraphs)
        {
            AddLines(report.Text, at, paragraph.Start, paragraphs);
            paragraphs.Add(paragraph);
            at = paragraph.End;
        }
        AddLines(report.Text, at, report.Text.Length, paragraphs);
        return report with { Masks = [], Paragraphs = paragraphs.ToImmutable() };
    }

    private static void AddLines(string text, int start, int end, ImmutableArray<TextSpan>.Builder paragraphs)
    {
        while (start < end)
        {
            var length = text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
            var stop = length < 0 ? end : start + length;
            var line = new TextSpan(start, stop).Trim(text);
            if (!line.IsEmpty) paragraphs.Add(line);
            start = stop + 1;
        }
    }
}
