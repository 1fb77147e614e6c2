using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Stories;

/// <summary>Tells a body that is a list of news from an article: it is set in items, or each of its paragraphs speaks of something else.</summary>
internal static class ListBody
{
    private const int LeastParts = 3;

    /// <summary>Content words of a paragraph that says something.</summary>
    private const int LeastWords = 5;

    /// <summary>Most share of a paragraph's content words that stand in another one too. Half of the articles of the development sets have .3 to .55; less than .1 has one in a hundred of ecbplus and none of the others.</summary>
    private const double MostShared = .1;

    public static bool Is(RecordedReport report)
    {
        var paragraphs = report.Report.Paragraphs;
        var items = paragraphs.Count(paragraph => IsItem(paragraph.In(report.Text)));
        if (items >= LeastParts && items * 2 >= paragraphs.Length) return true;
        var parts = paragraphs.Select(paragraph => ContentOf(report, paragraph)).Where(words => words.Count >= LeastWords).ToList();
        return parts.Count >= LeastParts && Shared(parts) <= MostShared;
    }

    /// <summary>It begins with a bullet, "3." or "3)", or the time of day.</summary>
    private static bool IsItem(ReadOnlySpan<char> paragraph)
    {
        paragraph = paragraph.TrimStart();
        if (paragraph.IsEmpty) return false;
        if (paragraph[0] is '•' or '*' or '▪' or '■' or '●' or '►' or '·') return true;
        if (paragraph[0] is '-' or '–' or '—') return paragraph.Length > 1 && paragraph[1] == ' ';
        var digits = paragraph.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (1 or 2) || digits + 2 > paragraph.Length) return false;
        if (paragraph[digits] is ':' or '.' && digits + 2 < paragraph.Length && char.IsAsciiDigit(paragraph[digits + 1]) && char.IsAsciiDigit(paragraph[digits + 2])) return true;
        return paragraph[digits] is '.' or ')' && paragraph[digits + 1] == ' ';
    }

    private static HashSet<string> ContentOf(RecordedReport report, TextSpan paragraph) =>
        WordReader.Read(report, [paragraph]).Where(word => word.IsContent).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);

    private static double Shared(List<HashSet<string>> parts)
    {
        var holders = parts.SelectMany(part => part).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return parts.Average(part => (double)part.Count(word => holders[word] > 1) / part.Count);
    }
}
