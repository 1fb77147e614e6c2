using System.Collections.Immutable;

namespace OnRecord.Text.Languages;

/// <summary>Tells the language of a sentence, or that it cannot be told. Thread-safe; allocates nothing; takes time in proportion to the text.</summary>
/// <remarks>
/// Three sources: the writing, which leaves a few languages; letter groups and frequent words in a model of 176 languages (<see cref="LanguageModel"/>), so that a
/// language that is not named is told from those that are; function words and letters that neighbours do not share (<see cref="WordEvidence"/>).
/// </remarks>
public static class LanguageIdentifier
{
    /// <summary>Undetermined, as in BCP 47.</summary>
    public const string Unknown = "und";

    internal const int Russian = 1;
    internal const int Ukrainian = 2;
    internal const int Greek = 3;

    /// <summary>With fewer letters than this a word may belong to any of several languages.</summary>
    private const int LeastLetters = 6;

    /// <summary>Greek letters are the letters of one language only.</summary>
    private const int LeastGreek = 3;

    /// <summary>Text has at least this share of letters among its letters and marks; tables have less.</summary>
    private const double LeastShareOfLetters = 0.55;

    /// <summary>
    /// How much one function word weighs against the letter groups, as the exponent of e. Set, as the shares below, on the Universal Declaration of Human Rights in 60
    /// languages, whole paragraphs and pieces of six words: above 0.6 little is won, and dialects are taken for their standard language.
    /// </summary>
    private const float WordWeight = 0.6f;

    private const int LongestElided = 2;

    private const float MostEvidence = 3;
    private const float LeastEvidence = -6;

    /// <summary>Share of all probability that a language needs in a text of few letters, and in one of many.</summary>
    private const float LeastShareShort = 0.25f;

    private const float LeastShareLong = 0.65f;

    /// <summary>With a function word of the language the share may be less: long texts in any language have some.</summary>
    private const float WithEvidence = 0.7f;

    private const float SomeEvidence = 1;

    private const int FewLetters = 30;

    private const int ManyLetters = 120;

    /// <summary>A text in another language is called one, rather than too short, from so many letters on and with so little for the named languages.</summary>
    private const int LeastOtherLetters = 20;

    private const float MostForNamed = 0.3f;

    /// <summary>The languages that are named, as BCP 47 tags.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "ru", "uk", "el", "pt", "de", "fr", "es"];

    /// <summary>The language of a sentence or paragraph.</summary>
    /// <param name="text">Any text; what is in another writing than the text's own counts for nothing.</param>
    public static LanguageGuess Identify(ReadOnlySpan<char> text)
    {
        var count = ScriptCount.Of(text);
        switch (count.Script)
        {
            case Script.None: return LanguageGuess.TooLittle;
            case Script.Other: return count.Letters >= LeastLetters || count.Ideographs >= 2 ? new(Unknown, 1, IsOther: true) : LanguageGuess.TooLittle;
            case Script.Greek: return count.Letters >= LeastGreek ? new(Languages[Greek], 1, IsOther: false) : LanguageGuess.TooLittle;
        }
        if (count.Letters < LeastLetters || count.IsCode || count.Letters < LeastShareOfLetters * (count.Letters + count.Marks)) return LanguageGuess.TooLittle;
        return Decide(text, count.Script, count.Letters, count.IsShouted);
    }

    private static LanguageGuess Decide(ReadOnlySpan<char> text, Script script, int letters, bool isShouted)
    {
        var model = LanguageModel.Shared;
        Span<float> sum = stackalloc float[LanguageModel.Dimensions], evidence = stackalloc float[Languages.Length + 1], named = stackalloc float[Languages.Length];
        Span<ulong> seen = stackalloc ulong[WordEvidence.SeenLength];
        sum.Clear();
        evidence.Clear();
        seen.Clear();
        var groups = new LetterGroups(model, sum);
        Collect(text, script, isShouted, ref groups, new WordEvidence(evidence, seen));
        if (groups.Count == 0) return LanguageGuess.TooLittle;
        model.AddEnd(sum);
        foreach (ref var value in sum) value /= groups.Count + 1;
        var other = model.Score(sum, named);

        // The share of the languages that are not named, less the best of them, whose words may speak for it.
        var rest = 1 - other;
        foreach (var likely in named) rest -= likely;
        other *= Weight(evidence[^1]);
        var (best, total) = (0, Math.Max(0, rest) + other);
        for (var i = 0; i < named.Length; i++)
        {
            named[i] *= Weight(evidence[i]);
            total += named[i];
            if (named[i] > named[best]) best = i;
        }
        var share = named[best] / total;
        if (named[best] > other && share >= LeastShare(letters) * (evidence[best] >= SomeEvidence ? WithEvidence : 1)) return new(Languages[best], share, IsOther: false);
        return new(Unknown, 1 - share, letters >= LeastOtherLetters && other > named[best] && share <= MostForNamed);
    }

    private static void Collect(ReadOnlySpan<char> text, Script script, bool isShouted, ref LetterGroups groups, WordEvidence evidence)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            if (IsOwn(text[at..end], script))
            {
                groups.Add(text[at..end], isShouted);
                AddWords(text[at..end], script, evidence);
            }
            at = end;
        }
    }

    /// <summary>False for an address, and for a word whose letters are all in another writing.</summary>
    private static bool IsOwn(ReadOnlySpan<char> word, Script own)
    {
        if (word.Contains("://", StringComparison.Ordinal) || word.Contains('@') || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return false;
        var hasForeign = false;
        foreach (var c in word)
        {
            var script = ScriptCount.Of(c);
            if (script == own) return true;
            hasForeign |= script != Script.None;
        }
        return !hasForeign;
    }

    private static void AddWords(ReadOnlySpan<char> word, Script script, WordEvidence evidence)
    {
        var start = -1;
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && char.IsLetter(word[i]))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                // "l'eau", "qu'il": a cut short article or conjunction is a word with its apostrophe.
                var isElided = i - start <= LongestElided && i < word.Length && word[i] is '\'' or '’';
                evidence.Add(word[start..(isElided ? i + 1 : i)], script);
                start = -1;
            }
        }
    }

    private static float Weight(float evidence) => MathF.Exp(WordWeight * Math.Clamp(evidence, LeastEvidence, MostEvidence));

    private static float LeastShare(int letters) => float.Lerp(LeastShareShort, LeastShareLong, Math.Clamp((letters - FewLetters) / (float)(ManyLetters - FewLetters), 0, 1));
}
