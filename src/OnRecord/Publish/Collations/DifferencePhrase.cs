using OnRecord.Weave;

namespace OnRecord.Publish.Collations;

/// <summary>A kind of difference in words.</summary>
public static class DifferencePhrase
{
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
