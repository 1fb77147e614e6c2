namespace OnRecord.Reading.Names;

/// <summary>Puts right names that end too early or are of the wrong kind: "Orm Hae-jin", "Jon Hale 3rd", and the long form that an acronym in brackets spells out.</summary>
internal static class NameSpans
{
    /// <summary>Longest acronym that a long form is looked for; longer words in capitals are names or shouting.</summary>
    private const int LongestAcronym = 10;

    /// <summary>Words that an acronym may leave out, for each of its letters.</summary>
    private const int WordsPerLetter = 2;

    public static void Widen(Words words, List<FoundName> names)
    {
        for (var n = 0; n < names.Count; n++)
        {
            // "prosecutor Ada Hill": no place has an office.
            if (names[n] is { Kind: NameKind.Place, Entry: null, Length: > 1 } && words.IsLower(names[n].First - 1) && Lexicon.IsOfficeHead(words[names[n].First - 1])) names[n] = names[n] with { Kind = NameKind.Person, IsTitled = true };
            if (names[n].Kind != NameKind.Person || names[n].Entry is not null) continue;
            var end = PersonEnd(words, names[n]);
            if (end == names[n].End || (n + 1 < names.Count && names[n + 1].First < end)) continue;
            names[n] = names[n] with { End = end };
        }
        for (var n = 0; n < names.Count; n++)
        {
            if (names[n].Length != 1 || names[n].First < 2 || words[names[n].First - 1] is not "(" || !IsAcronym(words, names[n].First)) continue;
            n = Gloss(words, names, n);
        }
    }

    /// <summary>Past a hyphenated second part in small letters and past "3rd" or "Jr.".</summary>
    private static int PersonEnd(Words words, FoundName name)
    {
        var end = name.End;
        while (name.Length > 1 && words[end] is "-" && IsGlued(words, end) && words.ClassOf(end + 1) == WordClass.Propn && words[end + 1].Length > 1) end += 2;
        return IsSuffix(words[end]) ? end + 1 : end;
    }

    /// <summary>What tells a son from his father: "Jr.", "III", "3rd".</summary>
    public static bool IsSuffix(string word) => word is "Jr." or "Sr." or "Jr" or "Sr" or "II" or "III" or "IV" or "2nd" or "3rd" or "4th";

    private static bool IsGlued(Words words, int hyphen) =>
        hyphen + 1 < words.Count && words.Tokens[hyphen - 1].Span.End == words.Tokens[hyphen].Span.Start && words.Tokens[hyphen].Span.End == words.Tokens[hyphen + 1].Span.Start;

    private static bool IsAcronym(Words words, int token) => words.IsAllCaps(token) && words.LettersOf(token).Length <= LongestAcronym;

    /// <summary>Takes the words before the bracket as one name when the acronym is made of them. Returns the place of the acronym.</summary>
    private static int Gloss(Words words, List<FoundName> names, int n)
    {
        var end = names[n].First - 1;
        var first = LongForm(words, end, words[names[n].First]);
        if (first < 0) return n;
        var from = n;
        while (from > 0 && names[from - 1].End > first) from--;
        // One name that covers the words is right already, or knows better.
        if (n - from == 1 && names[from].First <= first && names[from].End == end)
        {
            if (names[from].First == first) names[from] = names[from] with { IsTold = true };
            return n;
        }
        if (from < n && (names[from].First < first || names[from].Kind == NameKind.Person)) return n;
        names.RemoveRange(from, n - from);
        names.Insert(from, new FoundName(first, end, NameKind.Organisation, IsTold: true));
        names[from + 1] = names[from + 1] with { Kind = names[from + 1].Entry is null ? NameKind.Organisation : names[from + 1].Kind };
        return from + 1;
    }

    /// <summary>Where the words begin whose capitals the acronym is made of, going back from the bracket; -1 when they do not make it.</summary>
    private static int LongForm(Words words, int end, string acronym)
    {
        var start = Math.Max(words.SentenceOf(end - 1).Tokens.Start, end - (acronym.Length * WordsPerLetter));
        var letter = acronym.Length - 1;
        for (var k = end - 1; k >= start; k--)
        {
            if (words.IsUpper(k))
            {
                var word = words.LettersOf(k);
                // "Television (TV)": a letter of the word besides its first.
                if (word[0] != acronym[letter] && letter > 0 && word[0] == acronym[letter - 1] && word[1..].Contains(char.ToLowerInvariant(acronym[letter]))) letter--;
                if (word[0] != acronym[letter]) return -1;
                if (letter-- == 0) return end - k > 1 ? k : -1;
            }
            else if (words[k] is not ("of" or "for" or "and" or "the" or "on" or "in" or "to" or "&" or "-"))
            {
                return -1;
            }
        }
        return -1;
    }
}
