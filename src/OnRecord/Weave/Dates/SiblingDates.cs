using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Stories;

namespace OnRecord.Weave.Dates;

/// <summary>
/// Dates reports that do not tell their day, or only its month and day, by other reports of the same story. A year is taken where every sibling
/// agrees on it; a day only from a meeting that is under way in the report and that siblings date. Shared words are no reason: one formula
/// is spoken on several days.
/// </summary>
public static class SiblingDates
{
    /// <summary>A sibling tells the year when its day lies within so many days of the month and day printed.</summary>
    private const int Nearness = 14;

    /// <summary>The reports in their order, dated as far as their siblings tell.</summary>
    public static ImmutableArray<RecordedReport> Complete(ImmutableArray<RecordedReport> reports) => Complete(reports, reports => StoryClusters.Find(reports));

    /// <summary>The same where the stories are known; they are asked for only when some report lacks its day.</summary>
    internal static ImmutableArray<RecordedReport> Complete(ImmutableArray<RecordedReport> reports, Func<ImmutableArray<RecordedReport>, ImmutableArray<Story>> storiesOf)
    {
        var told = reports.Count(report => report.Report.Published?.Date.ToDay() is not null);
        if (told == 0 || told == reports.Length) return reports;
        var dated = reports.ToBuilder();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < reports.Length; i++) places[reports[i].Id] = i;
        foreach (var story in storiesOf(reports))
        {
            List<int> siblings = [.. story.Reports.Select(id => places[id])];
            if (siblings.Count < 2) continue;
            foreach (var i in siblings.Where(i => dated[i].Report.Published is { Date: { Year: null, Month: not null, Day: not null } }))
            {
                if (YearOf(dated, siblings, i) is Dating whole) dated[i] = Recorder.Redated(dated[i], whole);
            }
            if (siblings.TrueForAll(i => dated[i].Report.Published is not null)) continue;
            var known = siblings.SelectMany(i => GatheringReader.Read(dated[i].Annotated)).Where(gathering => gathering.Day is not null).ToList();
            foreach (var i in siblings.Where(i => dated[i].Report.Published is null))
            {
                if (DayOf(GatheringReader.Read(dated[i].Annotated), known) is DateOnly day) dated[i] = Recorder.Redated(dated[i], new Dating(PartialDate.Of(day), DateBasis.Sibling));
            }
        }
        return dated.ToImmutable();
    }

    private static Dating? YearOf(ImmutableArray<RecordedReport>.Builder reports, List<int> siblings, int report)
    {
        var own = reports[report].Report.Published!;
        int? year = null;
        foreach (var sibling in siblings)
        {
            if (reports[sibling].Report.Published is not { ContradictedBy: null } published || published.Date.ToDay() is not DateOnly day) continue;
            for (var candidate = day.Year - 1; candidate <= day.Year + 1; candidate++)
            {
                if ((own.Date with { Year = candidate }).ToDay() is not DateOnly whole || Math.Abs(whole.DayNumber - day.DayNumber) > Nearness) continue;
                if (year is not null && year != candidate) return null;
                year = candidate;
            }
        }
        return year is int found ? own with { Date = own.Date with { Year = found } } : null;
    }

    private static DateOnly? DayOf(List<Gathering> own, List<Gathering> known)
    {
        DateOnly? day = null;
        foreach (var gathering in own)
        {
            if (!gathering.IsUnderWay) continue;
            foreach (var other in known)
            {
                if (!gathering.IsSame(other)) continue;
                if (day is not null && day != other.Day) return null;
                day = other.Day;
            }
        }
        return day;
    }
}
