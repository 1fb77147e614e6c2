using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>Numbers that count nothing: ordinals, telephone numbers, list numbers, scores, ages, parts of names.</summary>
internal static class Uncounted
{
    /// <summary>True when the number between two atoms is no quantity, whatever follows.</summary>
    public static bool IsNoQuantity(FigureSentence s, int start, int end) => IsGlued(s, start, end) || IsScore(s, start, end);

    /// <summary>True when the number between two atoms, which has no unit, counts nothing.</summary>
    public static bool IsNoCount(FigureSentence s, int start, int end) => IsTelephone(s, start, end) || IsAge(s, end) || IsListNumber(s, start, end);

    /// <summary>True when a bare number stands behind a word that makes it a name: "Article 5", "Resolution 2202", "flight 17".</summary>
    public static bool IsLabelled(FigureSentence s, int start) =>
        (s[start - 1].IsWord && FigureLexicon.IsLabel(s.Word(start - 1)) && !s.Is(start - 2, "the")) || s.IsMark(start - 1, '#') || (s.IsMark(start - 1, '.') && s.Is(start - 2, "no"));

    /// <summary>Inside a longer word or address: "G7", "F-16", "v2", "file_3", "x@10".</summary>
    private static bool IsGlued(FigureSentence s, int start, int end)
    {
        if (s[start].IsNumber && !s[start].IsSpaced && start > 0)
        {
            var before = s.Text[s[start].Span.Start - 1];
            if (char.IsLetter(before) && UnitTable.From(s.Word(start - 1)).Length == 0) return true;
            if (before is '@' or '_' or '#' or '/' or '.' or '&' or ':' or '%' || (before is '=' && s[start - 2].IsWord)) return true;
            if (before is '-' && s[start - 2].IsNumber && s.Word(start - 3).Length > 0 && !s[start - 2].IsSpaced && !s[start - 1].IsSpaced) return true;
            if (before is '-' && s[start - 2].IsWord && !s[start - 1].IsSpaced && NumberLexicon.Find(s.Word(start - 2)).Kind == NumberWordKind.None) return true;
        }
        if (!s[end - 1].IsNumber || s[end].IsSpaced || end >= s.Count) return false;
        return (s.IsMark(end, '/') && s[end + 1].IsNumber) || s.IsMark(end, '_') || s.IsMark(end, '@') || (s.IsMark(end, ':') && s[end + 1].IsNumber) || (s.IsMark(end, '.') && s[end + 1].IsNumber && !s[end + 1].IsSpaced);
    }

    /// <summary>Groups of digits side by side: "0800 123 456", "555-2021", "+380 44 123".</summary>
    private static bool IsTelephone(FigureSentence s, int start, int end)
    {
        if (!s[start].IsNumber || !s[end - 1].IsNumber) return false;
        if (s.IsMark(start - 1, '+') && !s[start].IsSpaced) return true;
        if (s[start - 1].IsNumber || s[end].IsNumber) return true;
        if (s.IsMark(start - 1, ')') && s[start - 2].IsNumber && s.IsMark(start - 3, '(') && s[start - 1].Span.End == s[start].Span.Start - 1 && s[start].IsPlainNumber) return true;
        // A leading nought is a code, unless it opens a decimal.
        if (s.Text[s[start].Span.Start] == '0' && s[start].Digits > 1) return true;
        return s.IsHyphen(end) && s[end + 1].IsPlainNumber && !s[end].IsSpaced && s[end + 1].Digits >= 4 && s[start].Digits == 3;
    }

    /// <summary>"3:2", "3-2": the second number of a range is larger.</summary>
    private static bool IsScore(FigureSentence s, int start, int end)
    {
        if (s.IsDash(end) && !s[end].IsSpaced && s[end + 1].IsNumber && !s[end + 1].IsSpaced && s[end + 1].Value <= s[end - 1].Value && s[end - 1].IsNumber) return true;
        return s.IsDash(start - 1) && !s[start - 1].IsSpaced && s[start - 2].IsNumber && s[start].IsNumber && s[start].Value <= s[start - 2].Value;
    }

    /// <summary>"27-year-old", "62 years old".</summary>
    private static bool IsAge(FigureSentence s, int end)
    {
        var unit = s.IsHyphen(end) ? end + 1 : end;
        if (!s.Is(unit, "year") && !s.Is(unit, "years") && !s.Is(unit, "month") && !s.Is(unit, "months")) return false;
        return s.Is(unit + 1, "old") || (s.IsHyphen(unit + 1) && (s.Is(unit + 2, "old") || s.Is(unit + 2, "olds")));
    }

    private static bool IsListNumber(FigureSentence s, int start, int end) =>
        s[start].IsPlainNumber && end == start + 1 && (start == 0 || (start == 1 && s.IsMark(0, '('))) && s[start].Digits <= 2 && (s.IsMark(end, '.') || s.IsMark(end, ')')) && !s[end].IsSpaced;
}
