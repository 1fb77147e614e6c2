using OnRecord.Intake;

namespace OnRecord.Reading.Times;

/// <summary>The date that a report's own words are counted from.</summary>
internal static class PublicationDay
{
    /// <summary>
    /// When the report was published, on the outlet's own calendar. Pages often give the moment in UTC; the clock that the site printed tells the outlet's zone,
    /// and by it half past eleven in the evening is still the day before.
    /// </summary>
    public static PartialDate? Of(Report report)
    {
        if (report.Published?.Date is not PartialDate published) return null;
        if (published is not { Time: TimeOnly time, Offset: TimeSpan offset } || offset != TimeSpan.Zero || published.ToDay() is not DateOnly day) return published;
        if (report.Captured is not { Basis: DateBasis.SiteClock, Date.Offset: TimeSpan local } || local == TimeSpan.Zero) return published;
        var moment = new DateTimeOffset(day, time, TimeSpan.Zero);
        var ticks = moment.UtcDateTime.Ticks + local.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? PartialDate.Of(moment.ToOffset(local)) : published;
    }
}
