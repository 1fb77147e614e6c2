namespace OnRecord.Weave;

/// <summary>What sets two renderings apart at one place.</summary>
public enum DifferenceKind
{
    Number,
    Negation,
    Modal,
    Name,
    Place,
    Added,
    Dropped,
    Reordered,
    Reworded,
}
