using System.Collections.Immutable;

namespace OnRecord.Reading.Quotes;

/// <summary>In a text of one sentence a line a quotation runs over lines: a line that leaves one open is read together with the lines up to the one that closes it.</summary>
internal static class LineRun
{
    /// <summary>Most lines that a quotation is followed over; a mark that stays open longer has lost its partner. No longer one was met in news.</summary>
    private const int MostLines = 12;

    /// <summary>Most lines that are read together, where one quotation after another runs on: a bound on the time that damaged marks can take.</summary>
    private const int LongestRun = 5 * MostLines;

    /// <summary>Index of the last paragraph to be read together with one; its own when it leaves nothing open.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="first">Index of the one.</param>
    /// <param name="marks">The marks of the one; becomes those of all that are read together.</param>
    public static int Follow(string text, ImmutableArray<TextSpan> paragraphs, int first, List<QuoteMark> marks)
    {
        var last = first;
        List<QuoteMark> further = [];
        while (last - first < LongestRun && LeavesOpen(marks) && Closing(text, paragraphs, last, further) is int closing)
        {
            last = closing;
            marks.Clear();
            MarkScanner.Scan(text, paragraphs[first].Union(paragraphs[last]), marks);
        }
        return last;
    }

    private static bool LeavesOpen(List<QuoteMark> marks)
    {
        var open = 0;
        foreach (var mark in marks)
        {
            if (mark.Family == MarkFamily.Single) continue;
            open += mark.Role == MarkRole.Open || (mark.Role == MarkRole.Either && open == 0) ? 1 : open > 0 ? -1 : 0;
        }
        return open > 0;
    }

    /// <summary>The line whose first mark closes; null where a line opens another quotation, a blank line comes or none does soon.</summary>
    private static int? Closing(string text, ImmutableArray<TextSpan> paragraphs, int open, List<QuoteMark> marks)
    {
        for (var next = open + 1; next < paragraphs.Length && next <= open + MostLines; next++)
        {
            if (text.AsSpan(paragraphs[next - 1].End..paragraphs[next].Start).Count('\n') != 1) return null;
            marks.Clear();
            MarkScanner.Scan(text, paragraphs[next], marks);
            foreach (var mark in marks)
            {
                if (mark.Family != MarkFamily.Single) return mark.Role == MarkRole.Close ? next : null;
            }
        }
        return null;
    }
}
