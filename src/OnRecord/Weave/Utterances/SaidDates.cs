using OnRecord.Records;

namespace OnRecord.Weave.Utterances;

/// <summary>Compares the dates on which things were said.</summary>
internal static class SaidDates
{
    /// <summary>Words are reported on the day or in the week after; later it is another occasion or an unknown one.</summary>
    private const int LongestDelay = 7;

    /// <summary>Two papers of one press conference go out on the same day or on the next.</summary>
    private const int LongestSpread = 1;

    /// <summary>When a statement was made. A date inside the words said is a date they speak of, not the one on which they were said.</summary>
    public static Dating? Of(Statement statement) =>
        statement.Said is { Evidence: TextSpan evidence } && statement.Content.Any(span => span.Contains(evidence)) ? null : statement.Said;

    /// <summary>True for a date that the words themselves give, not the date of publication in its stead.</summary>
    public static bool IsStated(Dating dating) => dating.Basis is DateBasis.Content or DateBasis.Relative or DateBasis.Dateline;

    public static DateRelation Relate(Dating? a, Dating? b)
    {
        if (a is not { ContradictedBy: null } || b is not { ContradictedBy: null }) return DateRelation.Open;
        if (a.Date.Month is not int monthA || b.Date.Month is not int monthB) return DateRelation.Open;
        var bothStated = IsStated(a) && IsStated(b);
        if (a.Date.Day is not int dayA || b.Date.Day is not int dayB) return monthA == monthB || !bothStated ? DateRelation.Open : DateRelation.Conflict;
        if (a.Date.Year is int yearA && b.Date.Year is int yearB && yearA != yearB && Math.Abs(yearA - yearB) > 1) return DateRelation.Conflict;
        // A day without a year is taken in the year of the other.
        var year = a.Date.Year ?? b.Date.Year ?? 2000;
        if (Day(a.Date.Year ?? year, monthA, dayA) is not DateOnly x || Day(b.Date.Year ?? year, monthB, dayB) is not DateOnly y) return DateRelation.Open;
        var days = y.DayNumber - x.DayNumber;
        if (days == 0) return bothStated ? DateRelation.Agree : DateRelation.AgreeWeakly;
        if (bothStated) return DateRelation.Conflict;
        if (!IsStated(a) && !IsStated(b)) return Math.Abs(days) <= LongestSpread ? DateRelation.Open : DateRelation.Conflict;
        // One day is stated, the other is when a report of it came out: never before, and not long after.
        var delay = IsStated(a) ? days : -days;
        if (delay == 1) return DateRelation.Follow;
        return delay is >= 0 and <= LongestDelay ? DateRelation.Open : DateRelation.Conflict;
    }

    /// <summary>The better founded of two datings of one thing.</summary>
    public static Dating? Better(Dating? a, Dating? b)
    {
        if (a is not { ContradictedBy: null }) return b ?? a;
        if (b is not { ContradictedBy: null }) return a;
        if (IsStated(a) != IsStated(b)) return IsStated(a) ? a : b;
        if (a.Date.Year is null != b.Date.Year is null) return a.Date.Year is null ? b : a;
        return b.Date.Precision > a.Date.Precision ? b : a;
    }

    private static DateOnly? Day(int year, int month, int day) => new PartialDate(year, month, day).ToDay();
}
