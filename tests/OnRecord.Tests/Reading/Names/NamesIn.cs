using OnRecord.Intake;
using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Names;

/// <summary>Annotates a text of the test with the real pipeline and looks at its names.</summary>
internal static class NamesIn
{
    public static AnnotatedReport Read(string text) => Annotator.Annotate(ReportDresser.Dress(new Report { Id = "test", Text = text }));

    /// <summary>The entity that a name printed in the text means.</summary>
    public static Entity EntityOf(AnnotatedReport report, string printed)
    {
        var name = report.Names.FirstOrDefault(n => n.Span.Of(report.Report.Text) == printed);
        Assert.True(name is not null, $"no name “{printed}” among {string.Join(" | ", report.Names.Select(n => n.Span.Of(report.Report.Text)))}");
        return report.Entities[name.Entity];
    }

    public static NameKind KindOf(AnnotatedReport report, string printed) => report.Names.First(n => n.Span.Of(report.Report.Text) == printed).Kind;

    /// <summary>The canonical name a mention means; "open" when it stays open, null when no mention has exactly these words.</summary>
    public static string? MeantBy(AnnotatedReport report, string printed, int occurrence = 1)
    {
        var mention = report.Mentions.Where(m => m.Span.Of(report.Report.Text) == printed).Skip(occurrence - 1).FirstOrDefault();
        return mention is null ? null : mention.Entity < 0 ? "open" : report.Entities[mention.Entity].Canonical;
    }
}
