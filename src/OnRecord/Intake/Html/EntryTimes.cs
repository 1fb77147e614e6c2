using System.Collections.Immutable;

namespace OnRecord.Intake.Html;

/// <summary>The lines of a live blog that give the time of an entry. They stay in the text, masked as headings are, so that each entry can be told when it was written.</summary>
internal static class EntryTimes
{
    /// <summary>A time, a zone and a date have fewer letters.</summary>
    private const int MostLetters = 40;

    /// <summary>Words beside the time: a zone, a date, a label.</summary>
    private const int MostWords = 5;

    /// <summary>With fewer such lines the time is that of the article itself.</summary>
    private const int LeastEntries = 2;

    /// <summary>Blocks among which the article's own time stands; behind them a paragraph that is a time is the author's.</summary>
    private const int MostFront = 3;

    private static readonly string[] BehindPoint = ["am", "pm", "a.m.", "p.m.", "uhr", "h", "gmt", "utc", "cet", "cest", "bst", "est", "edt"];

    /// <summary>True for a line that is a time of day, perhaps with a date or zone: "10:05", "10.05 Uhr", "4 March, 10:05 GMT".</summary>
    public static bool Is(PageBlock block) => block.Text.Length is >= 4 and <= MostLetters && block.Tag is not ("td" or "th" or "tr" or "table") && HasTime(block.Text);

    /// <summary>The blocks with the times of entries as headings, or without them where the page has no entries.</summary>
    /// <param name="blocks">Those of the article.</param>
    /// <param name="isLive">True when the page's data say that it is a live blog.</param>
    public static ImmutableArray<PageBlock> Marked(ImmutableArray<PageBlock> blocks, bool isLive)
    {
        var times = blocks.Count(Is);
        if (times == 0) return blocks;
        return times < (isLive ? 1 : LeastEntries) ? [.. blocks.Where((block, i) => !Is(block) || i >= MostFront && block.Tag == "p")] : [.. blocks.Select(block => Is(block) ? block with { Tag = "h6" } : block)];
    }

    private static bool HasTime(ReadOnlySpan<char> text)
    {
        if (text.Count(' ') >= MostWords) return false;
        for (var at = 0; text[at..].IndexOfAnyInRange('0', '9') is >= 0 and var next;)
        {
            at += next;
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end - at <= 2 && end < text.Length && text[end] is ':' or '.' && IsMinutes(text[(end + 1)..], out var rest) && (text[end] == ':' || at == 0 && IsTimeWord(rest))) return true;
            at = end;
        }
        return false;
    }

    private static bool IsMinutes(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        rest = text.Length > 2 ? text[2..] : [];
        return text.Length >= 2 && text[0] is >= '0' and <= '5' && char.IsAsciiDigit(text[1]) && (rest.IsEmpty || !char.IsAsciiDigit(rest[0]));
    }

    private static bool IsTimeWord(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest.IsEmpty) return true;
        foreach (var word in BehindPoint)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || rest[word.Length] is ' ' or ',')) return true;
        }
        return false;
    }
}
