using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.Intake;

namespace OnRecord.Tests.Intake;

public sealed class ReportPropertyTests
{
    private static readonly string[] Pieces =
        ["\n", "\n\n", "\r\n", " ", "\u00A0", "Read also: ", "By Ila Morn", "date 2031-03-04 ", "Wednesday, 22 January", "(AP)", "“", "”", "\"", ".", "?", ":", "As Riverglass reported", "Photo: ", "The gates stay shut, the minister said.", "Dam fever", "EN RU", "© 2031 Harbour", "Follow X on Google News", "\uD83D", "\u2028", "* With AFP", "12/13/2031", "99:99", "February 31,", "<p>", "{\"", "\u0000"];

    [Fact]
    public void Masks_and_paragraphs_are_in_order_apart_and_inside_the_text()
    {
        var text = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
        Prop.ForAll(text, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), words => Holds(words.Get)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void No_bytes_crash_the_reading() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Taken.From(bytes).Count == 1).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("x", 1_000_000)]
    [InlineData("\n", 100_000)]
    [InlineData("\"", 100_000)]
    [InlineData("Dam fever\n", 100_000)]
    [InlineData("Read also\n", 100_000)]
    [InlineData("The gates stay shut, writes Riverglass. ", 25_000)]
    [InlineData("(", 200_000)]
    [InlineData("12-", 200_000)]
    public void Long_inputs_take_linear_time(string piece, int count)
    {
        var watch = Stopwatch.StartNew();
        Taken.From(Encoding.UTF8.GetBytes("a " + string.Concat(Enumerable.Repeat(piece, count))));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 8);
    }

    [Theory]
    [InlineData("<div>", 5_000)]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<p>a", 50_000)]
    public void Deep_pages_take_linear_time(string tag, int count)
    {
        var watch = Stopwatch.StartNew();
        Taken.From("<!doctype html><html><body>" + string.Concat(Enumerable.Repeat(tag, count)) + "The gates stay shut, the minister said.");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
    }

    private static bool Holds(string text)
    {
        var report = ReportDresser.Dress(new Report { Id = "a", Text = text });
        var spans = report.Paragraphs.Concat(report.Masks.Select(mask => mask.Span)).Order().ToArray();
        var end = 0;
        foreach (var span in spans)
        {
            if (span.IsEmpty || span.Start < end || span.End > text.Length) return false;
            end = span.End;
        }
        return report.Masks.Select(mask => mask.Span).SequenceEqual(report.Masks.Select(mask => mask.Span).Order());
    }
}
