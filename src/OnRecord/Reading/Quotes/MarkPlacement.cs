namespace OnRecord.Reading.Quotes;

/// <summary>Finds where a mark that was not printed belongs.</summary>
internal static class MarkPlacement
{
    /// <summary>Where the quotation that ends at <paramref name="closer"/> begins, when nothing before it in [from, closer) opened one.</summary>
    /// <remarks>
    /// The sentence of the closer, behind its own cue when it has one ("said that we will go”"); and with it the sentences before as long as
    /// a spoken one is among them and none of them attributes.
    /// </remarks>
    public static int OpenerBefore(string text, int from, int closer, bool fromParagraph)
    {
        var starts = SentenceStarts(text, from, closer, fromParagraph);
        if (starts.Count == 0)
        {
            var lead = Attribution.LeadEnd(text, from, closer, bare: true);
            return lead >= 0 ? lead : SkipToWord(text, from, closer);
        }
        var best = starts[^1];
        var behindCue = Attribution.LeadEnd(text, best, closer, bare: false);
        if (behindCue >= 0) return behindCue;
        if (!Attribution.SoundsSpoken(text, best, closer) && starts.Count > 1 && !Attribution.SoundsSpoken(text, starts[^2], best)) return best;
        for (var s = starts.Count - 2; s >= 0; s--)
        {
            if (Attribution.HasVerb(text, starts[s], starts[s + 1]))
            {
                var colon = ColonLead(text, starts[s], starts[s + 1]);
                if (colon >= 0) best = colon;
                break;
            }
            if (Attribution.SoundsSpoken(text, starts[s], starts[s + 1])) best = starts[s];
        }
        return best;
    }

    /// <summary>Where the quotation that opens before <paramref name="inner"/> ends, when no mark closes it before <paramref name="limit"/>.</summary>
    public static int CloserAfter(string text, int inner, int limit)
    {
        // A quotation that opens in the middle of the narrator's sentence is a part of it and ends with it; one that opens its own sentence goes on.
        var partial = inner < limit && char.IsLower(text[inner]);
        for (var i = inner; i < limit; i++)
        {
            if (text[i] is ',' or '!' or '?' or '–' or '—' && i + 1 < limit && char.IsWhiteSpace(text[i + 1]) && i > inner && Attribution.StartsAt(text, i + 1, limit)) return i + 1;
            if (partial && EndsSentence(text, i, limit)) return i + 1;
        }
        return TrimEnd(text, inner, limit);
    }

    public static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    private static List<int> SentenceStarts(string text, int from, int end, bool fromParagraph)
    {
        List<int> starts = [];
        if (fromParagraph) starts.Add(SkipToWord(text, from, end));
        for (var i = from; i < end; i++)
        {
            if (!EndsSentence(text, i, end)) continue;
            var next = SkipToWord(text, i + 1, end);
            if (next < end) starts.Add(next);
        }
        return starts;
    }

    private static bool EndsSentence(string text, int i, int end)
    {
        if (text[i] is not ('.' or '!' or '?' or '…')) return false;
        if (i + 1 < end && !char.IsWhiteSpace(text[i + 1])) return false;
        if (text[i] != '.') return true;
        // Not behind an initial or a short title: "J. Doe", "Mr. Doe", "Gen. Doe".
        var word = i;
        while (word > 0 && char.IsLetter(text[word - 1]) && i - word < 5) word--;
        var length = i - word;
        if (length == 0 || !char.IsUpper(text[word])) return true;
        if (word > 0 && text[word - 1] == '.') return false;
        return length is 0 or > 4 || (length > 1 && !IsTitle(text.AsSpan(word, length)));
    }

    private static bool IsTitle(ReadOnlySpan<char> word) =>
        word is "Mr" or "Mrs" or "Ms" or "Dr" or "Gen" or "Sen" or "Rep" or "Gov" or "Lt" or "Col" or "Capt" or "Prof" or "St" or "Jr" or "Sr" or "Hon" or "Rev" or "Adm" or "Sgt" or "Maj" or "Amb";

    private static int ColonLead(string text, int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        return colon < 0 || colon + 1 >= end || !char.IsWhiteSpace(text[colon + 1]) ? -1 : SkipToWord(text, colon + 1, end);
    }

    private static int SkipToWord(string text, int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(text[at]) && text[at] is not ('$' or '€' or '£' or '(' or '[' or '‘' or '\'')) at++;
        return at;
    }
}
