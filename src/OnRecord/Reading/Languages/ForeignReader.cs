using System.Collections.Immutable;
using OnRecord.Reading.Tokens;
using OnRecord.Text.Languages;

namespace OnRecord.Reading.Languages;

/// <summary>Finds what is not in English, so that it is not read as if it were.</summary>
/// <remarks>
/// A sentence is judged by the narrator's words; the words of a quotation are another's. A sentence that tells too little (a name, a figure, a sentence that is all
/// quotation) goes with those around it: it is foreign only where the next sentence that tells something is foreign on both sides.
/// </remarks>
internal static class ForeignReader
{
    private const string English = "en";

    /// <summary>Sentences in Latin letters are foreign only with this share of the evidence: to leave an English sentence unread is worse than to read a foreign one.</summary>
    private const double LeastConfidence = 0.9;

    /// <summary>And with so many words in small letters: a list of names looks like the language the names are from.</summary>
    private const int LeastSmallWords = 4;

    /// <summary>Shorter pieces between quotations ("he said") tell too little.</summary>
    private const int LeastNarrated = 12;

    /// <summary>What is in another language, in order of the text, then foreign quotations that stay.</summary>
    public static ImmutableArray<ForeignText> Read(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Quotation> quotations)
    {
        ImmutableArray<Quotation> outer = [.. quotations.Where(quotation => quotation.Depth == 0)];
        var isForeign = IsForeign(text, sentences, outer);
        if (!isForeign && outer.IsEmpty) return [];
        var found = ImmutableArray.CreateBuilder<ForeignText>();
        if (isForeign) Add(sentences, Joined(Languages(text, sentences, outer)), found);
        AddQuotations(text, outer, found);
        return found.ToImmutable();
    }

    /// <summary>The same text without the sentences that lie in what is foreign and not quoted.</summary>
    public static TokenizedText LeaveOut(TokenizedText tokenized, ImmutableArray<ForeignText> foreign)
    {
        if (!foreign.Any(stretch => !stretch.IsQuoted)) return tokenized;
        var tokens = ImmutableArray.CreateBuilder<Token>(tokenized.Tokens.Length);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(tokenized.Sentences.Length);
        var f = 0;
        foreach (var sentence in tokenized.Sentences)
        {
            while (f < foreign.Length && !foreign[f].IsQuoted && foreign[f].Span.End <= sentence.Span.Start) f++;
            if (f < foreign.Length && !foreign[f].IsQuoted && foreign[f].Span.Contains(sentence.Span)) continue;
            var first = tokens.Count;
            tokens.AddRange(tokenized.Tokens.AsSpan(sentence.Tokens.Start, sentence.Tokens.Length));
            sentences.Add(sentence with { Tokens = new TokenRange(first, tokens.Count) });
        }
        return new TokenizedText(tokens.ToImmutable(), sentences.ToImmutable());
    }

    /// <summary>True when a sentence is in another language. Of most reports nothing else is asked, so that pieces too short for that need not be identified.</summary>
    private static bool IsForeign(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Quotation> outer)
    {
        var quotation = 0;
        foreach (var sentence in sentences)
        {
            if (IsForeign(Narrated(sentence.Span, outer, ref quotation).In(text), out _)) return true;
        }
        return false;
    }

    /// <summary>The language of each sentence; null where it tells too little.</summary>
    private static string?[] Languages(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Quotation> outer)
    {
        var languages = new string?[sentences.Length];
        var quotation = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            var narrated = Narrated(sentences[s].Span, outer, ref quotation);
            languages[s] = narrated.IsEmpty ? null : Language(narrated.In(text));
        }
        return languages;
    }

    /// <summary>What the narrator says in a sentence; nothing when it tells too little.</summary>
    /// <param name="sentence">Where the sentence stands.</param>
    /// <param name="outer">Quotations that stand in no other, in order.</param>
    /// <param name="next">The first of them that ends behind the sentence before; moved on to the first that ends in this one or behind.</param>
    private static TextSpan Narrated(TextSpan sentence, ImmutableArray<Quotation> outer, ref int next)
    {
        while (next < outer.Length && outer[next].Span.End <= sentence.Start) next++;
        var narrated = Narrated(sentence, outer.AsSpan()[next..]);
        return narrated.Length < LeastNarrated ? new TextSpan(sentence.Start, sentence.Start) : narrated;
    }

    /// <summary>The longest piece of a sentence outside quotation marks.</summary>
    private static TextSpan Narrated(TextSpan sentence, ReadOnlySpan<Quotation> quotations)
    {
        var (best, at) = (new TextSpan(sentence.Start, sentence.Start), sentence.Start);
        foreach (var quotation in quotations)
        {
            if (quotation.Span.Start >= sentence.End) break;
            if (quotation.Span.Start - at > best.Length) best = new TextSpan(at, quotation.Span.Start);
            at = Math.Max(at, quotation.Span.End);
        }
        return sentence.End - at > best.Length ? new TextSpan(at, sentence.End) : best;
    }

    /// <summary>True when words are in another language; English is the language of those that tell too little.</summary>
    private static bool IsForeign(ReadOnlySpan<char> words, out string language)
    {
        language = PlainEnglish.Is(words) || HasFewSmallWords(words) ? English : Identified(words) ?? English;
        return language != English;
    }

    /// <summary>True for Latin letters with so few words in small letters that they pass for English anyhow.</summary>
    private static bool HasFewSmallWords(ReadOnlySpan<char> words)
    {
        var (small, isWord) = (0, false);
        foreach (var c in words)
        {
            var isLetter = char.IsLetter(c);
            if (isLetter && !isWord && char.IsLower(c) && ++small == LeastSmallWords) return false;
            isWord = isLetter;
        }
        return IsLatin(words, out _);
    }

    /// <summary>The language of some words; null when they tell too little.</summary>
    private static string? Language(ReadOnlySpan<char> words) => PlainEnglish.Is(words) ? English : Identified(words);

    private static string? Identified(ReadOnlySpan<char> words)
    {
        var guess = LanguageIdentifier.Identify(words);
        if (guess.Language == English) return English;
        if (!guess.IsKnown && !guess.IsOther) return null;
        if (IsLatin(words, out var small)) return guess.Confidence >= LeastConfidence && small >= LeastSmallWords ? guess.Language : null;
        return guess.Language;
    }

    private static bool IsLatin(ReadOnlySpan<char> words, out int small)
    {
        small = 0;
        var (latin, other, isWord) = (0, 0, false);
        foreach (var c in words)
        {
            var isLetter = char.IsLetter(c);
            if (isLetter && !isWord && char.IsLower(c)) small++;
            isWord = isLetter;
            if (!isLetter) continue;
            if (ScriptCount.Of(c) == Script.Latin) latin++;
            else other++;
        }
        return latin > other;
    }

    /// <summary>Languages with the gaps filled: English where a side is, else the language before or behind.</summary>
    private static string[] Joined(ReadOnlySpan<string?> told)
    {
        var joined = new string[told.Length];
        var behind = new string?[told.Length];
        string? next = null;
        for (var s = told.Length - 1; s >= 0; s--) behind[s] = next = told[s] ?? next;
        string? before = null;
        for (var s = 0; s < told.Length; s++)
        {
            before = told[s] ?? before;
            joined[s] = told[s] ?? (before == English || behind[s] == English ? English : before ?? behind[s] ?? English);
        }
        return joined;
    }

    private static void Add(ImmutableArray<Sentence> sentences, string[] languages, ImmutableArray<ForeignText>.Builder found)
    {
        for (var s = 0; s < languages.Length;)
        {
            var first = s++;
            while (s < languages.Length && languages[s] == languages[first] && sentences[s].Paragraph == sentences[first].Paragraph) s++;
            if (languages[first] != English) found.Add(new ForeignText(sentences[first].Span.Union(sentences[s - 1].Span), languages[first], IsQuoted: false));
        }
    }

    private static void AddQuotations(string text, ImmutableArray<Quotation> quotations, ImmutableArray<ForeignText>.Builder found)
    {
        var (unread, f) = (found.Count, 0);
        foreach (var quotation in quotations)
        {
            while (f < unread && found[f].Span.End <= quotation.Span.Start) f++;
            if (f < unread && found[f].Span.Overlaps(quotation.Span)) continue;
            if (IsForeign(quotation.Inner.In(text), out var language)) found.Add(new ForeignText(quotation.Inner, language, IsQuoted: true));
        }
    }
}
