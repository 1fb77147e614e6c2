using OnRecord.Records;

namespace OnRecord.Assess.Figures;

/// <summary>The range of real values that a printed one allows.</summary>
internal readonly record struct Interval(double Least, double Most)
{
    /// <summary>"about" allows a quarter up or down: wide enough for newspapers' rounding, so that only clear rivals exclude each other.</summary>
    private const double Rounding = .25;

    /// <summary>"thousands" is shown up to the next order of magnitude.</summary>
    private const double Order = 10;

    /// <summary>What a printed number and its bound allow.</summary>
    /// <param name="value">The number, in any unit.</param>
    /// <param name="bound">How it bounds the real one.</param>
    public static Interval Of(double value, Bound bound) => bound switch
    {
        Bound.Exactly => new(value, value),
        Bound.About => new(value * (1 - Rounding), value * (1 + Rounding)),
        Bound.MoreThan or Bound.AtLeast => new(value, double.PositiveInfinity),
        Bound.UpTo or Bound.LessThan => new(0, value),
        // "thousands" is true of a hundred thousand too: it sets no upper end.
        _ => new(value, double.PositiveInfinity),
    };

    /// <summary>The upper end that is shown: of an order of magnitude where the next begins.</summary>
    public static double Shown(Interval interval, Bound bound) => bound == Bound.Order ? interval.Least * Order : interval.Most;

    /// <summary>True when no real value fits both.</summary>
    public bool Excludes(Interval other) => Least > other.Most || other.Least > Most;
}
