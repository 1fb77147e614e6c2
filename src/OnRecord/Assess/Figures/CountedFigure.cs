using System.Collections.Immutable;

namespace OnRecord.Assess.Figures;

/// <summary>A printed value with what tells whether another counts the same thing.</summary>
/// <param name="Value">The value.</param>
/// <param name="Voice">Who gives it: the speaker's id, else the origin of the text.</param>
/// <param name="Utterance">Id of the utterance it is part of; null for a narrator's.</param>
/// <param name="Head">Stem of the counted noun, or of the noun it is compared under.</param>
/// <param name="Dimension">What its unit measures; null for a plain count.</param>
/// <param name="Base">The value in the base unit of its dimension.</param>
/// <param name="Qualifiers">Keys of the words before the noun.</param>
/// <param name="Holders">Keys of whose it is; empty when nothing tells.</param>
/// <param name="Places">Keys of the names in its place; empty when it has none.</param>
/// <param name="Around">Keys of the names in its sentence.</param>
internal sealed record CountedFigure(
    FigureValue Value,
    string Voice,
    string? Utterance,
    string Head,
    string? Dimension,
    double Base,
    ImmutableArray<string> Qualifiers,
    ImmutableArray<string> Holders,
    ImmutableArray<string> Places,
    ImmutableArray<string> Around)
{
    /// <summary>Counts of one thing given more than this apart are of different happenings.</summary>
    private const int MostDaysApart = 45;

    /// <summary>Characters within which a narrator's two numbers are said in one breath.</summary>
    private const int OneStatement = 160;

    /// <summary>The upper end of a range that this is the lower end of; null when it is none.</summary>
    public double? Upper { get; init; }

    /// <summary>What the printed words allow, in base units.</summary>
    public Interval Interval => Upper is double upper ? new Interval(Base, upper) : Interval.Of(Base, Value.Figure.Bound);

    /// <summary>The same holder, as far as both tell one, no qualifier against another, no other place, and near in time.</summary>
    public bool CanBeSame(CountedFigure other)
    {
        // "1,800 of 2,000 sailors", "12 bridges are needed and 5 were seen": one statement counts two things.
        if (IsInOneStatement(other) && !IsRepeated(other)) return false;
        if (AreApart(Qualifiers, other.Qualifiers)) return false;
        if (!Holders.IsEmpty && !other.Holders.IsEmpty)
        {
            if (AreApart(Holders, other.Holders)) return false;
        }
        else if (AreApart(Places, other.Places) || AreApart(Around, other.Around)) return false;
        return Value.Date?.ToDay() is not DateOnly a || other.Value.Date?.ToDay() is not DateOnly b || Math.Abs(a.DayNumber - b.DayNumber) <= MostDaysApart;
    }

    /// <summary>The same number of the same voice, whenever it is said again.</summary>
    public bool IsRepeated(CountedFigure other) =>
        Voice == other.Voice && Base == other.Base && Upper == other.Upper && Value.Figure.Bound == other.Value.Figure.Bound;

    private bool IsInOneStatement(CountedFigure other) =>
        Value.Words.Report == other.Value.Words.Report && Value.Figure.Statement == other.Value.Figure.Statement
        && (Value.Figure.Statement is not null || Math.Abs(Value.Words.Span.Start - other.Value.Words.Span.Start) < OneStatement);

    private static bool AreApart(ImmutableArray<string> a, ImmutableArray<string> b) => !a.IsEmpty && !b.IsEmpty && !a.Any(key => b.Contains(key, StringComparer.Ordinal));
}
