using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Intake.Dates;
using OnRecord.Intake.Html;
using OnRecord.Text.Languages;

namespace OnRecord.Intake.Jsonl;

/// <summary>A report from the fields of a JSON object; a field of the wrong type is a remark, and the report is read without it.</summary>
internal static class JsonReport
{
    public static Result<Report> Read(JsonElement json, string where, ImmutableArray<Problem> remarks)
    {
        var fields = new JsonFields(json, where);
        var id = fields.Text("id") is { Length: > 0 } given ? given : where;
        var text = fields.Text("text");
        var html = text is null ? fields.Text("html") : null;
        var title = fields.Text("title");
        var url = fields.Text("url");
        var stated = fields.Text("published");
        var published = Published(stated);
        if (!string.IsNullOrWhiteSpace(stated) && published is null) fields.Refuse("published", "no date: " + stated);
        if ((text ?? html)?.Length > ReportLimits.MaxCharacters) return new Problem(ProblemCodes.TooLong, where);
        if (string.IsNullOrWhiteSpace(text ?? html)) return new Problem(ProblemCodes.Empty, where, Detail: text is null && html is null ? "neither text nor html" : null);
        var bare = new Report
        {
            Id = id,
            Text = text ?? "",
            Outlet = NullIfBlank(fields.Text("outlet")),
            Authors = fields.Texts("authors"),
            Url = NullIfBlank(url),
            Title = NullIfBlank(title) is string words ? new Title(words) : null,
            Language = NullIfBlank(fields.Text("language")) ?? LanguageIdentifier.Unknown,
            Published = published,
        };
        if (text is not null) return Result<Report>.With(ReportDresser.Dress(bare), [.. remarks, .. fields.Remarks]);
        var page = HtmlReader.Read(html!, where, bare);
        return page.IsOk(out var report) ? Result<Report>.With(report, [.. remarks, .. fields.Remarks, .. page.Remarks]) : page;
    }

    private static Dating? Published(string? stated) =>
        PartialDate.TryParse(stated, out var date) || DateWords.TryWhole(stated, out date) ? new Dating(date, DateBasis.Given) : null;

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
