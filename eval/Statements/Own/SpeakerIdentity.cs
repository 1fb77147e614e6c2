using System.Collections.Immutable;
using OnRecord.Eval.Reports;

namespace OnRecord.Eval.Statements.Own;

/// <summary>Whether two markings name the same speaker.</summary>
internal static class SpeakerIdentity
{
    private static readonly string[] Articles = ["the", "a", "an"];

    /// <summary>Legal forms, with which or without which two annotators name one company (docs/annotation.md, the agreement).</summary>
    private static readonly string[] LegalForms = ["inc", "corp", "corporation", "company", "co", "ltd", "limited", "plc", "ag", "nv", "sa", "spa", "gmbh", "llc"];

    /// <summary>True when both are descriptions, and one says no more of the same words: "researchers" and "researchers at Tarn University". Nobody else can be meant where their sources touch.</summary>
    /// <param name="one">Described.</param>
    /// <param name="other">Described, from words of the report that the other's source shares.</param>
    public static bool IsSameDescription(string one, string other)
    {
        var (a, b) = (Normal(one), Normal(other));
        return a.Length > 0 && b.Length > 0 && (a == b || a.StartsWith(b + " ", StringComparison.Ordinal) || b.StartsWith(a + " ", StringComparison.Ordinal));
    }

    /// <summary>True when a name of one is a name of the other, letter case and articles aside, or its last words: "Quill" for "Ada Quill".</summary>
    public static bool IsSame(ImmutableArray<string> one, ImmutableArray<string> other) => one.Any(a => other.Any(b => IsSame(Normal(a), Normal(b))));

    private static bool IsSame(string one, string other) =>
        one.Length > 0 && other.Length > 0 && (one == other || one.EndsWith(" " + other, StringComparison.Ordinal) || other.EndsWith(" " + one, StringComparison.Ordinal));

    /// <summary>Words of the folded name with one blank between them, without articles, legal forms and what marks a possessor.</summary>
    private static string Normal(string name)
    {
        var folded = FoldedText.Fold(name).Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal);
        var words = Words.Of(folded).Select(word => word.Of(folded)).Where(word => !Articles.Contains(word)).ToList();
        while (words.Count > 1 && LegalForms.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }
}
