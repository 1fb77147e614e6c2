using OnRecord.Records;

namespace OnRecord.Weave.Origins;

/// <summary>Which of two reports came out first, by their days of publication; by the minute where both give it with its distance from UTC.</summary>
internal static class TimeOrder
{
    /// <summary>Below 0 when <paramref name="a"/> came first, above when <paramref name="b"/> did; null when it cannot be told.</summary>
    public static int? Compare(RecordedReport a, RecordedReport b)
    {
        if (a.Report.Published is not { ContradictedBy: null } x || b.Report.Published is not { ContradictedBy: null } y) return null;
        if (x.Date is { Time: TimeOnly timeX, Offset: TimeSpan offsetX } && y.Date is { Time: TimeOnly timeY, Offset: TimeSpan offsetY } && x.Date.ToDay() is DateOnly onX && y.Date.ToDay() is DateOnly onY)
        {
            return Known(onX.ToDateTime(timeX).Ticks - offsetX.Ticks, onY.ToDateTime(timeY).Ticks - offsetY.Ticks);
        }
        return x.Date.ToDay() is DateOnly dayX && y.Date.ToDay() is DateOnly dayY ? Known(dayX.DayNumber, dayY.DayNumber) : null;
    }

    public static bool IsBefore(RecordedReport a, RecordedReport b) => Compare(a, b) < 0;

    private static int? Known(long a, long b) => a == b ? null : a.CompareTo(b);
}
