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

    public static string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Number => "another number",
        DifferenceKind.Negation => "negation",
        DifferenceKind.Modal => "another degree of duty or certainty",
        DifferenceKind.Name => "another name",
        DifferenceKind.Place => "another place",
        DifferenceKind.Added => "added",
        DifferenceKind.Dropped => "left out",
        DifferenceKind.Reordered => "other order",
        DifferenceKind.Reworded => "other words",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
