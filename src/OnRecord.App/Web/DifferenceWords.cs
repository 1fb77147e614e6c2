using OnRecord.Publish.Collations;
using OnRecord.Weave;

namespace OnRecord.App.Web;

/// <summary>A kind of difference as the pages show it: always a symbol and a word, never colour alone.</summary>
internal static class DifferenceWords
{
    public static string Symbol(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Number => "#",
        DifferenceKind.Negation => "¬",
        DifferenceKind.Modal => "◇",
        DifferenceKind.Name => "@",
        DifferenceKind.Place => "⌖",
        DifferenceKind.Added => "+",
        DifferenceKind.Dropped => "−",
        DifferenceKind.Reordered => "⇄",
        DifferenceKind.Reworded => "~",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Of(DifferenceKind kind) => DifferencePhrase.Of(kind);
}
