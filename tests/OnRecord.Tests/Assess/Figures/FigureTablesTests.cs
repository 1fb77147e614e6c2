using OnRecord.Assess;
using OnRecord.Assess.Figures;
using OnRecord.Intake;
using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.Tests.Assess.Figures;

public sealed class FigureTablesTests
{
    private static readonly Lazy<WovenReports> Sample = new(() => Weaver.Weave([.. ReadSample()]));

    [Fact]
    public void Rival_values_are_rows_with_who_when_and_every_report_that_prints_them()
    {
        var table = Assert.Single(FigureTables.Of(Sample.Value), table => table.Holder == "Kestoria" && table.Of == "soldiers");

        var council = table.Rows[0];
        Assert.Equal(("Ilse Marren", 60_000, Bound.MoreThan, "2031-03-04"), (council.AccordingTo, council.Value, council.Figure.Bound, council.Date.ToString()));
        Assert.Equal(["01-council-transcript.txt", "02-meridian-wire.txt", "03-valtry-herald.html"], council.Reports);
        Assert.Contains(table.Rows, row => row is { AccordingTo: "Kestorian Ministry of Defence", Value: 25_000 } && row.Reports.Length == 2);
        Assert.Contains(table.Rows, row => row is { AccordingTo: "Orsenian Ministry of Defence", Value: 75_000 });
        Assert.Equal(FigureStanding.Contested, table.Standing);
    }

    [Fact]
    public void Over_the_shared_reports_an_older_lower_bound_and_a_newer_estimate_are_rival_rows_that_can_hold_together()
    {
        var folder = SharedData.Path("reports");
        var reports = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).SelectMany(file => Read(file)).ToList();

        var table = Assert.Single(FigureTables.Of(Weaver.Weave([.. reports])), table => table.Rows.Length > 1);

        Assert.Equal(FigureStanding.Differing, table.Standing);
        var bound = table.Rows.Where(row => row is { Value: 100_000, Figure.Bound: Bound.MoreThan }).ToList();
        var estimate = Assert.Single(table.Rows, row => row is { Value: 150_000, Figure.Bound: Bound.About });
        Assert.Contains(bound, row => row.AccordingTo is not null && row.AccordingTo != estimate.AccordingTo);
        Assert.NotNull(estimate.AccordingTo);
        Assert.All(bound.Append(estimate), row => Assert.NotNull(row.Date));
        Assert.Contains(table.Rows, row => row.Figure.Bound == Bound.Order);
    }

    [Fact]
    public void A_rendering_that_prints_another_number_for_one_saying_has_drifted()
    {
        var table = Assert.Single(FigureTables.Of(Sample.Value), table => table.Holder == "Kestoria" && table.Of == "soldiers");
        var row = table.Rows.Single(row => row.Value == 160_000);

        Assert.Equal(["04-costa-diaria.txt"], row.Reports);
        Assert.Contains(row.Notes, note => note is { Relation: FigureRelation.Drifted, Row: 0 });
    }

    [Fact]
    public void Two_numbers_of_one_statement_are_two_quantities()
    {
        var tables = FigureTables.Of(Sample.Value);

        Assert.All(tables.Where(table => table.Of is "crew members" or "pontoon bridges"), table => Assert.Single(table.Rows));
        Assert.Equal([1800, 2000], tables.Where(table => table.Of == "crew members").Select(table => table.Rows[0].Value).Order());
    }

    [Fact]
    public void Every_row_cites_the_words_that_print_it_and_no_row_is_an_average()
    {
        var texts = Sample.Value.Reports.ToDictionary(report => report.Id, report => report.Text);
        var printed = Sample.Value.Reports.SelectMany(report => report.Figures).Select(figure => figure.Value).ToHashSet();

        foreach (var row in FigureTables.Of(Sample.Value).SelectMany(table => table.Rows))
        {
            Assert.NotEmpty(row.Words);
            Assert.All(row.Words, words => Assert.NotEmpty(words.Span.Of(texts[words.Report])));
            Assert.Contains(row.Value, printed);
            Assert.True(row.Least <= row.Value && row.Value <= row.Most);
        }
    }

    [Fact]
    public void Values_that_can_hold_together_are_rivals_and_not_contested()
    {
        var table = Assert.Single(Tables(
            ("Ilse Marn said that Arvenia has more than 100,000 troops at the border.", 12),
            ("Tomas Veler said that some 150,000 Arvenian troops were at the border.", 12)));

        Assert.Equal(FigureStanding.Differing, table.Standing);
        Assert.Equal([(100_000, double.PositiveInfinity), (112_500, 187_500)], table.Rows.Select(row => (row.Least, row.Most)));
        Assert.Equal(FigureRelation.Differs, Assert.Single(table.Rows[1].Notes).Relation);
    }

    [Fact]
    public void Another_number_of_the_same_voice_on_another_day_is_a_change()
    {
        var table = Assert.Single(Tables(
            ("Ilse Marn said on 3 March 2031 that Arvenia has 60,000 troops at the border.", 4),
            ("Ilse Marn said on 10 March 2031 that Arvenia has 90,000 troops at the border.", 11)));

        Assert.Equal(FigureStanding.Changed, table.Standing);
        Assert.Equal(["2031-03-03", "2031-03-10"], table.Rows.Select(row => row.Date.ToString()));
    }

    [Fact]
    public void Values_far_apart_in_time_may_both_have_been_right()
    {
        var table = Assert.Single(Tables(
            ("Ilse Marn said on 3 March 2031 that Arvenia has 60,000 troops at the border.", 4),
            ("Tomas Veler said on 28 March 2031 that Arvenia has 90,000 troops at the border.", 29)));

        Assert.Equal(FigureRelation.Later, Assert.Single(table.Rows[1].Notes).Relation);
        Assert.Equal(FigureStanding.Differing, table.Standing);
    }

    [Fact]
    public void Units_of_one_dimension_are_converted_and_then_compared()
    {
        var table = Assert.Single(Tables(
            ("Ilse Marn said that 10 kilometres of road in Lorne were flooded.", 12),
            ("Tomas Veler said that 3 miles of road in Lorne were flooded.", 12)));

        Assert.Equal("km", table.Unit);
        Assert.Equal([10, 4.828032], table.Rows.Select(row => Math.Round(row.Value, 6)));
        Assert.Equal(FigureStanding.Contested, table.Standing);
    }

    [Fact]
    public void An_order_of_magnitude_is_a_range_that_excludes_only_what_lies_below()
    {
        var table = Assert.Single(Tables(
            ("Ilse Marn said that Arvenia sent tens of thousands of troops to the border.", 12),
            ("Tomas Veler said that Arvenia sent 200 troops to the border.", 12),
            ("The mayor said that Arvenia sent 150,000 troops to the border.", 12)));

        var order = table.Rows.Single(row => row.Figure.Bound == Bound.Order);
        Assert.Equal((10_000, 100_000), (order.Least, order.Most));
        Assert.Contains(table.Rows.Single(row => row.Value == 200).Notes, note => note.Relation == FigureRelation.Excludes);
        Assert.DoesNotContain(table.Rows.Single(row => row.Value == 150_000).Notes, note => note.Relation == FigureRelation.Excludes && table.Rows[note.Row] == order);
    }

    [Fact]
    public void A_range_is_one_row_with_two_ends()
    {
        var table = Assert.Single(Tables(
            ("Ilse Marn said that Arvenia has between 40 and 60 ships in the strait.", 12),
            ("Tomas Veler said that Arvenia has 50 ships in the strait.", 12)));

        Assert.Equal((40, 60), (table.Rows[0].Least, table.Rows[0].Most));
        Assert.Equal(FigureStanding.Differing, table.Standing);
    }

    [Theory]
    [InlineData("Ilse Marn said that Arvenia has 60,000 troops at the border.", "Tomas Veler said that Velia has 200 troops at the port.")]
    [InlineData("Ilse Marn said that Arvenia has 60 ships.", "Tomas Veler said that Arvenia has 60 bakers.")]
    public void Other_holders_and_other_things_are_other_quantities(string first, string second) => Assert.Equal(2, Tables((first, 12), (second, 12)).Count);

    private static List<FigureTable> Tables(params (string Text, int Day)[] reports) => [.. FigureTables.Of(Weaver.Weave([.. reports.Select((report, i) => Pipeline.Read(new Report
    {
        Id = i.ToString(),
        Text = report.Text,
        Published = new Dating(new PartialDate(2031, 3, report.Day), DateBasis.Given),
        Paragraphs = [new TextSpan(0, report.Text.Length)],
    }))]))];

    private static IEnumerable<RecordedReport> ReadSample()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "samples", "reports")).Order(StringComparer.Ordinal))
        {
            foreach (var report in Read(file)) yield return report;
        }
    }

    private static List<RecordedReport> Read(string file)
    {
        using var stream = File.OpenRead(file);
        var ids = new HashSet<string>();
        var read = new List<RecordedReport>();
        foreach (var result in Pipeline.Take(stream, Path.GetFileName(file)))
        {
            if (result.IsOk(out var report)) read.Add(Pipeline.Read(ids.Add(report.Id) ? report : report with { Id = report.Id + "~2" }));
        }
        return read;
    }
}
