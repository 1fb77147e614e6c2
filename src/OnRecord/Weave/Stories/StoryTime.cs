namespace OnRecord.Weave.Stories;

/// <summary>What the days of two reports say about their being of one story.</summary>
internal static class StoryTime
{
    /// <summary>So much more do words count that are shared on one day. Between .2 and .4 the development sets move by about .01.</summary>
    private const double SameDay = .35;

    /// <summary>Days in which the gain of the same day falls to a third of it.</summary>
    private const double NewsDays = 1.5;

    /// <summary>What a day between two reports takes from their likeness, up to <see cref="MostFading"/>: a weak sign, as stories go on.</summary>
    private const double FadingPerDay = .01;

    private const double MostFading = .25;

    /// <summary>So many times as far as near, and arrival has taken most of what it takes.</summary>
    private const double LongApart = 10;

    private static readonly double[] Factors = [.. Enumerable.Range(0, 64).Select(days => 1 + (SameDay * Math.Exp(-days / NewsDays)) - Math.Min(MostFading, FadingPerDay * days))];

    /// <summary>Factor on the likeness of two reports by their days, from .75 to 1.35; 1 when either is undated: to lack a date is no sign for or against.</summary>
    public static double Factor(DateOnly? a, DateOnly? b)
    {
        if (a is not DateOnly x || b is not DateOnly y) return 1;
        return Factors[Math.Min(Factors.Length - 1, Math.Abs(x.DayNumber - y.DayNumber))];
    }

    /// <summary>Factor on the likeness of two undated reports by their arrival, within the same bounds: what came together counts as of one day, what came far apart as of months.</summary>
    /// <param name="apart">How far apart they came, 1 for what is just near.</param>
    /// <param name="trust">How far the order of arrival tells time, 0 to 1.</param>
    public static double Factor(double apart, double trust) => 1 + (trust * ((SameDay * Math.Exp(-apart)) - (MostFading * (1 - Math.Exp(-apart / LongApart)))));
}
