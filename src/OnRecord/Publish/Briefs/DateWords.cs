using System.Globalization;

namespace OnRecord.Publish.Briefs;

/// <summary>Dates as a reader says them.</summary>
public static class DateWords
{
    /// <summary>"15 February 2022", "February 2022", "2022", "15 February"; with a time "15 February 2022, 10:45".</summary>
    public static string Of(PartialDate date)
    {
        var words = date.Month is int month ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : "";
        if (date.Month is not null && date.Day is int day) words = day.ToString(CultureInfo.InvariantCulture) + " " + words;
        if (date.Year is int year) words += (words.Length == 0 ? "" : " ") + year.ToString(CultureInfo.InvariantCulture);
        if (date.Time is TimeOnly time) words += time.ToString("', 'HH:mm", CultureInfo.InvariantCulture);
        return words;
    }

    /// <summary>Where a date was taken from, as half a sentence: "from the line above the text".</summary>
    public static string Of(DateBasis basis) => basis switch
    {
        DateBasis.Given => "handed in with the report",
        DateBasis.Metadata => "from the page's own data",
        DateBasis.Feed => "from the feed",
        DateBasis.Header => "from the line above the text",
        DateBasis.Dateline => "from the dateline",
        DateBasis.Url => "from the address",
        DateBasis.SiteClock => "from the site's clock",
        DateBasis.Fetched => "when it was fetched",
        DateBasis.Content => "from the words of the report",
        DateBasis.Relative => "counted from the day of publication",
        DateBasis.Published => "the day of publication, for want of a nearer date",
        DateBasis.Sibling => "from another report of the story",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, message: null),
    };

    /// <summary>"on" for a day, "in" for a month or a year; "by" when only the day of publication is known, since it was said then or before.</summary>
    public static string Preposition(Dating dating) =>
        dating.Basis == DateBasis.Published ? "by" : dating.Date.Precision is DatePrecision.Day or DatePrecision.Minute ? "on" : "in";
}
