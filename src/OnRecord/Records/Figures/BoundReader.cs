namespace OnRecord.Records.Figures;

/// <summary>Reads the words and signs that bound a number, before it and behind it.</summary>
internal static class BoundReader
{
    /// <summary>"more than", "≥": index behind them and what they say; the same index and null when there are none.</summary>
    public static (int End, Bound? Bound) Before(FigureSentence s, int at)
    {
        if (at >= s.Count) return (at, null);
        if (s[at].Kind == Reading.Numbers.AtomKind.Mark) return Sign(s, at);
        return Phrase(s, at, isAfter: false) is (int end, Bound bound) ? (end, bound) : (at, null);
    }

    /// <summary>"or more", "or so"; null when there is nothing, or when it bounds the number behind it.</summary>
    public static (int End, Bound Bound)? After(FigureSentence s, int at)
    {
        if (Phrase(s, at, isAfter: true) is not (int end, Bound bound)) return null;
        // "5,000 or less than 6,000": the words belong to the next number; at the end of what is said they belong here.
        if (s.Is(end, "than"))
        {
            if (s.Word(end + 1).Length > 0 || s[end + 1].IsNumber) return null;
            end++;
        }
        return Reading.Numbers.NumberPhraseReader.Unsigned(s.Text, s.Atoms, end) is null ? (end, bound) : null;
    }

    /// <summary>"more than 5,000 or equal": the bound takes its end in.</summary>
    public static int OrEqual(FigureSentence s, int at, ref Bound? bound)
    {
        if (bound is not (Bound.MoreThan or Bound.LessThan) || !s.Is(at, "or") || !s.Is(at + 1, "equal")) return at;
        var end = s.Is(at + 2, "to") ? at + 3 : at + 2;
        if (s[end].IsNumber) return at;
        bound = bound == Bound.MoreThan ? Bound.AtLeast : Bound.UpTo;
        return end;
    }

    private static (int End, Bound? Bound) Sign(FigureSentence s, int at)
    {
        if (s.IsMark(at, '~') || s.IsMark(at, '\u2248')) return (at + 1, Bound.About);
        if (s.IsMark(at, '\u2265')) return (at + 1, Bound.AtLeast);
        if (s.IsMark(at, '\u2264')) return (at + 1, Bound.UpTo);
        if (!s.IsMark(at, '>') && !s.IsMark(at, '<')) return (at, null);
        // "<>" and "=>" are no bounds of one side.
        if (s.IsMark(at - 1, '<') || s.IsMark(at - 1, '=')) return (at, null);
        var isMore = s.IsMark(at, '>');
        return s.IsMark(at + 1, '=') ? (at + 2, isMore ? Bound.AtLeast : Bound.UpTo) : (at + 1, isMore ? Bound.MoreThan : Bound.LessThan);
    }

    private static (int End, Bound Bound)? Phrase(FigureSentence s, int at, bool isAfter)
    {
        // "flew over 12 villages" is a way and no bound.
        if (!s[at].IsWord || (s.Is(at, "over") && FigureLexicon.IsMotion(s.Word(at - 1)))) return null;
        foreach (var phrase in FigureLexicon.BoundsFrom(s.Word(at)))
        {
            if (phrase.IsAfter != isAfter) continue;
            var matched = 1;
            while (matched < phrase.Words.Length && s.Is(at + matched, phrase.Words[matched])) matched++;
            if (matched == phrase.Words.Length) return (at + matched, phrase.Bound);
        }
        return null;
    }
}
