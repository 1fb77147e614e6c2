namespace OnRecord.Records;

/// <summary>How a printed quantity bounds the real one.</summary>
public enum Bound
{
    Exactly,
    About,
    MoreThan,
    AtLeast,
    UpTo,
    LessThan,

    /// <summary>An order of magnitude: "tens of thousands", "dozens".</summary>
    Order,
}
