using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Tests.Specifications;
using OnRecord.Text;

namespace OnRecord.Tests.Records.Statements.Speakers;

/// <summary>Runs Specifications/speakers.md and speakers-news.md.</summary>
public sealed class SpeakerSpecificationTests
{
    private static readonly Dating Published = new(new PartialDate(2031, 5, 14), DateBasis.Given);

    public static TheoryData<string, string, string> Cases { get; } = [.. SpecificationRow.All("speakers.md").Concat(SpecificationRow.All("speakers-news.md")).Select(c => new TheoryDataRow<string, string, string>(c.Name, c.Text, c.Expected))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_row_of_the_specification_holds(string name, string text, string expected)
    {
        var found = Pipeline.Read(ReportDresser.Dress(new Report { Id = name, Text = text, Published = Published })).Statements;
        var shown = string.Join("<br>", found.Select(s => $"{s.Speaker.Name} ({JsonNames.Of(s.Speaker.Type)})" + (s.Speaker.Alternatives.IsEmpty ? "" : " or " + string.Join(", ", s.Speaker.Alternatives))));
        Assert.Equal(expected, shown);
    }

    [Fact]
    public void A_speaker_keeps_the_forms_the_report_prints_and_where_each_first_stands()
    {
        const string text = "Ada Quill said the dam would hold. \"It is sound,\" Mrs. Quill said. Quill added that it was old.";
        var speaker = Pipeline.Read(ReportDresser.Dress(new Report { Id = "forms", Text = text })).Statements[^1].Speaker;
        Assert.Equal(["Ada Quill", "Quill"], speaker.Aliases.Select(alias => alias.Form));
        Assert.Equal(new TextSpan(0, 9), speaker.Aliases[0].First);
        Assert.Equal("Quill", speaker.Aliases[1].First.Of(text));
    }

    [Fact]
    public void The_id_of_a_speaker_is_the_same_whatever_form_is_printed()
    {
        static string IdIn(string text) => Pipeline.Read(ReportDresser.Dress(new Report { Id = "ids", Text = text })).Statements[^1].Speaker.Id;
        Assert.Equal(IdIn("Ada Quill said the dam would hold."), IdIn("Ada Quill opened the dam. \"It will hold,\" Quill said."));
    }
}
