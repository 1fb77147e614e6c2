using OnRecord.Records;

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

    /// <summary>Factor on the likeness of two reports, from .75 to 1.35; 1 when either is undated: to lack a date is no sign for or against.</summary>
    public static double Factor(RecordedReport a, RecordedReport b)
    {
        if (a.Report.Published?.Date.ToDay() is not DateOnly x || b.Report.Published?.Date.ToDay() is not DateOnly y) return 1;
        var days = Math.Abs(x.DayNumber - y.DayNumber);
        return 1 + (SameDay * Math.Exp(-days / NewsDays)) - Math.Min(MostFading, FadingPerDay * days);
    }
}
