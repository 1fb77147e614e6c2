using System.Globalization;

namespace OnRecord.Reading.Tokens;

/// <summary>What a character is to the tokenizer.</summary>
internal static class Characters
{
    /// <summary>White space of every kind, NO-BREAK SPACE and the invisible separators and controls included.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF' || char.IsControl(c);

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´' or '′' or '‘';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Letter, digit or combining mark at an index, surrogate pairs included.</summary>
    public static bool IsWordPart(string text, int index)
    {
        var c = text[index];
        if (char.IsAsciiLetterOrDigit(c)) return true;
        if (c < 128) return false;
        if (char.IsLowSurrogate(c)) return index > 0 && char.IsHighSurrogate(text[index - 1]) && IsWordPart(text, index - 1);
        return CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || c == '\u00AD';
    }

    public static bool IsAllDigits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c)) return false;
        }
        return !word.IsEmpty;
    }

    /// <summary>The first letter or digit is an upper-case letter.</summary>
    public static bool IsCapitalised(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsUpper(word[0]);

    public static bool IsLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c)) return false;
        }
        return !word.IsEmpty;
    }
}
