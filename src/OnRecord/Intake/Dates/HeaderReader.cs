using System.Collections.Immutable;

namespace OnRecord.Intake.Dates;

/// <summary>Date headers: a line of its own such as "Published: 15/02/2022 10:45", or one that stands before the first sentence without a break.</summary>
internal static class HeaderReader
{
    /// <summary>No header is longer: a label, a weekday, a date, a clock and a zone, twice.</summary>
    private const int MostCharacters = 160;

    private static readonly ImmutableArray<string> Labels = [.. DataTable.Rows("Intake/Dates/header_labels.tsv").Select(row => row[0]).OrderByDescending(label => label.Length)];

    /// <summary>Reads a line that is nothing but a header.</summary>
    public static bool TryWhole(ReadOnlySpan<char> line, out HeaderReading header)
    {
        header = default;
        if (line.Length > MostCharacters || !TryRun(line, out header, out _)) return false;
        return line[header.Length..].Trim(" .|·•-–—()").IsEmpty;
    }

    /// <summary>Reads a header that is followed by text on the same line. Without a label it needs a year, and a clock or a dash behind it.</summary>
    public static bool TryGlued(ReadOnlySpan<char> line, out HeaderReading header)
    {
        if (!TryRun(line, out header, out var labelled)) return false;
        var rest = line[header.Length..];
        if (rest.Trim().IsEmpty) return false;
        var separator = Separator(rest);
        // A comma after the date goes on with the sentence: "February 15, the minister said".
        if (separator == 0 && rest[0] is ',' or '\'' or '’' or ')') return false;
        var plain = header.Date.Year is not null && (header.Date.Time is not null || separator > 0);
        if (!labelled && !plain || separator == 0 && !char.IsWhiteSpace(rest[0])) return false;
        header = header with { Length = header.Length + separator };
        return true;
    }

    /// <summary>Reads a line whose last part is a date: "Jane Doe | 15 February 2022". The part before is returned as a length.</summary>
    public static bool TryTail(ReadOnlySpan<char> line, out int headLength, out HeaderReading header)
    {
        header = default;
        headLength = 0;
        if (line.Length > MostCharacters) return false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is not ('|' or '•' or '·' or '–' or '—' or '-' or ',' or '/')) continue;
            var start = at + 1;
            while (start < line.Length && char.IsWhiteSpace(line[start])) start++;
            if (!TryWhole(line[start..], out header) || header.Date.Day is null) continue;
            headLength = at;
            header = header with { DateSpan = new TextSpan(header.DateSpan.Start + start, header.DateSpan.End + start), Length = line.Length };
            return at > 0;
        }
        return false;
    }

    /// <summary>One labelled or bare date, and any further labelled ones behind it.</summary>
    private static bool TryRun(ReadOnlySpan<char> line, out HeaderReading header, out bool labelled)
    {
        header = default;
        labelled = false;
        var end = 0;
        for (var at = 0; ;)
        {
            var label = LabelLength(line[at..]);
            if (end > 0 && label == 0) return true;
            if (!DateWords.TryRead(line[(at + label)..], out var date)) return end > 0;
            if (end == 0)
            {
                labelled = label > 0;
                header = new HeaderReading(date.Date, date.Weekday, new TextSpan(label, label + date.Length), 0);
            }
            end = at + label + date.Length;
            header = header with { Length = end };
            at = end;
            while (at < line.Length && at - end < 4 && line[at] is ' ' or '|' or ',' or '·' or '•' or '-' or '–' or '(' or '\u00A0') at++;
        }
    }

    private static int Separator(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && char.IsWhiteSpace(rest[at])) at++;
        if (at >= rest.Length || rest[at] is not ('-' or '–' or '—' or '|' or ':' or '•' or '·')) return 0;
        while (at < rest.Length && rest[at] is '-' or '–' or '—' or '|' or ':' or '•' or '·') at++;
        return at;
    }

    /// <summary>Length of a label and the colon and blanks behind it; 0 when there is none.</summary>
    public static int LabelLength(ReadOnlySpan<char> line)
    {
        foreach (var label in Labels)
        {
            if (!line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            var at = label.Length;
            while (at < line.Length && at - label.Length < 4 && (char.IsWhiteSpace(line[at]) || line[at] is ':')) at++;
            return at > label.Length ? at : 0;
        }
        return 0;
    }
}
