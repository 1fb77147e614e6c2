namespace OnRecord.Text.Languages;

/// <summary>Tells most English sentences from their first words, at a tenth of the cost of identifying them.</summary>
internal static class PlainEnglish
{
    /// <summary>So many words that of all languages only English has ("the", "which", "people").</summary>
    private const int LeastFound = 3;

    /// <summary>At least one word in so many must be one of them: a foreign sentence may hold an English title.</summary>
    private const int Rarest = 6;

    /// <summary>Two letters make a word in many languages.</summary>
    private const int ShortestWord = 3;

    private const char EndOfLatin = '\u0250';

    private static readonly FunctionWords Words = FunctionWords.English;

    /// <summary>True only for English; false says nothing.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var (words, found, start) = (0, 0, -1);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (text[i] >= EndOfLatin) return false;
                if (start < 0) start = i;
                continue;
            }
            if (start < 0) continue;
            words++;
            if (i - start >= ShortestWord && Words.Find(text[start..i], out _) >= 0) found++;
            if (found >= LeastFound && found * Rarest >= words) return !HasOtherWriting(text[i..]);
            start = -1;
        }
        return false;
    }

    private static bool HasOtherWriting(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAnyInRange(EndOfLatin, char.MaxValue); next >= 0; next = text.IndexOfAnyInRange(EndOfLatin, char.MaxValue))
        {
            if (char.IsLetter(text[next])) return true;
            text = text[(next + 1)..];
        }
        return false;
    }
}
