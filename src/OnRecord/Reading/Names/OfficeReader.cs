namespace OnRecord.Reading.Names;

/// <summary>Reads the office that stands before a person's name, behind it in apposition, or alone.</summary>
internal sealed class OfficeReader(Words words, IReadOnlyList<FoundName> names)
{
    /// <summary>How many tokens an office may take on either side of its head word.</summary>
    private const int Reach = 16;

    private readonly int[] nameAt = IndexNames(words, names);

    /// <summary>The office right before token <paramref name="first"/>, with or without a comma between; null when there is none.</summary>
    public OfficePhrase? Before(int first)
    {
        var start = words.SentenceOf(first).Tokens.Start;
        var k = first - 1;
        while (k >= start && (Lexicon.IsHonorific(words[k]) || (words.Is(k, ".") && Lexicon.IsHonorific(words[k - 1])))) k--;
        if (k >= start && words[k] is ",") k--;
        var last = k;
        for (var steps = 0; k >= start && steps < Reach; k--, steps++)
        {
            if (words[k] is ")" && Parenthesis(k, start) is >= 0 and var opening)
            {
                k = opening;
                continue;
            }
            if (Lexicon.IsOfficeHead(words[k]) && NameAt(k) is not { Kind: NameKind.Person } && (k == last || Links(words[k + 1]) || words[k + 1] is "("))
            {
                return Phrase(k, last + 1, start);
            }
            if (!IsComplement(k)) break;
        }
        return null;
    }

    /// <summary>The apposition that begins at the comma at token <paramref name="comma"/>; null when what follows is none.</summary>
    public OfficePhrase? After(int comma)
    {
        if (words[comma] is not ",") return null;
        var end = words.SentenceOf(comma).Tokens.End;
        var head = -1;
        for (var k = comma + 1; k < end && k < comma + Reach; k++)
        {
            var word = words[k];
            if (word is "," or "." or ";" or "”" or "\"" or "–" or "—" || k + 1 == end) return head < 0 || word is "”" or "\"" ? null : Phrase(head, k, comma + 1, leftBound: comma + 1);
            if (Lexicon.IsOfficeHead(word) && NameAt(k) is not { Kind: NameKind.Person }) head = k;
            else if (NameAt(k) is { Kind: NameKind.Person } || Lexicon.IsSpeech(word)) return null;
            else if (head < 0 && !IsBeforeHead(k)) return null;
            else if (head >= 0 && word is "who" or "which" or "said") return null;
        }
        return null;
    }

    /// <summary>The office whose head word is at <paramref name="head"/>, with nothing named beside it: "the outgoing Arvenian foreign minister".</summary>
    public OfficePhrase Alone(int head)
    {
        var sentence = words.SentenceOf(head).Tokens;
        var end = head + 1;
        // Hyphens may be tokens of their own: "Secretary - General", "Chairman - in - Office".
        if (words[end] is "-" && Lexicon.IsOfficeHead(words[end + 1])) (head, end) = (end + 1, end + 2);
        else if (words[end] is "-" && words[end + 1] is "in" && words[end + 2] is "-") end += 4;
        end = Math.Min(end, sentence.End);
        while (end < sentence.End && Lexicon.IsOfficeHead(words[end]) && NameAt(end) is not { Kind: NameKind.Person }) end++;
        if (words[end] is "of" or "for" or "to" && end + 1 < sentence.End)
        {
            var k = end + 1;
            while (k < sentence.End && k < end + 8 && (NameAt(k) is not null and not { Kind: NameKind.Person } || words.Is(k, "the") || Lexicon.IsOfficeModifier(words[k]) || (words.IsUpper(k) && NameAt(k) is null && !Lexicon.IsCalendar(words[k])))) k++;
            if (k > end + 1 && !words.Is(k - 1, "the")) end = k;
        }
        return Phrase(head, end, sentence.Start);
    }

    /// <summary>The name that covers a token; null when none does.</summary>
    public FoundName? NameAt(int token) => (uint)token < (uint)nameAt.Length && nameAt[token] >= 0 ? names[nameAt[token]] : null;

    /// <summary>Index of the name that covers a token; -1 when none does.</summary>
    public int NameIndexAt(int token) => (uint)token < (uint)nameAt.Length ? nameAt[token] : -1;

    private OfficePhrase Phrase(int head, int end, int start, int leftBound = -1)
    {
        var first = ExtendLeft(head, Math.Max(start, leftBound));
        // Two offices of one person: "League chairwoman, Arvenia's Minister for Trade Jane Doe".
        if (leftBound < 0 && first - 2 >= start && words[first - 1] is "," && HeadEndingAt(first - 2) is >= 0 and var other && NameAt(other) is null) first = ExtendLeft(other, start);
        string? state = null, organisation = null;
        var core = new List<string>();
        for (var k = first; k < end; k++)
        {
            if (NameAt(k) is FoundName name && name.Kind != NameKind.Person)
            {
                if (name.Kind is NameKind.State or NameKind.Nationality || name.Entry?.Kind == EntryKind.Seat) state ??= name.Entry is null ? words.TextOf(name.First, name.End) : name.Entry.State;
                else if (name.Kind == NameKind.Organisation) organisation ??= name.Entry?.Canonical ?? words.TextOf(name.First, name.End);
                k = name.End - 1;
                continue;
            }
            if (words[k] is "who" or "(") break;
            if (k <= head || Lexicon.IsOfficeWord(words[k]) || words.IsUpper(k)) Keep(k);
        }
        return new OfficePhrase(new TokenRange(first, end), OfficePhrase.Parts(string.Join(' ', core)), state, organisation);

        void Keep(int k)
        {
            if (Lexicon.IsOfficeWord(words[k]) || (k > head && words.IsUpper(k))) core.Add(words[k]);
        }
    }

    private int HeadEndingAt(int t) =>
        Lexicon.IsOfficeHead(words[t]) ? t
        : words[t - 1] is "-" && words[t - 2] is "in" && words[t - 3] is "-" && Lexicon.IsOfficeHead(words[t - 4]) ? t - 4
        : words[t].Contains("-in-", StringComparison.Ordinal) ? t : -1;

    private int ExtendLeft(int head, int start)
    {
        var first = head;
        for (var steps = 0; first > start && steps < Reach; steps++)
        {
            var t = first - 1;
            if (NameAt(t) is FoundName name && name.Kind != NameKind.Person && name.First >= start) first = name.First;
            else if (Lexicon.IsOfficeWord(words[t]) && NameAt(t) is null) first = t;
            else if (words.IsPossessive(t) && t > start && (NameAt(t - 1) is { Kind: not NameKind.Person } || words.IsLower(t - 1))) first = NameAt(t - 1)?.First ?? t - 1;
            else if (words[t] is "and" or "&" && Lexicon.IsOfficeModifier(words[t - 1]) && Lexicon.IsOfficeModifier(words[first])) first = t - 1;
            else if (words[t] is "of" && Lexicon.IsOfficeHead(words[t - 1]) && words[first] is "state" or "State" or "staff" or "Staff") first = t - 1;
            else if (words.Is(t, "the") || words.Is(t, "a") || words.Is(t, "an") || words.Is(t, "his") || words.Is(t, "her") || words.Is(t, "its") || words.Is(t, "their") || words.Is(t, "our")) return t;
            else if (words[t] is "-" && t > start && Lexicon.IsOfficeWord(words[t - 1])) first = t - 1;
            else break;
        }
        return first;
    }

    private bool IsBeforeHead(int k) =>
        words.Is(k, "the") || words.Is(k, "a") || words.Is(k, "an") || words.Is(k, "its") || words.Is(k, "their") || words.Is(k, "his") || words.Is(k, "her") || words.IsPossessive(k)
        || Lexicon.IsOfficeModifier(words[k]) || NameAt(k) is not null || words[k] is "and" or "-" || (words.IsLower(k) && IsPlainNoun(k));

    private bool IsComplement(int k) => NameAt(k) is { Kind: not NameKind.Person } || words.IsUpper(k) && !Lexicon.IsCalendar(words[k]) && NameAt(k) is null && !Lexicon.IsHonorific(words[k])
        || words[k] is "of" or "for" or "to" or "at" or "the" or "and" or "&" or "in" or "-" || words.IsPossessive(k) || Lexicon.IsOfficeModifier(words[k]) || (words.IsLower(k) && IsPlainNoun(k));

    /// <summary>A lower-case word that may stand inside an office: no verb of saying, no pronoun, no function word.</summary>
    private bool IsPlainNoun(int k)
    {
        var word = words[k];
        if (Lexicon.IsSpeech(word) || Lexicon.IsNoName(word)) return false;
        if (words.HasTags) return words.ClassOf(k) is WordClass.Noun or WordClass.Adj or WordClass.Propn;
        return !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);
    }

    private static bool Links(string word) => word is "of" or "for" or "to" or "at" or "in" or "-";

    private int Parenthesis(int closing, int start)
    {
        for (var k = closing - 1; k >= start && k > closing - Reach; k--)
        {
            if (words[k] is "(") return k;
        }
        return -1;
    }

    private static int[] IndexNames(Words words, IReadOnlyList<FoundName> names)
    {
        var at = new int[words.Count];
        Array.Fill(at, -1);
        for (var n = 0; n < names.Count; n++)
        {
            for (var k = names[n].First; k < names[n].End; k++) at[k] = n;
        }
        return at;
    }
}
