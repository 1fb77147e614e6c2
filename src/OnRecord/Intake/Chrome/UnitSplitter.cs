using System.Collections.Immutable;

namespace OnRecord.Intake.Chrome;

/// <summary>Cuts a text into lines, and joins the lines of paragraphs that were wrapped by hand.</summary>
internal static class UnitSplitter
{
    /// <summary>A line shorter than this was not wrapped: mail and wire text is wrapped at 60 to 80 columns, and a long word leaves a gap.</summary>
    private const int LeastWrapped = 48;

    /// <summary>No line of wrapped text is longer: 100 columns and some room.</summary>
    private const int MostWrapped = 110;

    public static ImmutableArray<TextUnit> Split(string text)
    {
        var lines = Lines(text);
        return IsWrapped(text, lines) ? Join(text, lines) : lines;
    }

    private static ImmutableArray<TextUnit> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextUnit>();
        var afterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029");
            var end = length < 0 ? text.Length : start + length;
            var line = new TextSpan(start, end).Trim(text);
            if (!line.IsEmpty)
            {
                lines.Add(new TextUnit(line, CountWords(line.In(text)), afterBlank));
                afterBlank = false;
            }
            else if (start == 0 || text[start - 1] != '\r' || end == text.Length || text[end] != '\n')
            {
                // The gap inside "\r\n" is no empty line.
                afterBlank = true;
            }
            start = end + 1;
        }
        return lines.ToImmutable();
    }

    /// <summary>
    /// Wrapped text has lines of one width that mostly end in the middle of a sentence. Lines that are paragraphs end with one, or are longer than a screen is wide.
    /// </summary>
    private static bool IsWrapped(string text, ImmutableArray<TextUnit> lines)
    {
        int inside = 0, breaks = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Span.Length > MostWrapped) return false;
            if (i + 1 == lines.Length || lines[i + 1].AfterBlank) continue;
            breaks++;
            if (lines[i].Span.Length >= LeastWrapped && !Sentences.EndsOne(lines[i].Span.In(text))) inside++;
        }
        return breaks >= 2 && inside * 2 > breaks;
    }

    private static ImmutableArray<TextUnit> Join(string text, ImmutableArray<TextUnit> lines)
    {
        var units = ImmutableArray.CreateBuilder<TextUnit>();
        foreach (var line in lines)
        {
            if (units.Count > 0 && !line.AfterBlank && !Opens(text, units[^1], lines[0], line))
            {
                units[^1] = new TextUnit(units[^1].Span.Union(line.Span), units[^1].Words + line.Words, units[^1].AfterBlank);
            }
            else units.Add(line);
        }
        return units.ToImmutable();
    }

    /// <summary>A line opens a paragraph also without an empty line before it: by indentation, as an entry of a list, or behind a short line that ends a sentence.</summary>
    private static bool Opens(string text, TextUnit before, TextUnit first, TextUnit line)
    {
        if (IsEntry(line.Span.In(text))) return true;
        var lastBreak = text.AsSpan(before.Span.Start, before.Span.Length).LastIndexOfAny('\n', '\r');
        var lastLine = before.Span.Length - lastBreak - 1;
        if (lastLine < LeastWrapped && Sentences.EndsOne(before.Span.In(text))) return true;
        return line.Span.Start > 1 && text[line.Span.Start - 1] is ' ' or '\t' && text[line.Span.Start - 2] is ' ' or '\n' && first.Span.Start == 0 && Sentences.EndsOne(before.Span.In(text));
    }

    private static bool IsEntry(ReadOnlySpan<char> line) => line.Length > 2 && line[0] is '-' or '*' or '•' or '–' && line[1] == ' ';

    internal static int CountWords(ReadOnlySpan<char> line)
    {
        var words = 0;
        var inside = false;
        foreach (var c in line)
        {
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inside) words++;
            inside = letter || inside && c is '\'' or '’' or '-' or '.';
        }
        return words;
    }
}
