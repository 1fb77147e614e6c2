using System.Text;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.Tests.Intake;

public sealed class BadInputTests
{
    private const string Good = """{"id":"good","text":"The minister of Valtry said the gates would stay shut."}""";

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t \n")]
    public void An_empty_file_is_a_problem(string content) => Assert.Equal(ProblemCodes.Empty, Taken.Code(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_picture_named_txt_is_no_text() => Assert.Equal(ProblemCodes.NotText, Taken.Code([0xFF, 0xD8, 0xFF, 0xE0, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0x20]));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_read_as_the_letters_they_most_likely_are_with_a_remark()
    {
        var result = Assert.Single(Taken.From([.. "The gate caf"u8, 0xE9, .. " stays shut, the minister said on Monday."u8]));
        Assert.StartsWith("The gate café stays shut", result.Value?.Text, StringComparison.Ordinal);
        Assert.Equal(ProblemCodes.OtherEncoding, Assert.Single(result.Remarks).Code);
    }

    [Fact]
    public void UTF16_by_its_mark_is_read()
    {
        var result = Assert.Single(Taken.From([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Der Minister sagte: „Die Tore bleiben zu.“")]));
        Assert.StartsWith("Der Minister", result.Value?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_50_MB_is_too_long_and_the_lines_around_it_are_read()
    {
        using var stream = new LongLineStream(Good, 50_000_000, Good.Replace("good", "after", StringComparison.Ordinal));
        var results = ReportStream.Read(stream, "big.jsonl").ToList();
        Assert.Equal(["good", null, "after"], results.Select(r => r.Value?.Id));
        Assert.Equal(ProblemCodes.TooLong, results[1].Problem?.Code);
        Assert.Equal("big.jsonl:2", results[1].Problem?.Where);
    }

    [Fact]
    public void A_text_file_of_50_MB_is_too_long()
    {
        using var stream = new LongLineStream("", 50_000_000, "");
        Assert.Equal(ProblemCodes.TooLong, Assert.Single(ReportStream.Read(stream, "big.txt")).Problem?.Code);
    }

    [Fact]
    public void A_broken_line_is_named_and_the_others_go_on()
    {
        var results = Taken.From($"{Good}\n{{\"id\":\"cut\",\"text\":\"The mini\n[1]\n{Good}\n", "a.jsonl");
        Assert.Equal([null, ProblemCodes.BadJson, ProblemCodes.BadJson, null], results.Select(r => r.Problem?.Code));
        Assert.Equal("a.jsonl:2", results[1].Problem?.Where);
        Assert.StartsWith("{\"id\":\"cut\"", results[1].Problem?.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_line_that_is_broken_does_not_make_the_file_a_text() =>
        Assert.Equal([ProblemCodes.BadJson, null], Taken.From($"not json\n{Good}\n", "a.jsonl").Select(r => r.Problem?.Code));

    [Fact]
    public void Half_a_surrogate_pair_costs_its_field_only()
    {
        var result = Assert.Single(Taken.From("""{"id":"a","title":"\ud800","text":"The gates stay shut, the minister said."}""", "a.jsonl"));
        Assert.Equal("a", result.Value?.Id);
        Assert.Equal(ProblemCodes.BadField, Assert.Single(result.Remarks).Code);
    }

    [Fact]
    public void A_field_of_the_wrong_type_is_a_remark()
    {
        var result = Assert.Single(Taken.From("""{"id":"a","outlet":7,"published":"soon","text":"The gates stay shut."}""", "a.jsonl"));
        Assert.Null(result.Value?.Outlet);
        Assert.Equal([ProblemCodes.BadField, ProblemCodes.BadField], result.Remarks.Select(r => r.Code));
    }

    [Fact]
    public void Reading_that_stops_keeps_what_came_before()
    {
        using var stream = new BrokenStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 400))));
        var results = ReportStream.Read(stream, "share.jsonl").ToList();
        Assert.True(results.Count > 100);
        Assert.All(results[..^1], r => Assert.NotNull(r.Value));
        Assert.Equal(ProblemCodes.Unreadable, results[^1].Problem?.Code);
    }

    /// <summary>A first line, a line of letters made as it is read, and a last line.</summary>
    private sealed class LongLineStream(string first, int letters, string last) : MemoryStream
    {
        private readonly byte[] head = Encoding.UTF8.GetBytes(first + "\n");
        private readonly byte[] tail = Encoding.UTF8.GetBytes("\n" + last + "\n");
        private long at;

        public override int Read(Span<byte> buffer)
        {
            var count = 0;
            for (; count < buffer.Length && at < head.Length + letters + tail.Length; count++, at++)
            {
                buffer[count] = at < head.Length ? head[at] : at < head.Length + letters ? (byte)'x' : tail[at - head.Length - letters];
            }
            return count;
        }
    }

    /// <summary>Gives its bytes, then fails as a share does that goes away.</summary>
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            var count = base.Read(buffer);
            return count > 0 ? count : throw new IOException("The share is gone.");
        }
    }
}
