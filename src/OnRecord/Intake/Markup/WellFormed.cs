using System.Buffers;
using System.Text;

namespace OnRecord.Intake.Markup;

/// <summary>Takes out what no text holds: control characters, and halves of surrogate pairs.</summary>
internal static class WellFormed
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    public static bool HasControls(ReadOnlySpan<char> words) => words.IndexOfAny(Controls) >= 0;

    /// <summary>The words without control characters, which are counted.</summary>
    public static string WithoutControls(ReadOnlySpan<char> words, MarkupFaults faults)
    {
        var kept = new StringBuilder(words.Length);
        while (words.IndexOfAny(Controls) is >= 0 and var at)
        {
            faults.ControlCharacters++;
            kept.Append(words[..at]);
            words = words[(at + 1)..];
        }
        return kept.Append(words).ToString();
    }

    /// <summary>The text with each half of a pair replaced by U+FFFD; the same string when there is none.</summary>
    public static string Text(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.ToString());
        return whole.ToString();
    }
}
