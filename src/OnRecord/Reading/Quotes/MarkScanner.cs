namespace OnRecord.Reading.Quotes;

/// <summary>Finds the quotation marks of a paragraph and tells them from apostrophes, inches and minutes.</summary>
internal static class MarkScanner
{
    /// <summary>Words that drop their head, so that the mark before them is an apostrophe.</summary>
    private static readonly string[] Elisions = ["em", "til", "tis", "twas", "cause", "n", "bout", "round", "neath", "cos", "gainst"];

    /// <summary>Adds the marks of one paragraph in order of the text. One pass.</summary>
    public static void Scan(string text, TextSpan paragraph, List<QuoteMark> marks)
    {
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            switch (text[i])
            {
                case '“' or '„' or '‟' or '〝':
                    marks.Add(Curly(text, paragraph, i, printedOpen: true, MarkFamily.Double));
                    break;
                case '”' or '〞':
                    marks.Add(Curly(text, paragraph, i, printedOpen: false, MarkFamily.Double));
                    break;
                case '«' or '‹':
                    marks.Add(Curly(text, paragraph, i, printedOpen: true, MarkFamily.Guillemet));
                    break;
                case '»' or '›':
                    marks.Add(Curly(text, paragraph, i, printedOpen: false, MarkFamily.Guillemet));
                    break;
                case '"' or '\uFF02':
                    if (!IsInch(text, paragraph, i)) marks.Add(new QuoteMark(new TextSpan(i, i + 1), MarkFamily.Double, Place(text, paragraph, i, i + 1), PrintedOpen: false));
                    break;
                case '`' or '\'' when i + 1 < paragraph.End && text[i + 1] == text[i]:
                    marks.Add(new QuoteMark(new TextSpan(i, i + 2), MarkFamily.Double, text[i] == '`' ? MarkRole.Open : Place(text, paragraph, i, i + 2), text[i] == '`'));
                    i++;
                    break;
                case '‘' or '‚' or '‛' or '’' or '\'' or '`':
                    if (Single(text, paragraph, i) is QuoteMark single) marks.Add(single);
                    break;
            }
        }
    }

    private static QuoteMark Curly(string text, TextSpan paragraph, int i, bool printedOpen, MarkFamily family)
    {
        var place = Place(text, paragraph, i, i + 1);
        var printed = printedOpen ? MarkRole.Open : MarkRole.Close;
        // The glyph decides where the place does not: « mot », said:“We and brink”he.
        return new QuoteMark(new TextSpan(i, i + 1), family, place == MarkRole.Either ? (IsBlankBoth(text, paragraph, i) && family == MarkFamily.Double ? MarkRole.Either : printed) : place, printedOpen);
    }

    private static QuoteMark? Single(string text, TextSpan paragraph, int i)
    {
        var before = i > paragraph.Start ? text[i - 1] : ' ';
        var after = i + 1 < paragraph.End ? text[i + 1] : ' ';
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) return null;
        if (text[i] == '\'' && char.IsAsciiDigit(before) && before != ' ') return null;
        var span = new TextSpan(i, i + 1);
        if (OpensAfter(before) && !char.IsWhiteSpace(after))
        {
            if (text[i] is not '‘' and not '‚' && (char.IsAsciiDigit(after) || IsElision(text, paragraph, i + 1))) return null;
            return new QuoteMark(span, MarkFamily.Single, MarkRole.Open, text[i] is '‘' or '‚', IsSure: text[i] is '‘' or '‚');
        }
        if (text[i] == '‘' || char.IsWhiteSpace(before)) return null;
        // Behind a full stop or comma it closes; behind a letter it may be a plural's apostrophe: "the allies’ plan".
        return new QuoteMark(span, MarkFamily.Single, MarkRole.Close, PrintedOpen: false, IsSure: !char.IsLetterOrDigit(before) || before is not ('s' or 'S' or 'z' or 'x'));
    }

    private static MarkRole Place(string text, TextSpan paragraph, int start, int end)
    {
        var before = start > paragraph.Start ? text[start - 1] : ' ';
        var after = end < paragraph.End ? text[end] : ' ';
        var opens = OpensAfter(before);
        var closes = ClosesBefore(after);
        if (start == paragraph.Start && end < paragraph.End) return MarkRole.Open;
        if (end == paragraph.End) return MarkRole.Close;
        if (opens && !closes) return MarkRole.Open;
        if (closes && !opens) return MarkRole.Close;
        if (!opens && before is ':' or '=') return MarkRole.Open;
        return MarkRole.Either;
    }

    private static bool IsBlankBoth(string text, TextSpan paragraph, int i) =>
        i > paragraph.Start && i + 1 < paragraph.End && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + 1]);

    private static bool OpensAfter(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '„' or '«' or '‘' or '"' or '\'' or '`' or '¿' or '¡' or '\u200B' or '\uFEFF';

    private static bool ClosesBefore(char c) => char.IsWhiteSpace(c) || c is ')' or ']' or '}' or '—' or '–' or '-' or '/' or '.' or ',' or ';' or ':' or '!' or '?' or '”' or '»' or '’' or '"' or '\'' or '…' or '*' or '\u200B';

    /// <summary>True for the second mark of <c>6'2"</c> and <c>a 15" gun</c> without one open before: feet, inches, minutes, seconds.</summary>
    private static bool IsInch(string text, TextSpan paragraph, int i)
    {
        if (i == paragraph.Start || !char.IsAsciiDigit(text[i - 1])) return false;
        var digits = i - 1;
        while (digits > paragraph.Start && i - digits <= 4 && (char.IsAsciiDigit(text[digits - 1]) || text[digits - 1] is '.' or ' ')) digits--;
        return digits > paragraph.Start + 1 && text[digits - 1] is '\'' or '’' or '′' && char.IsAsciiDigit(text[digits - 2]);
    }

    private static bool IsElision(string text, TextSpan paragraph, int start)
    {
        var end = start;
        while (end < paragraph.End && end - start <= 7 && char.IsLetter(text[end])) end++;
        var word = text.AsSpan(start, end - start);
        foreach (var elision in Elisions)
        {
            if (word.Equals(elision, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
