using System.Collections.Immutable;
using OnRecord.Eval.Reports;

namespace OnRecord.Eval.Statements.Own;

/// <summary>Whether two markings name the same speaker.</summary>
internal static class SpeakerIdentity
{
    private static readonly string[] Articles = ["the", "a", "an"];

    /// <summary>True when a name of one is a name of the other, letter case and articles aside, or its last words: "Quill" for "Ada Quill".</summary>
    public static bool IsSame(ImmutableArray<string> one, ImmutableArray<string> other) => one.Any(a => other.Any(b => IsSame(Normal(a), Normal(b))));

    private static bool IsSame(string one, string other) =>
        one.Length > 0 && other.Length > 0 && (one == other || one.EndsWith(" " + other, StringComparison.Ordinal) || other.EndsWith(" " + one, StringComparison.Ordinal));

    /// <summary>Words of the folded name with one blank between them, without articles and without what marks a possessor.</summary>
    private static string Normal(string name)
    {
        var folded = FoldedText.Fold(name).Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal);
        return string.Join(' ', Words.Of(folded).Select(word => word.Of(folded)).Where(word => !Articles.Contains(word)));
    }
}
