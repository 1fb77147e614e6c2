namespace OnRecord.Reading.Tokens;

/// <summary>Tells the shape of a token.</summary>
internal static class TokenShapes
{
    /// <summary>A row of so many marks is a drawn line.</summary>
    private const int LeastRule = 4;

    /// <summary>The shape of a token of at least one character.</summary>
    public static TokenShape Of(ReadOnlySpan<char> token)
    {
        var first = token[0];
        if (char.IsAsciiLetterLower(first) && Characters.IsLower(token)) return TokenShape.Lower;
        return char.IsLetter(first) ? OfWord(token) : char.IsDigit(first) ? OfNumber(token) : OfMark(token);
    }

    private static TokenShape OfWord(ReadOnlySpan<char> token)
    {
        if (token.Length > 1 && token[^1] == '.') return OfAbbreviation(token[..^1]);
        int capitals = 0, letters = 0, digits = 0;
        foreach (var c in token)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLetter(c)) letters++;
            else if (char.IsDigit(c)) digits++;
            else if (c is '@' or '/' or '.' && token.Length > 4) return TokenShape.Address;
        }
        if (digits > 0) return TokenShape.NumberAndLetters;
        if (capitals == 0) return TokenShape.Lower;
        if (letters > 0) return capitals == 1 && char.IsUpper(token[0]) ? TokenShape.Capitalised : TokenShape.MixedCase;
        return token is ['I'] ? TokenShape.CapitalI : capitals == 1 ? TokenShape.OneCapital : TokenShape.Capitals;
    }

    private static TokenShape OfAbbreviation(ReadOnlySpan<char> word) => Abbreviations.Of(word) switch
    {
        AbbreviationKind.BeforeName => TokenShape.Title,
        AbbreviationKind.BeforeNumber => TokenShape.BeforeNumber,
        AbbreviationKind.Month => TokenShape.Month,
        AbbreviationKind.Initial => TokenShape.Initial,
        _ => TokenShape.Abbreviation,
    };

    private static TokenShape OfNumber(ReadOnlySpan<char> token)
    {
        var shape = TokenShape.Number;
        foreach (var c in token)
        {
            if (char.IsLetter(c)) return TokenShape.NumberAndLetters;
            if (!char.IsDigit(c)) shape = TokenShape.MarkedNumber;
        }
        return shape;
    }

    private static TokenShape OfMark(ReadOnlySpan<char> token)
    {
        var first = token[0];
        if (token.Length >= LeastRule && first is '-' or '=' or '*' or '_' or '~' or '#' or '+') return TokenShape.Rule;
        if (token.Length > 1 && first is ':' or ';' or '=') return TokenShape.Face;
        if (token.Length > 1 && Characters.IsApostrophe(first) && char.IsLetterOrDigit(token[1])) return TokenShape.Clitic;
        return first switch
        {
            '.' when token.Length > 1 => char.IsDigit(token[1]) ? TokenShape.MarkedNumber : token[1] == '.' ? TokenShape.Dots : TokenShape.Question,
            '.' or '。' => TokenShape.Stop,
            '…' => TokenShape.Dots,
            '?' or '؟' => TokenShape.Question,
            '!' => token.Contains('?') ? TokenShape.Question : TokenShape.Exclamation,
            ',' => TokenShape.Comma,
            ';' => TokenShape.Semicolon,
            ':' => TokenShape.Colon,
            '-' or '\u2010' or '\u2011' => token.Length > 1 ? TokenShape.Dash : TokenShape.Hyphen,
            '–' or '—' or '―' => TokenShape.Dash,
            '(' or '[' or '{' => TokenShape.OpenBracket,
            ')' or ']' or '}' => TokenShape.CloseBracket,
            '"' => TokenShape.StraightQuote,
            '“' or '«' or '„' or '‘' or '`' => TokenShape.OpenQuote,
            '”' or '»' or '’' or '\'' => TokenShape.CloseQuote,
            '•' or '▪' or '●' or '◦' or '‣' or '■' or '*' or '+' or '>' or '#' or '·' => TokenShape.Bullet,
            '/' or '\\' or '|' => TokenShape.Slash,
            _ when char.IsSurrogate(first) => TokenShape.Face,
            _ => TokenShape.Symbol,
        };
    }
}
