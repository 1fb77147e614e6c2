using System.Text;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.Tests.Intake;

/// <summary>Reports from words, as the product takes them from files.</summary>
internal static class Taken
{
    public static List<Result<Report>> From(string content, string where = "a.txt") => From(Encoding.UTF8.GetBytes(content), where);

    public static List<Result<Report>> From(byte[] content, string where = "a.txt")
    {
        using var stream = new MemoryStream(content);
        return [.. ReportStream.Read(stream, where)];
    }

    public static Report One(string content, string where = "a.txt")
    {
        var result = Assert.Single(From(content, where));
        Assert.True(result.IsOk(out var report), result.Problem?.ToString());
        return report;
    }

    public static ProblemCode? Code(byte[] content, string where = "a.txt") => Assert.Single(From(content, where)).Problem?.Code;

    /// <summary>The words of every mask of a kind.</summary>
    public static string[] Masked(this Report report, MaskKind kind) => [.. report.Masks.Where(mask => mask.Kind == kind).Select(mask => mask.Span.Of(report.Text))];

    public static string[] Body(this Report report) => [.. report.Paragraphs.Select(paragraph => paragraph.Of(report.Text))];
}
