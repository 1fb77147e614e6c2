using System.Collections.Immutable;

namespace OnRecord.Store.Search;

/// <summary>Finds the passage of a text that shows most of the matches.</summary>
internal static class Passage
{
    /// <summary>Marks FTS5 puts around matches; the indexed body holds no control characters, so nothing else can be one.</summary>
    public const char Open = '\u0002';

    /// <summary>See <see cref="Open"/>.</summary>
    public const char Close = '\u0003';

    /// <summary>Longest passage in characters: two to three rows of a terminal.</summary>
    private const int Longest = 220;

    /// <summary>How far the passage is widened to begin with a whole word.</summary>
    private const int LongestWord = 30;

    /// <summary>Places of the matches in the text the marks were put into.</summary>
    public static ImmutableArray<TextSpan> Matches(string marked)
    {
        var matches = ImmutableArray.CreateBuilder<TextSpan>();
        int at = 0, start = 0;
        foreach (var c in marked)
        {
            if (c == Open) start = at;
            else if (c == Close) matches.Add(new TextSpan(start, at));
            else at++;
        }
        return matches.ToImmutable();
    }

    /// <summary>The window with most matches, widened to whole words; the text's beginning when there are none.</summary>
    public static TextSpan Window(string text, ImmutableArray<TextSpan> matches, TextSpan fallback)
    {
        if (matches.IsEmpty) return Cut(text, fallback.Start);
        var best = 0;
        var most = 0;
        for (int first = 0, last = 0; first < matches.Length; first++)
        {
            while (last < matches.Length && matches[last].End - matches[first].Start <= Longest) last++;
            if (last - first <= most) continue;
            (best, most) = (first, last - first);
        }
        var end = matches[Math.Max(best, best + most - 1)].End;
        var slack = Math.Max(0, Longest - (end - matches[best].Start)) / 2;
        return Cut(text, Math.Max(0, matches[best].Start - slack));
    }

    private static TextSpan Cut(string text, int start)
    {
        var wordStart = start;
        while (wordStart > 0 && start - wordStart < LongestWord && !char.IsWhiteSpace(text[wordStart - 1])) wordStart--;
        if (wordStart == 0 || char.IsWhiteSpace(text[wordStart - 1])) start = wordStart;
        var end = Math.Min(text.Length, start + Longest);
        while (end < text.Length && end > start && !char.IsWhiteSpace(text[end])) end--;
        if (end == start) end = Math.Min(text.Length, start + Longest);
        return new TextSpan(start, end).Trim(text);
    }
}
