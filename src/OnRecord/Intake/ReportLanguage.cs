using System.Collections.Immutable;
using OnRecord.Text.Languages;

namespace OnRecord.Intake;

/// <summary>The language that most of a report is written in.</summary>
internal static class ReportLanguage
{
    /// <summary>Characters that are looked at; the rest of a longer report will hardly be in another language.</summary>
    private const int Most = 20_000;

    /// <summary>One line of a few words can be told by chance; a report is called by what was told of this many characters.</summary>
    private const int Least = 20;

    /// <summary>BCP 47 tag of the language of more than half of what could be told; "und" where there is none.</summary>
    public static string Of(string text, ImmutableArray<TextSpan> paragraphs)
    {
        Span<int> told = stackalloc int[LanguageIdentifier.Languages.Length + 1];
        told.Clear();
        var seen = 0;
        foreach (var paragraph in paragraphs)
        {
            var words = paragraph.In(text);
            var guess = LanguageIdentifier.Identify(words[..Math.Min(words.Length, Most)]);
            if (guess.IsKnown) told[LanguageIdentifier.Languages.IndexOf(guess.Language)] += words.Length;
            else if (guess.IsOther) told[^1] += words.Length;
            seen += words.Length;
            if (seen >= Most) break;
        }
        var (best, sum) = (0, 0);
        for (var i = 0; i < told.Length; i++)
        {
            sum += told[i];
            if (told[i] > told[best]) best = i;
        }
        return best < LanguageIdentifier.Languages.Length && told[best] >= Least && told[best] * 2 > sum ? LanguageIdentifier.Languages[best] : LanguageIdentifier.Unknown;
    }
}
