using OnRecord.Reading;
using OnRecord.Reading.Times;

namespace OnRecord.Records.Figures;

/// <summary>What a number counts: the head of the noun phrase behind it with its nearest qualifiers, lower case.</summary>
internal static class CountedNoun
{
    /// <summary>Noun phrases are short; what stands farther off belongs to something else.</summary>
    private const int Reach = 9;

    /// <summary>Longest run without a blank, in characters, that is searched for a hyphen.</summary>
    private const int LongestWord = 64;

    /// <summary>Two qualifiers tell what is counted ("combat ready troops"); more would set equal things apart.</summary>
    private const int MostQualifiers = 2;

    /// <summary>The noun counted by a number that ends at an offset; null when none follows.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="offset">Where the number and its unit end.</param>
    /// <param name="isShare">True for a fraction, whose whole may follow with its article: "half the fleet".</param>
    /// <param name="needsLink">True for measures and money, whose noun comes behind "of", "in" or "worth of".</param>
    public static Counted? Behind(FigureSentence s, int offset, bool needsLink, bool isShare = false)
    {
        var i = s.TokenFrom(offset);
        if (i < s.Tokens.End && s.Report.Tokens[i].Span.In(s.Text) is "-") i++;
        // "a 1,000-strong force": of the force's men, which are not printed.
        if (i < s.Tokens.End && i > s.Tokens.Start && s.Report.Tokens[i].Span.In(s.Text) is "strong" && s.Text[s.Report.Tokens[i].Span.Start - 1] == '-') i++;
        else if (i < s.Tokens.End && s.Text[s.Report.Tokens[i].Span.Start - 1] is '-' && !needsLink)
        {
            // "a five-member team" has five members.
            var word = s.Report.Tokens[i].Span.In(s.Text);
            return s.Report.Tokens[i].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj && !FigureLexicon.IsStop(word) ? new Counted(Lower(word), i) : null;
        }
        var linked = isShare;
        var isLoose = false;
        for (; i < s.Tokens.End; i++)
        {
            var word = s.Report.Tokens[i].Span.In(s.Text);
            if (IsAny(word, "of", "worth") || (needsLink && IsAny(word, "in", "for")))
            {
                linked = true;
                isLoose = IsAny(word, "in", "for");
            }
            else if (!(linked && (IsAny(word, "the", "these", "those", "its", "their", "his", "our", "a") || s.Report.Tokens[i].Class == WordClass.Num))) break;
        }
        return needsLink && !linked && s.Text[offset - 1] != '-' && !IsModifier(s, offset) ? null : Phrase(s, i, Modified(s, offset)) is Counted counted && !(isLoose && s.Report.Tokens[counted.Head].Class == WordClass.Propn) ? counted : null;
    }

    /// <summary>"the figure was closer to 60,000": the clause measures what was counted before.</summary>
    public static bool IsAnaphor(FigureSentence s, int offset)
    {
        var at = s.TokenFrom(offset);
        for (var i = at - 1; i > Math.Max(s.Tokens.Start, at - Reach); i--)
        {
            var word = s.Report.Tokens[i].Span.In(s.Text);
            if (word is "," or ";" or ":") return false;
            if (!FigureLexicon.IsAnaphor(word)) continue;
            return i + 1 < at && !IsAny(s.Report.Tokens[i + 1].Span.In(s.Text), "of") && IsAny(s.Report.Tokens[i - 1].Span.In(s.Text), "the", "that", "this", "real", "true", "actual");
        }
        return false;
    }

    // The noun that the tree hangs the number on ends the phrase: "four million people hostage".
    private static int Modified(FigureSentence s, int offset)
    {
        var number = s.TokenFrom(offset) - 1;
        return number >= s.Tokens.Start && s.Report.Tokens[number] is { Relation: "nummod" or "nummod:gov", Head: var head } && head > number && head < s.Tokens.End ? head : -1;
    }

    /// <summary>"Seven were killed": what happened to those that are counted without a noun.</summary>
    public static Counted? Suffered(FigureSentence s, int offset)
    {
        var i = s.TokenFrom(offset);
        while (i < s.Tokens.End && IsAny(s.Report.Tokens[i].Span.In(s.Text), "were", "was", "have", "had", "has", "been", "are", "being", "people")) i++;
        if (i >= s.Tokens.End) return null;
        var word = s.Report.Tokens[i].Span.In(s.Text);
        return IsAny(word, "killed", "died", "wounded", "injured", "hurt", "arrested", "detained", "missing", "dead") ? new Counted(IsAny(word, "died") ? "dead" : Lower(word), i) : null;
    }

    /// <summary>"the toll rose to 45", "the number of troops is 130,000": what the clause before the number measures.</summary>
    public static Counted? Before(FigureSentence s, int offset)
    {
        var at = s.TokenFrom(offset);
        for (var i = at - 1; i >= Math.Max(s.Tokens.Start, at - Reach); i--)
        {
            var word = s.Report.Tokens[i].Span.In(s.Text);
            if (word is "," or ";" or ":") return null;
            if (IsAny(word, "number", "numbers") && i + 1 < at && IsAny(s.Report.Tokens[i + 1].Span.In(s.Text), "of")) return Phrase(s, i + 2);
            // "it cost 45" is the verb.
            if (!FigureLexicon.IsMeasured(word) || s.Report.Tokens[i].Class == WordClass.Verb || i == at - 1) continue;
            var qualifier = i > s.Tokens.Start ? s.Report.Tokens[i - 1] : default;
            return new Counted(qualifier.Class is WordClass.Noun or WordClass.Adj && !FigureLexicon.IsStop(qualifier.Span.In(s.Text)) ? Lower(qualifier.Span.In(s.Text)) + " " + Lower(word) : Lower(word), i);
        }
        return null;
    }

    // "a 200-metre flag": a measure with a hyphen stands before its noun.
    private static bool IsModifier(FigureSentence s, int offset)
    {
        for (var i = offset - 1; i >= 0 && i >= offset - LongestWord && !char.IsWhiteSpace(s.Text[i]); i--)
        {
            if (s.Text[i] is '-' or '\u2010' or '\u2011') return true;
        }
        return s.Text[offset - 1] == ')';
    }

    private static Counted? Phrase(FigureSentence s, int first, int limit = -1)
    {
        var head = -1;
        var isJoined = false;
        for (var i = first; i < s.Tokens.End && i < first + Reach; i++)
        {
            var token = s.Report.Tokens[i];
            var word = token.Span.In(s.Text);
            if (s.TimeOver(token.Span) is not null) break;
            if (word is "," || word.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                // "American, British and other troops" goes on; "troops and ships" ends.
                if (head >= 0 && s.Report.Tokens[head].Class == WordClass.Noun) break;
                isJoined = true;
                continue;
            }
            if (token.Class == WordClass.Part && word.Length <= 2)
            {
                // "100 of Arvenia's soldiers": the owner is not what is counted.
                first = i + 1;
                head = -1;
                continue;
            }
            if (word is "-" or "'" or "\u2019" or "\u2018" or "\u201C" or "\"") continue;
            if (!IsPart(token, word)) break;
            if (token.Class is WordClass.Noun or WordClass.Propn) head = i;
            if (head >= 0 && head == limit) break;
        }
        return head < 0 ? null : new Counted(Spell(s, isJoined ? head : first, head), head);
    }

    private static bool IsPart(Token token, ReadOnlySpan<char> word) => token.Class switch
    {
        // Irregular pasts are often taken for nouns and participles: "2 struck".
        _ when TimeLexicon.TenseOf(word) == Tense.Past => false,
        WordClass.Noun or WordClass.Propn or WordClass.Adj => !FigureLexicon.IsStop(word),
        WordClass.Adv => word.EndsWith("ly"),
        WordClass.Verb => token.Tag is "VBN" or "VBG",
        _ => false,
    };

    private static string Spell(FigureSentence s, int first, int head)
    {
        var words = new List<string> { Lower(s.Report.Tokens[head].Span.In(s.Text)) };
        for (var i = head - 1; i >= first && words.Count <= MostQualifiers; i--)
        {
            var token = s.Report.Tokens[i];
            var word = token.Span.In(s.Text);
            if (token.Class is WordClass.Adv or WordClass.Punct || FigureLexicon.IsLight(word) || !char.IsLetter(word[0])) continue;
            words.Insert(0, Lower(word));
        }
        return string.Join(' ', words);
    }

    private static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (var other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();
}
