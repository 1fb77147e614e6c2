using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.Reading;
using OnRecord.Reading.Quotes;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Quotes;

public class QuotationReaderTests
{
    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_of_the_specification_holds(string name, string text, string expected, string repair)
    {
        Assert.False(string.IsNullOrEmpty(name));
        Assert.Equal(text, expected.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
        (text, expected) = (Lines(text), Lines(expected));
        var quotations = QuotationReader.Read(text, Paragraphs(text));
        Assert.Equal(expected, Bracketed(text, quotations));
        Assert.Equal(repair, string.Join(", ", quotations.Select(q => Described(q.Repair))));
    }

    [Fact]
    public void The_specification_has_at_least_sixty_rows() => Assert.True(Rows().Count >= 60);

    [Fact]
    public void An_inner_quotation_is_one_deeper_than_the_outer()
    {
        const string text = "“He said ‘never’ to me,” she said.";
        Assert.Equal([0, 1], QuotationReader.Read(text, Paragraphs(text)).Select(q => q.Depth));
    }

    [Fact]
    public void The_inner_span_leaves_out_the_marks_and_the_blanks_beside_them()
    {
        const string text = "« The river is ours », she said.";
        var quotation = Assert.Single(QuotationReader.Read(text, Paragraphs(text)));
        Assert.Equal("The river is ours", quotation.Inner.Of(text));
    }

    [Fact]
    public void Any_text_gives_ordered_spans_that_begin_and_end_in_paragraphs()
    {
        var characters = Gen.Elements("“”\"„«»‘’'`.,:!? \naZ9s—".ToCharArray());
        Prop.ForAll(characters.ArrayOf().Select(static c => new string(c)).ToArbitrary(), static text =>
        {
            var paragraphs = Paragraphs(text);
            var quotations = QuotationReader.Read(text, paragraphs);
            return quotations.All(q => q.Span.Contains(q.Inner) && !q.Inner.IsEmpty && paragraphs.Any(p => p.Contains(q.Span.Start)) && paragraphs.Any(p => p.Contains(q.Span.End - 1)))
                && quotations.Zip(quotations.Skip(1)).All(static p => p.First.Span.Start <= p.Second.Span.Start);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("\"a ")]
    [InlineData("a\" ")]
    [InlineData("“We, ")]
    [InlineData("“«‘a ")]
    [InlineData("we said, ")]
    public void A_hundred_thousand_marks_take_no_more_than_seconds(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 100_000).ToString();
        var watch = Stopwatch.StartNew();
        QuotationReader.Read(text, [new TextSpan(0, text.Length).Trim(text)]);
        // Linear work takes well under a second; quadratic work would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("a” b “c\n")]
    [InlineData("“a\n")]
    [InlineData("a “b\nc\n")]
    public void A_hundred_thousand_lines_that_run_on_take_no_more_than_seconds(string lines)
    {
        var text = new StringBuilder().Insert(0, lines, 100_000).ToString();
        var watch = Stopwatch.StartNew();
        QuotationReader.Read(text, Paragraphs(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests", "OnRecord.Tests", "Specifications", "quotations.md")))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 6 || cells[1] is "name" || cells[1].StartsWith("---", StringComparison.Ordinal)) continue;
            rows.Add(cells[1], cells[2], cells[3], cells[4]);
        }
        return rows;
    }

    private static string Lines(string text) => text.Replace(" ↵ ", "\n", StringComparison.Ordinal);

    private static ImmutableArray<TextSpan> Paragraphs(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('¶', '\n');
            end = end < 0 ? text.Length : start + end;
            var paragraph = new TextSpan(start, end).Trim(text);
            if (!paragraph.IsEmpty) paragraphs.Add(paragraph);
            start = end + 1;
        }
        return paragraphs.ToImmutable();
    }

    private static string Bracketed(string text, ImmutableArray<Quotation> quotations)
    {
        var marked = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var quotation in quotations) if (quotation.Span.End == i) marked.Append('⟧');
            foreach (var quotation in quotations) if (quotation.Span.Start == i) marked.Append('⟦');
            if (i < text.Length) marked.Append(text[i]);
        }
        return marked.ToString();
    }

    private static string Described(QuotationRepair repair) => repair switch
    {
        QuotationRepair.None => "-",
        QuotationRepair.OpenerPlaced => "opener placed",
        QuotationRepair.CloserPlaced => "closer placed",
        QuotationRepair.CloserTurned => "closer turned",
        QuotationRepair.Reopened => "reopened",
        QuotationRepair.Continued => "continued",
        _ => repair.ToString(),
    };
}
