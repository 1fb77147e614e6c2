namespace OnRecord.Reading.Numbers;

/// <summary>How a number is written, which tells what it can be of.</summary>
internal enum NumberForm : byte
{
    /// <summary>"1.2 million", "twenty-five", "two and a half".</summary>
    Cardinal,

    /// <summary>"21st", "twenty-fifth": a place in a row.</summary>
    Ordinal,

    /// <summary>"two thirds", "half", "3/4": part of a whole.</summary>
    Fraction,

    /// <summary>"one in five", "two out of three": part of a whole.</summary>
    Ratio,

    /// <summary>"one over three": arithmetic.</summary>
    Quotient,
}
