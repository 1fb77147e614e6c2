using System.Collections.Immutable;

namespace OnRecord.Reading.Genres;

/// <summary>Reads the label that opens a paragraph of a transcript.</summary>
internal static class TurnLabelReader
{
    /// <summary>Longer runs before a colon are sentences: "The minister had three things to say:".</summary>
    private const int LongestLabel = 80;

    /// <summary>The label of a paragraph; null when it opens with none.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="index">Index of the paragraph.</param>
    /// <param name="paragraph">Its span.</param>
    /// <param name="isPerson">Tells whether words name a person of the report.</param>
    public static TurnLabel? Read(string text, int index, TextSpan paragraph, Func<string, bool> isPerson)
    {
        var window = text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, LongestLabel));
        if (window.Length > 2 && window[0] is 'Q' or 'A' && window[1] is '.' or ')' && window[2] is ' ')
        {
            return Of(index, text, paragraph, 1, 3, window[0] == 'Q' ? TurnLabelKind.Question : TurnLabelKind.Answer);
        }
        var colon = window.IndexOf(':');
        if (colon <= 0 || paragraph.Start + colon + 1 >= paragraph.End || !char.IsWhiteSpace(text[paragraph.Start + colon + 1])) return null;
        var label = window[..colon].Trim();
        if (label.IsEmpty || label.IndexOfAny('“', '"', '.') >= 0 && !label.Contains("Mr.", StringComparison.Ordinal) && !label.Contains("Dr.", StringComparison.Ordinal) && !label.Contains("Ms.", StringComparison.Ordinal)) return null;
        var bare = WithoutBrackets(label).Trim();
        if (bare is "Q" or "Question" or "QUESTION" or "Journalist" or "JOURNALIST" or "Reporter" or "REPORTER" or "Interviewer" or "INTERVIEWER") return Of(index, text, paragraph, colon, colon + 1, TurnLabelKind.Question);
        if (bare is "A" or "Answer" or "ANSWER") return Of(index, text, paragraph, colon, colon + 1, TurnLabelKind.Answer);
        if (bare is "Moderator" or "MODERATOR" or "Host" or "HOST" or "Chair" or "Operator" or "OPERATOR") return Of(index, text, paragraph, colon, colon + 1, TurnLabelKind.Moderator);
        if (bare.Length > 60 || !(IsShouted(bare) || isPerson(bare.ToString()))) return null;
        return Of(index, text, paragraph, colon, colon + 1, TurnLabelKind.Named);
    }

    /// <summary>Short capitalised runs before a colon that open at least two paragraphs: "Tarn Post:", "Minister Ilk:".</summary>
    public static HashSet<string> Repeated(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in paragraphs)
        {
            var window = text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, LongestLabel));
            var colon = window.IndexOf(": ");
            if (colon <= 1 || !char.IsUpper(window[0])) continue;
            var label = WithoutBrackets(window[..colon]).Trim();
            if (label.Count(' ') > 3 || label.IndexOfAny('.', '“', '"') >= 0 || !IsCapitalised(label)) continue;
            var name = label.ToString();
            if (!seen.Add(name)) repeated.Add(name);
        }
        return repeated;
    }

    private static bool IsCapitalised(ReadOnlySpan<char> label)
    {
        foreach (var word in label.Split(' '))
        {
            if (label[word].IsEmpty || !(char.IsUpper(label[word][0]) || label[word] is "of" or "van" or "von" or "de" or "der")) return false;
        }
        return true;
    }

    private static TurnLabel Of(int index, string text, TextSpan paragraph, int labelLength, int bodyOffset, TurnLabelKind kind)
    {
        var body = paragraph.Start + bodyOffset;
        while (body < paragraph.End && char.IsWhiteSpace(text[body])) body++;
        return new TurnLabel(index, new TextSpan(paragraph.Start, paragraph.Start + labelLength).Trim(text), body, kind);
    }

    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> label)
    {
        var bracket = label.IndexOfAny('(', '[');
        return bracket > 0 ? label[..bracket] : label;
    }

    /// <summary>All in capitals and at least one word of three letters: a surname, not "UPDATE 1" or a section mark.</summary>
    private static bool IsShouted(ReadOnlySpan<char> label)
    {
        var letters = 0;
        foreach (var c in label)
        {
            if (char.IsLower(c) || char.IsDigit(c)) return false;
            if (char.IsLetter(c)) letters++;
        }
        return letters >= 3;
    }
}
