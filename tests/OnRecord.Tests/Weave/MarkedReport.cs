using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Weave;

/// <summary>
/// A recorded report made by hand from marked text: <c>[[Speaker|kind|date|venue: words]]</c> is a statement, where kind is direct, mixed or
/// indirect, and date and venue may be left out. A date with "~" before it is only the day of publication.
/// </summary>
internal static class MarkedReport
{
    public static RecordedReport Of(string id, string marked, string? outlet = null, bool isPrimary = false, string? published = null, string? url = null, params string[] credits)
    {
        var text = new System.Text.StringBuilder();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        for (var i = 0; i < marked.Length;)
        {
            var open = marked.IndexOf("[[", i, StringComparison.Ordinal);
            if (open < 0)
            {
                text.Append(marked, i, marked.Length - i);
                break;
            }
            text.Append(marked, i, open - i);
            var close = marked.IndexOf("]]", open, StringComparison.Ordinal);
            var colon = marked.IndexOf(": ", open, StringComparison.Ordinal);
            var fields = marked[(open + 2)..colon].Split('|');
            var start = text.Length;
            text.Append(marked, colon + 2, close - colon - 2);
            statements.Add(new Statement
            {
                Id = $"s{statements.Count + 1}",
                Kind = Enum.Parse<StatementKind>(fields[1], ignoreCase: true),
                Content = [new TextSpan(start, text.Length)],
                Speaker = new Speaker(fields[0].ToLowerInvariant().Replace(' ', '-'), fields[0], SpeakerType.Person, MentionHow.Name),
                Said = fields.Length > 2 && fields[2].Length > 0 ? Date(fields[2]) : null,
                Venue = fields.Length > 3 ? fields[3] : null,
            });
            i = close + 2;
        }
        return Make(id, text.ToString(), statements.ToImmutable(), outlet, isPrimary, published, url, credits);
    }

    public static RecordedReport Make(string id, string text, ImmutableArray<Statement> statements, string? outlet = null, bool isPrimary = false, string? published = null, string? url = null, params string[] credits)
    {
        var report = ReportDresser.Dress(new Report
        {
            Id = id,
            Text = text,
            Outlet = outlet,
            Url = url,
            Published = published is null ? null : Date("~" + published),
        });
        report = report with { Credits = [.. credits.Select(credit => new Credit(credit, new TextSpan(0, 0), credit == outlet))] };
        var annotated = Annotator.Annotate(report);
        return new RecordedReport { Annotated = isPrimary ? annotated with { Genre = ReportGenre.Transcript } : annotated, Statements = statements };
    }

    private static Dating Date(string text)
    {
        var isPublished = text[0] == '~';
        Assert.True(PartialDate.TryParse(text.AsSpan(isPublished ? 1 : 0), out var date), text);
        return new Dating(date, isPublished ? DateBasis.Published : DateBasis.Content);
    }
}
