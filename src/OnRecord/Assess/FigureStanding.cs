namespace OnRecord.Assess;

/// <summary>How the rows of one quantity stand to each other; the gravest that holds.</summary>
public enum FigureStanding
{
    /// <summary>One voice, one value.</summary>
    Single,

    /// <summary>Several voices, one value.</summary>
    Agreed,

    /// <summary>One voice gave another value later.</summary>
    Changed,

    /// <summary>Renderings of one saying print different numbers.</summary>
    Drifted,

    /// <summary>Different voices give different values that can hold together: "more than 100,000", "some 150,000".</summary>
    Differing,

    /// <summary>Different voices give values that exclude each other.</summary>
    Contested,
}
