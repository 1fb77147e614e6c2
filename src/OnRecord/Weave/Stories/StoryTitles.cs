using OnRecord.Intake;

namespace OnRecord.Weave.Stories;

/// <summary>Tells the titles of texts that are no article on a happening: lists of news, and frames that are filled anew each day.</summary>
internal static class StoryTitles
{
    /// <summary>A matter that is counted to so many days is a frame; a trial's third day is a happening.</summary>
    private const int LeastDays = 10;

    /// <summary>From here on it is a year: "Labour Day 2031".</summary>
    private const int FirstYear = 1900;

    private static readonly string[] Lists = [.. DataTable.Rows("Weave/Stories/lists.tsv").Select(row => row[0])];

    /// <summary>The words of the title that say so; null for an article.</summary>
    public static string? Frame(Report report)
    {
        if (report.Title?.Text is not string title) return null;
        foreach (var list in Lists)
        {
            var at = title.IndexOf(list, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsEdge(title, at - 1) && IsEdge(title, at + list.Length)) return title.Substring(at, list.Length);
        }
        return DayCount(title);
    }

    /// <summary>"Day 21" at the beginning, at the end, or beside a colon, comma or dash.</summary>
    private static string? DayCount(string title)
    {
        for (var at = 0; (at = title.IndexOf("day ", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 4)
        {
            if (!IsEdge(title, at - 1)) continue;
            int end = at + 4, number = 0;
            while (end < title.Length && char.IsAsciiDigit(title[end]) && number < 100_000) number = (number * 10) + title[end++] - '0';
            if (number is < LeastDays or >= FirstYear || !IsEdge(title, end)) continue;
            var before = title.AsSpan(0, at).TrimEnd();
            var after = title.AsSpan(end).TrimStart();
            if (before.IsEmpty || after.IsEmpty || IsBreak(before[^1]) || IsBreak(after[0])) return title[at..end];
        }
        return null;
    }

    private static bool IsBreak(char c) => c is ':' or ',' or '-' or '–' or '—' or '|' or '(' or ')';

    private static bool IsEdge(string title, int at) => at < 0 || at >= title.Length || !char.IsLetterOrDigit(title[at]);
}
