using System.Collections.Immutable;

namespace OnRecord.Assess.Figures;

/// <summary>A printed value with what tells whether another counts the same thing.</summary>
/// <param name="Value">The value.</param>
/// <param name="Head">Stem of the counted noun.</param>
/// <param name="Qualifiers">Keys of the words before it.</param>
/// <param name="Around">Keys of the names in its sentence.</param>
internal sealed record CountedFigure(FigureValue Value, string Head, ImmutableArray<string> Qualifiers, ImmutableArray<string> Around)
{
    /// <summary>Counts of one thing given more than this apart are of different happenings.</summary>
    private const int MostDaysApart = 45;

    /// <summary>The same holder, as far as both sentences name one, no qualifier against another, and near in time.</summary>
    public bool CanBeSame(CountedFigure other)
    {
        if (!Qualifiers.IsEmpty && !other.Qualifiers.IsEmpty && !Qualifiers.Any(q => other.Qualifiers.Contains(q, StringComparer.Ordinal))) return false;
        if (!Around.IsEmpty && !other.Around.IsEmpty && !Around.Any(name => other.Around.Contains(name, StringComparer.Ordinal))) return false;
        return Value.Date?.ToDay() is not DateOnly a || other.Value.Date?.ToDay() is not DateOnly b || Math.Abs(a.DayNumber - b.DayNumber) <= MostDaysApart;
    }
}
