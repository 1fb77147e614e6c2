using System.Text;
using OnRecord.Intake;
using OnRecord.Intake.Warc;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Warc;

public sealed class BrokenArchiveTests
{
    private static byte[] Page(int number, int wrong = 0, string fields = "") =>
        WarcSamples.Record("response", $"https://harbour.example/{number}", [.. WarcSamples.Head(), .. WarcSamples.Page(number)], fields, wrong);

    private static void Holds(byte[] archive, int[] pages, ProblemCode? code)
    {
        var results = Taken.From(archive);
        Assert.Equal(pages.Select(page => $"https://harbour.example/{page}"), results.Where(result => result.Value is not null).Select(result => result.Value!.Url));
        if (code is null) Assert.DoesNotContain(results, result => result.Problem is not null);
        else Assert.Contains(results, result => result.Problem?.Code == code);
    }

    [Fact]
    public void A_cut_archive_keeps_what_is_whole()
    {
        byte[] archive = [.. Page(1), .. Page(2), .. Page(3)];
        Holds(archive[..^200], [1, 2], ProblemCodes.BadArchive);
        var packed = WarcSamples.Gzip(Page(3));
        Holds([.. WarcSamples.Gzip(Page(1)), .. WarcSamples.Gzip(Page(2)), .. packed[..(packed.Length / 2)]], [1, 2], ProblemCodes.BadArchive);
    }

    [Theory]
    [InlineData(-50)]
    [InlineData(50)]
    [InlineData(5000)]
    [InlineData(1_000_000)]
    public void A_wrong_length_costs_no_other_record(int wrong)
    {
        Holds([.. Page(1), .. Page(2, wrong), .. Page(3), .. Page(4)], [1, 2, 3, 4], ProblemCodes.BadArchive);
    }

    [Fact]
    public void A_broken_gzip_member_costs_no_other_record()
    {
        var broken = WarcSamples.Gzip(Page(2));
        for (var i = 40; i < 120; i++) broken[i] ^= 0x5A;
        Holds([.. WarcSamples.Gzip(Page(1)), .. broken, .. WarcSamples.Gzip(Page(3))], [1, 3], ProblemCodes.BadArchive);
        Holds([.. WarcSamples.Gzip(Page(1)), .. "noise between members"u8, .. WarcSamples.Gzip(Page(3))], [1, 3], ProblemCodes.BadArchive);
        Holds([.. WarcSamples.Gzip(Page(1)), .. new byte[300_000], .. WarcSamples.Gzip(Page(3)), .. new byte[100]], [1, 3], null);
    }

    [Fact]
    public void A_wrong_check_sum_is_told()
    {
        var wrong = WarcSamples.Gzip(Page(2));
        wrong[^6] ^= 1;
        var results = Taken.From([.. WarcSamples.Gzip(Page(1)), .. wrong, .. WarcSamples.Gzip(Page(3))]);
        Assert.Contains(results, result => result.Problem?.Code == ProblemCodes.BadArchive);
        Assert.Contains(results, result => result.Value?.Url == "https://harbour.example/3");
    }

    [Fact]
    public void One_gzip_member_over_all_records_is_read_and_told()
    {
        var results = Taken.From(WarcSamples.Gzip([.. Page(1), .. Page(2)]));
        Assert.Equal(2, results.Count(result => result.Value is not null));
        Assert.Contains(results[^1].Remarks, remark => remark.Code == ProblemCodes.BadArchive);
    }

    [Fact]
    public void A_record_over_several_gzip_members_is_read_and_told()
    {
        var page = Page(2);
        Holds([.. WarcSamples.Gzip(Page(1)), .. WarcSamples.Gzip(page[..600]), .. WarcSamples.Gzip(page[600..]), .. WarcSamples.Gzip(Page(3))], [1, 2, 3], ProblemCodes.BadArchive);
    }

    [Theory]
    [InlineData("sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    public void A_digest_that_is_not_the_records_is_told(string digest)
    {
        Holds([.. Page(1, fields: $"WARC-Block-Digest: {digest}\r\n"), .. Page(2)], [1, 2], ProblemCodes.BadDigest);
        Holds([.. Page(1, fields: $"WARC-Payload-Digest: {digest}\r\n"), .. Page(2)], [1, 2], ProblemCodes.BadDigest);
        Holds([.. Page(1, fields: "WARC-Block-Digest: whirl:abc\r\n"), .. Page(2)], [1, 2], null);
    }

    [Fact]
    public void The_shared_archives_are_read_as_they_should_be()
    {
        var folder = SharedData.Path("data/intake/warc");
        // Records that are read, reports, and codes of what is wrong.
        (string Name, int Records, int Reports, string[] Codes)[] expected =
        [
            ("bad.arc", 1, 0, ["OR1114", "OR1114", "OR1114"]),
            ("example-bad-non-chunked.warc.gz", 6, 1, ["OR1116"]),
            ("example-bad.warc.gz.bad", 6, 1, []),
            ("example-digest.warc", 4, 0, ["OR1116"]),
            ("example-iana.org-chunked.warc", 3, 1, []),
            ("example-resource.warc.gz", 3, 1, []),
            ("example-space-in-target-uri.warc.gz", 2, 0, []),
            ("example-space-in-url.arc", 2, 1, ["OR1114"]),
            ("example-trunc.warc", 4, 1, ["OR1114"]),
            ("example-wget-bad-target-uri.warc.gz", 6, 1, []),
            ("example-wrong-chunks.warc.gz", 2, 1, ["OR1114", "OR1116"]),
            ("example.arc", 2, 1, []),
            ("example.arc.gz", 2, 1, []),
            ("example.warc", 6, 1, []),
            ("example.warc.gz", 6, 1, []),
            ("post-test.warc.gz", 6, 0, []),
        ];
        foreach (var (name, records, reports, codes) in expected)
        {
            using var stream = File.OpenRead(Path.Combine(folder, name));
            using var reader = new WarcReader(stream, name);
            var read = reader.Records().ToList();
            Assert.Equal((name, records), (name, read.Count(result => result.Value is not null)));
            Assert.Equal((name, string.Join(' ', codes)), (name, string.Join(' ', read.Where(result => result.Problem is not null).Select(result => result.Problem!.Code.Id))));
            using var again = File.OpenRead(Path.Combine(folder, name));
            Assert.Equal((name, reports), (name, ReportStream.Read(again, name).Count(result => result.Value is not null)));
        }
    }

    [Fact]
    public void Noise_is_no_archive()
    {
        Assert.Equal(ProblemCodes.BadArchive, Taken.From(Encoding.ASCII.GetBytes("WARC/1.0\r\nnothing"))[0].Problem?.Code);
        Assert.Equal(ProblemCodes.BadArchive, Taken.From(Encoding.ASCII.GetBytes("WARC/1.0\r\nContent-Length: -5\r\n\r\nx"))[0].Problem?.Code);
        Assert.Equal(ProblemCodes.BadArchive, Taken.From(WarcSamples.Gzip(Encoding.ASCII.GetBytes("WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\nx")))[0].Problem?.Code);
    }
}
