using System.Collections.Frozen;

namespace OnRecord.Reading.Tokens;

/// <summary>What rules and abbreviations say about the gaps between the tokens of a paragraph. Marks that close a quotation or bracket belong to the sentence they close.</summary>
internal sealed class BoundaryRules(string text, IReadOnlyList<TextSpan> spans)
{
    /// <summary>How far after a quoted question its speech verb is looked for: “Why now?” the foreign minister asked.</summary>
    private const int SpeechVerbWindow = 5;

    /// <summary>The same where the speaker has an apposition: “Why now?” the foreign minister, an old friend of the union, asked.</summary>
    private const int AppositionWindow = 20;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        DataTable.Words("Reading/Tokens/sentence_openers.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbs =
        DataTable.Words("Reading/Tokens/speech_verbs.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Sets what the rules say about the gap before each token of a paragraph.</summary>
    /// <param name="paragraph">Its tokens.</param>
    /// <param name="verdicts">One for each token; all silent at first.</param>
    public void Read(TokenRange paragraph, Span<BoundaryRule> verdicts)
    {
        var first = paragraph.Start;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (i > first && IsBullet(Word(i)))
            {
                verdicts[i - paragraph.Start] = BoundaryRule.AlwaysEnds;
                first = i;
                continue;
            }
            if (i + 1 < paragraph.End && IsPluralPossessive(i)) verdicts[i + 1 - paragraph.Start] = BoundaryRule.NeverEnds;
            if (!MayEnd(i)) continue;
            var next = i + 1;
            while (next < paragraph.End && (IsEndMark(Word(next)) || IsCloser(next, paragraph.End))) next++;
            if (next < paragraph.End)
            {
                var verdict = Verdict(first, i, next, paragraph.End);
                verdicts[next - paragraph.Start] = verdict;
                if (verdict == BoundaryRule.Ends) first = next;
            }
            i = next - 1;
        }
    }

    private ReadOnlySpan<char> Word(int index) => spans[index].In(text);

    private bool MayEnd(int index)
    {
        var word = Word(index);
        if (word[0] is '.' or '…' && index > 0 && Word(index - 1) is ['[' or '(']) return false;
        return IsEndMark(word) || (word.Length > 1 && word[^1] == '.' && char.IsLetter(word[0]));
    }

    /// <summary>"the Dockers' Union": an apostrophe glued to a plural before a word.</summary>
    private bool IsPluralPossessive(int index) =>
        index > 0 && Word(index) is ['\'' or '’'] && spans[index - 1].End == spans[index].Start && Word(index - 1) is [.., 's'] and not ['s'] && char.IsLetter(Word(index + 1)[0]);

    private static bool IsEndMark(ReadOnlySpan<char> word) => word[0] is '!' or '?' or '…' or '。' or '؟' || (word[0] == '.' && (word.Length == 1 || word[1] is '.' or '!' or '?'));

    private static bool IsBullet(ReadOnlySpan<char> word) => word is ['•' or '▪' or '●' or '◦' or '‣' or '■'];

    /// <summary>Whether a sentence goes on after a token that may end it.</summary>
    /// <param name="first">First token of the sentence.</param>
    /// <param name="mark">The token that may end it.</param>
    /// <param name="next">The first token after it and the closing marks.</param>
    /// <param name="end">End of the paragraph.</param>
    private BoundaryRule Verdict(int first, int mark, int next, int end)
    {
        var after = Word(next);
        if (after[0] is ',' or ';' or ':' or ')' or ']') return BoundaryRule.GoesOn;
        var begin = next;
        while (begin < end && !char.IsLetterOrDigit(Word(begin)[0]) && begin - next < 3) begin++;
        var word = begin < end ? Word(begin) : after;
        if (char.IsLower(word[0])) return BoundaryRule.GoesOn;
        if (IsNumbering(first, mark) || IsOnlyMarks(first, mark)) return BoundaryRule.GoesOn;
        var ending = Word(mark);
        if (char.IsLetter(ending[0])) return AbbreviationEnds(mark, next, begin, word) ? BoundaryRule.Ends : BoundaryRule.GoesOn;
        return ending[0] is '!' or '?' && next - mark > 1 && SpeechVerbFollows(next, end) ? BoundaryRule.NeverEnds : BoundaryRule.Ends;
    }

    private bool AbbreviationEnds(int mark, int next, int begin, ReadOnlySpan<char> word)
    {
        if (next - mark > 1) return true;
        var opens = begin > next || Openers.Contains(word);
        return Abbreviations.Of(Word(mark)[..^1]) switch
        {
            AbbreviationKind.BeforeName or AbbreviationKind.BeforeNumber => false,
            AbbreviationKind.Initial => opens && mark > 0 && !Characters.IsCapitalised(Word(mark - 1)),
            _ => opens && char.IsLetter(word[0]),
        };
    }

    /// <summary>"1." or "a." at the head of a list item.</summary>
    private bool IsNumbering(int first, int mark) =>
        mark == first + 1 && Word(mark) is ['.'] && Word(first) is { Length: <= 2 } number && (Characters.IsAllDigits(number) || number.Length == 1);

    private bool IsOnlyMarks(int first, int mark)
    {
        // Only a short run of marks is a torn-off beginning; more is a sentence of its own.
        const int most = 2;
        if (mark - first >= most) return false;
        for (var i = first; i <= mark; i++)
        {
            if (char.IsLetterOrDigit(Word(i)[0])) return false;
        }
        return true;
    }

    /// <summary>A verb of speech soon after a quoted question, or behind the comma that ends an apposition to its subject. Brackets and a nickname in quotation marks do not count.</summary>
    private bool SpeechVerbFollows(int next, int end)
    {
        end = Math.Min(end, next + AppositionWindow);
        var (plain, brackets) = (true, 0);
        for (var i = next; i < end; i++)
        {
            var word = Word(i);
            if (word is ['('] or [')']) brackets += word[0] == '(' ? 1 : -1;
            else if (word is [',']) plain = false;
            else if (word is ['"' or '“'] && i + 2 < end && Word(i + 2) is ['"' or '”']) i += 2;
            else if (brackets > 0) continue;
            else if (!char.IsLetter(word[0]) && !Characters.IsApostrophe(word[0])) return false;
            else if (SpeechVerbs.Contains(word) && (plain ? i < next + SpeechVerbWindow : Word(i - 1) is [','])) return true;
        }
        return false;
    }

    /// <summary>True for a mark that closes a quotation or bracket. Blanks decide, where they stand on one side only; else the shape does.</summary>
    private bool IsCloser(int index, int end)
    {
        var word = Word(index);
        if (word is [')' or ']' or '}']) return true;
        if (word is not (['"' or '”' or '“' or '»' or '«' or '’' or '‘' or '\''] or "''")) return false;
        var blankBefore = index == 0 || spans[index - 1].End < spans[index].Start;
        var blankAfter = index + 1 >= end || spans[index + 1].Start > spans[index].End || !char.IsLetterOrDigit(text[spans[index + 1].Start]);
        if (blankBefore != blankAfter) return blankAfter;
        return word is ['”' or '’' or '»'] or "''" || (word is ['"' or '\''] && !blankBefore);
    }
}
