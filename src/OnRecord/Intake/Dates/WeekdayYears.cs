using System.Collections.Immutable;

namespace OnRecord.Intake.Dates;

/// <summary>In which years a day of the year falls on a weekday: what a clock without a year can still tell.</summary>
public static class WeekdayYears
{
    /// <summary>The first year looked at: there were hardly any news sites before.</summary>
    public const int First = 2000;

    /// <summary>The last year looked at.</summary>
    public const int Last = 2035;

    /// <summary>The years from <see cref="First"/> to <see cref="Last"/> in which the day falls on the weekday, in order.</summary>
    /// <param name="weekday">The weekday.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31; years in which the month has no such day are left out.</param>
    public static ImmutableArray<int> Of(DayOfWeek weekday, int month, int day)
    {
        var years = ImmutableArray.CreateBuilder<int>();
        for (var year = First; year <= Last; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day).DayOfWeek == weekday) years.Add(year);
        }
        return years.ToImmutable();
    }
}
