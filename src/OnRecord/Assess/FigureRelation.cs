namespace OnRecord.Assess;

/// <summary>How two values of one quantity stand to each other.</summary>
public enum FigureRelation
{
    /// <summary>The same number under the same bound, from another voice.</summary>
    Same,

    /// <summary>Another number; both can hold.</summary>
    Differs,

    /// <summary>They exclude each other, and are of about the same day.</summary>
    Excludes,

    /// <summary>They exclude each other, but so much time lies between that the thing itself may have changed.</summary>
    Later,

    /// <summary>The same voice gave the other value on another day.</summary>
    Changed,

    /// <summary>Both print the same saying with different numbers.</summary>
    Drifted,
}
