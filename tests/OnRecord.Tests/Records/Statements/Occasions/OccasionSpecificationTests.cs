using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Records;
using OnRecord.Tests.Specifications;
using OnRecord.Text;

namespace OnRecord.Tests.Records.Statements.Occasions;

/// <summary>Runs Specifications/occasions.md.</summary>
public sealed class OccasionSpecificationTests
{
    private static readonly Dating Published = new(new PartialDate(2031, 5, 14), DateBasis.Given);

    public static TheoryData<string, string, string> Cases { get; } = [.. SpecificationRow.All("occasions.md").Select(c => new TheoryDataRow<string, string, string>(c.Name, c.Text, c.Expected))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_row_of_the_specification_holds(string name, string text, string expected)
    {
        var found = Pipeline.Read(ReportDresser.Dress(new Report { Id = name, Text = text, Published = Published, Outlet = "Tarn Post" })).Statements;
        Assert.Equal(expected, string.Join("<br>", found.Select(Shown)));
    }

    [Fact]
    public void An_outlet_that_tells_of_its_own_report_is_traced_and_is_no_relay()
    {
        var told = Pipeline.Read(ReportDresser.Dress(new Report { Id = "self", Text = "Ada Quill told the Tarn Post that the dam would hold.", Outlet = "Tarn Post" })).Statements[0];
        Assert.Empty(told.RelayedBy);
        Assert.Contains("the outlet cites itself", told.Trace);
    }

    [Fact]
    public void A_weekday_is_counted_from_a_date_line_that_the_header_lost()
    {
        const string text = "Arvenia asks for a new flag\n\nThursday, May 8, 2031 On Tuesday, Ada Quill said that the flag would change.";
        var said = Pipeline.Read(ReportDresser.Dress(new Report { Id = "line", Text = text })).Statements[^1].Said;
        Assert.Equal("2031-05-06", said?.Date.ToString());
        Assert.Equal(DateBasis.Relative, said?.Basis);
    }

    [Fact]
    public void The_year_that_a_header_leaves_out_is_taken_from_the_words()
    {
        const string text = "Ada Quill said on Monday that the dam, which cracked on 2 May 2031, would hold.";
        var report = ReportDresser.Dress(new Report { Id = "year", Text = text, Published = new Dating(new PartialDate(null, 5, 14), DateBasis.Header) });
        var recorded = Pipeline.Read(report);
        Assert.Equal("2031-05-14", recorded.Report.Published?.Date.ToString());
        Assert.Equal("2031-05-12", recorded.Statements[0].Said?.Date.ToString());
    }

    [Fact]
    public void Words_that_disagree_about_the_year_leave_it_open()
    {
        const string text = "Ada Quill said that the dam cracked on 2 May 2031 and again on 3 May 2030.";
        var report = ReportDresser.Dress(new Report { Id = "open", Text = text, Published = new Dating(new PartialDate(null, 5, 14), DateBasis.Header) });
        Assert.Null(Pipeline.Read(report).Report.Published?.Date.Year);
    }

    private static string Shown(Statement statement)
    {
        List<string> parts = [];
        if (statement.Said is Dating said) parts.Add($"on {said.Date} ({JsonNames.Of(said.Basis)})");
        if (statement.Venue is string venue) parts.Add($"at {venue}");
        if (statement.Audience is string audience) parts.Add($"to {audience}");
        if (!statement.RelayedBy.IsEmpty) parts.Add($"via {string.Join(", ", statement.RelayedBy)}");
        return string.Join("; ", parts);
    }
}
