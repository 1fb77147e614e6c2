using System.Buffers;

namespace OnRecord.Text.Languages;

/// <summary>How much of a text is letters, and which writing its own language is in.</summary>
/// <remarks>
/// Names keep the letters of their language and begin with capitals, and quotations are another's words. So the writing of a text is the one that its words in
/// small letters outside quotation marks are in: "Компания International Shipping Services объявила о прибыли" is Cyrillic, though most of its letters are Latin.
/// </remarks>
internal readonly ref struct ScriptCount
{
    /// <summary>With fewer letters in small words outside quotation marks than this, those inside count too; with fewer of these, all letters.</summary>
    private const int LeastSmall = 4;

    /// <summary>Prose has one mark of code in fifty characters at most.</summary>
    private const double LeastShareOfCode = 0.08;

    private const int LeastCodeMarks = 2;

    /// <summary>Letters from here on stand for syllables or words and tell more than letters of an alphabet do.</summary>
    private const char FirstIdeograph = '\u2E80';

    private static readonly SearchValues<char> CodeMarks = SearchValues.Create("{}[]<>=;_\\|+*$");

    /// <summary>The writing of the text's own language; <see cref="Script.None"/> without letters.</summary>
    public Script Script { get; private init; }

    /// <summary>Letters in that writing.</summary>
    public int Letters { get; private init; }

    /// <summary>Characters that are neither letters nor digits nor white space.</summary>
    public int Marks { get; private init; }

    public int Ideographs { get; private init; }

    /// <summary>True when the text has no small letter: a headline in capitals.</summary>
    public bool IsShouted { get; private init; }

    /// <summary>True when it has as many brackets, semicolons and operators as only programs have.</summary>
    public bool IsCode { get; private init; }

    public static ScriptCount Of(ReadOnlySpan<char> text)
    {
        Span<int> outside = stackalloc int[5], small = stackalloc int[5], all = stackalloc int[5];
        outside.Clear();
        small.Clear();
        all.Clear();
        var (marks, code, ideographs, smallLetters) = (0, 0, 0, 0);
        var (isQuoted, isWord, isSmall) = (false, false, false);
        var before = '\0';
        foreach (var c in text)
        {
            // A row of one mark is a line, or a gap to fill in.
            var isRepeated = c == before;
            before = c;
            var script = Of(c);
            if (script == Script.None)
            {
                isWord = false;
                if (char.IsWhiteSpace(c) || char.IsDigit(c)) continue;
                marks++;
                if (c is '"' or '“' or '”' or '«' or '»' or '„') isQuoted = c is '«' or '„' || c is '"' or '“' && !isQuoted;
                else if (!isRepeated && CodeMarks.Contains(c)) code++;
                continue;
            }
            var isUpper = char.IsUpper(c);
            if (!isWord) (isWord, isSmall) = (true, !isUpper);
            all[(int)script]++;
            if (!isUpper) smallLetters++;
            if (c >= FirstIdeograph) ideographs++;
            if (!isSmall) continue;
            small[(int)script]++;
            if (!isQuoted) outside[(int)script]++;
        }
        var best = Most(Sum(outside) >= LeastSmall ? outside : Sum(small) >= LeastSmall ? small : all);
        var letters = Sum(all);
        return new ScriptCount
        {
            Script = best,
            Letters = all[(int)best],
            Marks = marks,
            Ideographs = ideographs,
            IsShouted = smallLetters == 0,
            IsCode = code >= LeastCodeMarks && code >= LeastShareOfCode * (letters + marks),
        };
    }

    /// <summary>The writing of one UTF-16 unit; half of a surrogate pair has none.</summary>
    public static Script Of(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetter(c) ? Script.Latin : Script.None,
        _ when !char.IsLetter(c) => Script.None,
        < '\u0250' or (>= '\u1E00' and < '\u1F00') => Script.Latin,
        (>= '\u0370' and < '\u0400') or (>= '\u1F00' and < '\u2000') => Script.Greek,
        >= '\u0400' and < '\u0530' => Script.Cyrillic,
        _ => Script.Other,
    };

    private static Script Most(ReadOnlySpan<int> counts)
    {
        var best = Script.None;
        for (var script = Script.Latin; script <= Script.Other; script++)
        {
            if (counts[(int)script] > counts[(int)best]) best = script;
        }
        return best;
    }

    private static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts) sum += count;
        return sum;
    }
}
