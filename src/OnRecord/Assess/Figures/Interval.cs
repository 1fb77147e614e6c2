using OnRecord.Records;

namespace OnRecord.Assess.Figures;

/// <summary>The range of real values that a printed one allows.</summary>
internal readonly record struct Interval(double Least, double Most)
{
    /// <summary>"about" allows a quarter up or down: wide enough for newspapers' rounding, so that only clear rivals exclude each other.</summary>
    private const double Rounding = .25;

    /// <summary>"tens of thousands" is said of a hundred thousand too; only a clearly other order excludes it.</summary>
    private const double Order = 20;

    public static Interval Of(Figure figure) => figure.Bound switch
    {
        Bound.Exactly => new(figure.Value, figure.Value),
        Bound.About => new(figure.Value * (1 - Rounding), figure.Value * (1 + Rounding)),
        Bound.MoreThan or Bound.AtLeast => new(figure.Value, double.PositiveInfinity),
        Bound.UpTo or Bound.LessThan => new(0, figure.Value),
        _ => new(figure.Value, figure.Value * Order),
    };

    public bool Excludes(Interval other) => Least > other.Most || other.Least > Most;
}
