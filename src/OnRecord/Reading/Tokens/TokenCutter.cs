using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace OnRecord.Reading.Tokens;

/// <summary>Cuts one paragraph into tokens, as the English treebanks of Universal Dependencies do. One pass; looks ahead a bounded way only.</summary>
internal sealed class TokenCutter(string text, List<TextSpan> spans)
{
    private const int LongestPrefix = 8;
    private const int LongestAmpersandName = 3;
    private const int LongestCurrencyLetters = 3;
    private const int LongestBrokenOff = 3;
    private const int LongestWordWithFace = 40;
    private const int LongestFollower = 10;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HyphenPrefixes =
        DataTable.Words("Reading/Tokens/hyphen_prefixes.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ItsFollowers =
        DataTable.Words("Reading/Tokens/its_followers.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    private int begin;
    private int end;
    private int chunkStart;
    private int chunkEnd;
    private bool chunkMayHoldAddress;

    public void Cut(TextSpan paragraph)
    {
        (begin, end) = (paragraph.Start, paragraph.End);
        chunkEnd = chunkStart = begin;
        for (var i = begin; i < end;)
        {
            if (Characters.IsBlank(text[i]))
            {
                i++;
                continue;
            }
            if (i >= chunkEnd) OpenChunk(i);
            i = CutOne(i);
        }
    }

    private void OpenChunk(int start)
    {
        chunkStart = chunkEnd = start;
        while (chunkEnd < end && !Characters.IsBlank(text[chunkEnd])) chunkEnd++;
        var chunk = text.AsSpan(start, chunkEnd - start);
        chunkMayHoldAddress = chunk.Contains('@') || (chunk.Length > 3 && chunk[1..^1].Contains('.'));
    }

    /// <summary>Adds the token or tokens of the written word or mark at an index; returns where it ends.</summary>
    private int CutOne(int start)
    {
        if (Characters.IsWordPart(text, start))
        {
            if (chunkMayHoldAddress && (start == chunkStart || !char.IsLetterOrDigit(text[start - 1])) && Addresses.EndAt(text, start, chunkEnd) is var address && address > start)
            {
                spans.Add(new TextSpan(start, address));
                return address;
            }
            return CutWord(start);
        }
        var stop = MarkEnd(start);
        spans.Add(new TextSpan(start, stop));
        return stop;
    }

    private int CutWord(int start)
    {
        var stop = WordEnd(start);
        if (stop < end && text[stop] == '.' && TakesFullStop(start, stop))
        {
            spans.Add(new TextSpan(start, stop + 1));
            return stop + 1;
        }
        if (stop < end && text[stop] == '$' && stop - start <= LongestCurrencyLetters && char.IsUpper(text[start]))
        {
            spans.Add(new TextSpan(start, stop + 1));
            return stop + 1;
        }
        if (IsBrokenOff(start, stop))
        {
            spans.Add(new TextSpan(start, stop + 1));
            return stop + 1;
        }
        if (IsCarelessIts(start, stop))
        {
            spans.Add(new TextSpan(start, stop - 1));
            spans.Add(new TextSpan(stop - 1, stop));
            return stop;
        }
        WordParts.Add(text, new TextSpan(start, stop), spans);
        return stop;
    }

    /// <summary>A word that a speaker broke off, with its hyphen: th-, kn-. Only what can be no whole word: one letter, or letters without a vowel.</summary>
    private bool IsBrokenOff(int start, int stop)
    {
        if (stop - start > LongestBrokenOff || stop >= end || text[stop] != '-' || stop + 1 < chunkEnd && char.IsLetterOrDigit(text[stop + 1])) return false;
        if (stop + 1 < chunkEnd && Characters.IsHyphen(text[stop + 1])) return false;
        var word = text.AsSpan(start, stop - start);
        return char.IsAsciiLetter(word[0]) && (word.Length == 1 || (Characters.IsLower(word[1..]) && !word.ContainsAny(Vowels)));
    }

    /// <summary>"its" for "it's", told by the word after it.</summary>
    private bool IsCarelessIts(int start, int stop)
    {
        if (stop - start != 3 || stop + 1 >= end || text[start] is not ('i' or 'I') || text[start + 1] != 't' || text[start + 2] != 's' || text[stop] != ' ') return false;
        var next = stop + 1;
        while (next < end && next - stop <= LongestFollower && char.IsAsciiLetterLower(text[next])) next++;
        return (next >= end || !Characters.IsWordPart(text, next)) && ItsFollowers.Contains(text.AsSpan(stop + 1, next - stop - 1));
    }

    private int WordEnd(int start)
    {
        var segment = start;
        var i = start;
        while (i < end)
        {
            if (Characters.IsWordPart(text, i))
            {
                i++;
                continue;
            }
            if (i == start || i + 1 >= chunkEnd || !Characters.IsWordPart(text, i + 1) || !Joins(start, segment, i)) break;
            segment = ++i;
        }
        return Math.Max(i, start + 1);
    }

    /// <summary>True when the mark at an index stands inside a word.</summary>
    /// <param name="start">Start of the word.</param>
    /// <param name="segment">Start of what follows the last mark inside it.</param>
    /// <param name="mark">The mark; a letter or digit stands on both sides.</param>
    private bool Joins(int start, int segment, int mark)
    {
        char before = text[mark - 1], after = text[mark + 1];
        var digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        var c = text[mark];
        return c switch
        {
            '.' => digits || JoinsLetters(segment, mark),
            ',' => digits && DigitsAt(mark + 1) == 3,
            ':' => digits,
            '/' => digits || IsLetterPair(start, mark),
            '_' => true,
            '&' => mark - start <= LongestAmpersandName && char.IsUpper(before) && char.IsUpper(after),
            _ when Characters.IsApostrophe(c) => char.IsLetter(after) && (char.IsLetter(before) || (before == '0' && after == 's')),
            _ when Characters.IsHyphen(c) => digits ? JoinsFigures(start, segment, mark) : mark - start <= LongestPrefix && HyphenPrefixes.Contains(text.AsSpan(start, mark - start)),
            _ => false,
        };
    }

    /// <summary>One letter on either side of a stroke: b/c, w/o.</summary>
    private bool IsLetterPair(int start, int mark) =>
        mark - start == 1 && char.IsLetter(text[start]) && char.IsLetter(text[mark + 1]) && (mark + 2 >= end || !Characters.IsWordPart(text, mark + 2)) && (mark + 2 >= end || text[mark + 2] != '/');

    /// <summary>A stop between letters is inside a word for U.S and Ph.D; where a blank was lost after a sentence it is not.</summary>
    private bool JoinsLetters(int segment, int mark)
    {
        var isLastOne = mark + 2 >= end || !char.IsLetterOrDigit(text[mark + 2]);
        return mark - segment <= 2 && isLastOne && char.IsLetter(text[mark - 1]) && char.IsUpper(text[segment]) == char.IsUpper(text[mark + 1]);
    }

    /// <summary>Hyphens stay in telephone numbers and dates; ranges are three tokens.</summary>
    private bool JoinsFigures(int start, int segment, int mark)
    {
        if (segment > start && Characters.IsHyphen(text[segment - 1])) return true;
        int left = mark - segment, right = DigitsAt(mark + 1);
        var goesOn = mark + right + 1 < end && Characters.IsHyphen(text[mark + right + 1]);
        return goesOn ? left <= 4 && right <= 3 : left is 1 or 3 && right == 4;
    }

    private int DigitsAt(int index)
    {
        const int enough = 5;
        var count = 0;
        while (count < enough && index + count < end && char.IsAsciiDigit(text[index + count])) count++;
        return count;
    }

    private bool TakesFullStop(int start, int stop)
    {
        if (stop + 1 < end && text[stop + 1] == '.') return false;
        var next = stop + 1;
        while (next < end && Characters.IsBlank(text[next])) next++;
        var isLast = next >= end;
        return Abbreviations.Of(text.AsSpan(start, stop - start)) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.BeforeNumber => !isLast && char.IsAsciiDigit(text[next]),
            AbbreviationKind.Initial => !isLast && char.IsLetter(text[next]) && (text[start] != 'I' || !FollowsLowerCase(start)),
            AbbreviationKind.MayEnd => !isLast || text.AsSpan(start, stop - start).Contains('.'),
            _ => !isLast,
        };
    }

    private bool FollowsLowerCase(int start) =>
        spans.Count > 0 && spans[^1].Start >= begin && spans[^1].End <= start && char.IsLower(text[spans[^1].Start]);

    private int MarkEnd(int start)
    {
        var c = text[start];
        if (Characters.IsApostrophe(c) && StandingCliticEnd(start) is var clitic && clitic > start) return clitic;
        var next = start + 1 < end ? text[start + 1] : ' ';
        if (c is '#' or '@' && char.IsLetter(next)) return WordEnd(start + 1);
        if (c == '.' && char.IsAsciiDigit(next) && start == chunkStart) return WordEnd(start + 1);
        if (c == '+' && char.IsAsciiDigit(next)) return WordEnd(start + 1);
        if (c is ':' or ';' && FaceEnd(start) is var face && face > start) return face;
        if (c is '!' or '?') return QuestionEnd(start);
        if (c == '.' && next is '!' or '?') return QuestionEnd(start + 1);
        if (c is '.' or '-' or '=' or '*' or '_' or '<' or '>' or '~' or '#' or '\'' or '`' or '…' or '+' or '$') return RunEnd(start, static (first, other) => first == other);
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(next)) return PictureEnd(start);
        return start + 1;
    }

    /// <summary>'s and its like with a lost or an extra blank, and '90s.</summary>
    private int StandingCliticEnd(int start)
    {
        var i = start + 1;
        while (i < end && i - start <= 3 && Characters.IsWordPart(text, i)) i++;
        var rest = text.AsSpan(start + 1, i - start - 1);
        if (i < end && Characters.IsWordPart(text, i)) return start;
        var isDecade = rest.Length is 2 or 3 && Characters.IsAllDigits(rest[..2]) && (rest.Length == 2 || rest[2] == 's');
        return WordParts.IsClitic(rest) || (isDecade && start == chunkStart) ? i : start;
    }

    /// <summary>A smiley at the end of what stands between blanks: :-) ;) With a word before it, it is one only where no bracket is open that it may close.</summary>
    private int FaceEnd(int start)
    {
        var mouth = start + 1 < end && text[start + 1] == '-' ? start + 2 : start + 1;
        if (mouth >= chunkEnd || text[mouth] is not (')' or '(' or 'D' or 'P')) return start;
        if (start != chunkStart && (text[mouth] != ')' || text.AsSpan(Math.Max(chunkStart, start - LongestWordWithFace), Math.Min(start - chunkStart, LongestWordWithFace)).Contains('('))) return start;
        var rest = mouth + 1;
        while (rest < chunkEnd && rest - mouth <= 3 && text[rest] is '.' or ',' or '!' or '?') rest++;
        return rest == chunkEnd ? mouth + 1 : start;
    }

    /// <summary>A row of question and exclamation marks, with a full stop that was typed behind it by mistake.</summary>
    private int QuestionEnd(int start)
    {
        var i = RunEnd(start, static (_, other) => other is '!' or '?');
        return i == chunkEnd - 1 && text[i] == '.' ? i + 1 : i;
    }

    private int RunEnd(int start, Func<char, char, bool> belongs)
    {
        var i = start + 1;
        while (i < end && belongs(text[start], text[i])) i++;
        return i;
    }

    /// <summary>A picture character with what is joined to it: variation selectors, skin tones, zero-width joiners.</summary>
    private int PictureEnd(int start)
    {
        var i = start + 2;
        while (i < end)
        {
            if (text[i] == '\uFE0F') i++;
            else if (text[i] == '\u200D' && i + 1 < end && !Characters.IsBlank(text[i + 1])) i += 1 + Width(i + 1);
            else if (Rune.TryGetRuneAt(text, i, out var rune) && rune.Value is >= 0x1F3FB and <= 0x1F3FF) i += 2;
            else break;
        }
        return i;
    }

    private int Width(int index) => char.IsHighSurrogate(text[index]) && index + 1 < end && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
}
