using System.Numerics;

namespace OnRecord.Text.Languages;

/// <summary>What single words and letters say for or against a language: function words, and letters that one of two neighbours does not have.</summary>
internal ref struct WordEvidence(Span<float> evidence, Span<ulong> seen)
{
    /// <summary>A letter that a language does not have: quoted words and slips of the pen have some, so that one alone does not decide.</summary>
    private const float ForeignLetter = -2;

    /// <summary>A letter that, among the named languages, only one has.</summary>
    private const float OwnLetter = 0.7f;

    /// <summary>An ending of reflexive verbs that only one of the two has.</summary>
    private const float OwnEnding = 1;

    /// <summary>Shorter words that end like reflexive verbs are none: "вся".</summary>
    private const int LeastReflexive = 5;

    private static readonly FunctionWords Words = FunctionWords.Shared;

    // One place for each named language, then one for all others.
    private readonly Span<float> evidence = evidence;
    private readonly Span<ulong> seen = seen;

    /// <summary>Room that <c>seen</c> must have, cleared: one bit for each function word, so that each counts once.</summary>
    public static int SeenLength => Words.Count / 64 + 1;

    /// <summary>Adds what one word says: letters only, but for an apostrophe at its end.</summary>
    public void Add(ReadOnlySpan<char> word, Script script)
    {
        var entry = Words.Find(word, out var languages);
        if (entry >= 0 && (seen[entry >> 6] & 1UL << (entry & 63)) == 0)
        {
            seen[entry >> 6] |= 1UL << (entry & 63);
            var share = 1f / BitOperations.PopCount(languages);
            for (; languages != 0; languages &= languages - 1) evidence[BitOperations.TrailingZeroCount(languages)] += share;
        }
        if (script == Script.Cyrillic) AddLetters(word);
    }

    private void AddLetters(ReadOnlySpan<char> word)
    {
        var (russian, ukrainian, own, neither) = (false, false, false, false);
        foreach (var letter in word)
        {
            switch (char.ToLowerInvariant(letter))
            {
                case 'ї' or 'є' or 'ґ': (ukrainian, own) = (true, true); break;
                // Also typed as a Latin letter.
                case 'і' or 'i': ukrainian = true; break;
                case 'ы' or 'э' or 'ъ' or 'ё': russian = true; break;
                case 'ў' or 'ј' or 'љ' or 'њ' or 'ћ' or 'ђ' or 'џ' or 'ѓ' or 'ќ' or 'ә' or 'ғ' or 'қ' or 'ң' or 'ө' or 'ұ' or 'ү' or 'һ': neither = true; break;
                default: break;
            }
        }
        AddEnding(word);
        if (ukrainian || neither) evidence[LanguageIdentifier.Russian] += ForeignLetter;
        if (russian || neither) evidence[LanguageIdentifier.Ukrainian] += ForeignLetter;
        if (ukrainian) evidence[LanguageIdentifier.Ukrainian] += own ? OwnLetter : OwnLetter / 2;
    }

    private void AddEnding(ReadOnlySpan<char> word)
    {
        if (word.Length < LeastReflexive) return;
        if (EndsWith(word, "лся") || EndsWith(word, "тся")) evidence[LanguageIdentifier.Russian] += OwnEnding;
        else if (EndsWith(word, "вся") || EndsWith(word, "лася") || EndsWith(word, "лося") || EndsWith(word, "лися")) evidence[LanguageIdentifier.Ukrainian] += OwnEnding;
    }

    private static bool EndsWith(ReadOnlySpan<char> word, ReadOnlySpan<char> ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
