namespace OnRecord.Reading.Networks;

/// <summary>Sentences in capitals throughout, as headlines and tickers have them.</summary>
internal static class Shouting
{
    /// <summary>Fewer words in capitals may be a list of initials.</summary>
    private const int LeastWords = 4;

    /// <summary>True when a sentence has no small letter and at least four words of two or more capitals.</summary>
    public static bool IsShouted(string text, ReadOnlySpan<Token> words)
    {
        var shouted = 0;
        foreach (ref readonly var word in words)
        {
            var capitals = 0;
            foreach (var c in word.Span.In(text))
            {
                if (char.IsLower(c)) return false;
                if (char.IsUpper(c)) capitals++;
            }
            if (capitals >= 2) shouted++;
        }
        return shouted >= LeastWords;
    }
}
