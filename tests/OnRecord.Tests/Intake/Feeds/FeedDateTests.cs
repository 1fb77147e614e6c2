using OnRecord.Intake.Feeds;

namespace OnRecord.Tests.Intake.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Tue, 04 Mar 2031 10:45:00 +0200", "2031-03-04T10:45+02:00")]
    [InlineData("4 Mar 31 10:45 GMT", "2031-03-04T10:45Z")]
    [InlineData("Tue, 04 Mar 99 10:45:00 EST", "1999-03-04T10:45-05:00")]
    [InlineData("Thu, 04 Mar 2031 10:45:00 UT", "2031-03-04T10:45Z")]
    [InlineData("Tue, 4 March 2031 10:45:00 GMT+2", "2031-03-04T10:45+02:00")]
    [InlineData("Tue, 04 Mar 2031 10:45:00 +0000 (UTC)", "2031-03-04T10:45Z")]
    [InlineData("Tue, 04 Mar 2031 10:45:00 -03:30", "2031-03-04T10:45-03:30")]
    [InlineData("Tue, 04 Mar 2031 10:45:00 A", "2031-03-04T10:45")]
    [InlineData("Tue 04 Mar 2031 10:45:00 PST", "2031-03-04T10:45-08:00")]
    [InlineData("Tue, 04-Mar-2031 10:45:00 GMT", "2031-03-04T10:45Z")]
    [InlineData("Mi, 05 März 2031 10:45:00 +0100", "2031-03-05T10:45+01:00")]
    [InlineData("mar., 04 févr. 2031 10:45:00 +0100", "2031-02-04T10:45+01:00")]
    [InlineData("Tue, 04 Mar 2031", "2031-03-04")]
    [InlineData("Tue, 04 Mar 2031 1:45:00 PM GMT", "2031-03-04T13:45Z")]
    [InlineData("2031-03-04T10:45:00Z", "2031-03-04T10:45Z")]
    [InlineData("2031-03-04T10:45:00.123-0500", "2031-03-04T10:45-05:00")]
    [InlineData("20310304T104500Z", "2031-03-04T10:45Z")]
    [InlineData("2031-03-04 10:45:00 +0200", "2031-03-04T10:45+02:00")]
    [InlineData("2031-03-04T24:00:00Z", "2031-03-05T00:00Z")]
    [InlineData("2031-03-04T10:45:00+02", "2031-03-04T10:45+02:00")]
    [InlineData("2031-03", "2031-03")]
    [InlineData("2031", "2031")]
    [InlineData("Tue Mar  4 10:45:06 2031", "2031-03-04T10:45")]
    [InlineData("Tue Mar  4 10:45:06 PST 2031", "2031-03-04T10:45-08:00")]
    [InlineData("2031년 03월 04일 22:45:15", "2031-03-04T22:45")]
    [InlineData("2031年3月4日 下午10:45", "2031-03-04T22:45")]
    [InlineData("1930387500", "2031-03-04T10:45Z")]
    [InlineData("March 4, 2031 10:45 am", "2031-03-04T10:45")]
    public void A_date_is_read(string words, string date) => Assert.Equal(date, FeedDates.Read(words)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("Tue, 31 Feb 2031 10:45:00 GMT")]
    [InlineData("Tue, 04 Mar 2031 99:45:00 GMT")]
    [InlineData("2031-13-04")]
    [InlineData("2031-03-04T25:00:00Z")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("Tue, 04 Mar 2031 10:45:00 the clock of the harbour")]
    public void What_is_no_date_is_none(string words) => Assert.Null(FeedDates.Read(words));
}
