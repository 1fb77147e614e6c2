using OnRecord.Intake;
using OnRecord.Publish;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Publish;

public sealed class LabelTests
{
    private const string Copy = "VALTOR, May 4, 2031 (Sund Wire) - The ferry stayed in port.";

    private static Report Report(string text, params string[] credits) => new()
    {
        Id = "07-ferry.txt",
        Text = text,
        Paragraphs = [new TextSpan(0, text.Length)],
        Credits = [.. credits.Select(name => new Credit(name, new TextSpan(0, 1)))],
    };

    [Fact]
    public void The_outlet_comes_first() => Assert.Equal("Lume Herald", ReportLabel.Of(Report(Copy, "Sund Wire") with { Outlet = "Lume Herald" }));

    [Fact]
    public void Copy_of_one_agency_is_called_after_it() => Assert.Equal("Sund Wire copy", ReportLabel.Of(Report(Copy, "Sund Wire")));

    [Fact]
    public void Who_also_credits_another_is_no_plain_copy() => Assert.Equal("07-ferry", ReportLabel.Of(Report(Copy, "Sund Wire", "Lume Herald")));

    [Fact]
    public void An_agency_credited_in_the_text_alone_does_not_name_the_report() => Assert.Equal("07-ferry", ReportLabel.Of(Report("The ferry stayed in port, Sund Wire reported.", "Sund Wire")));

    [Theory]
    [InlineData("04-costa.txt", "04-costa")]
    [InlineData("may/04-costa.html", "04-costa")]
    [InlineData("np-2031-0306-a", "np-2031-0306-a")]
    [InlineData("no. 12", "no. 12")]
    [InlineData("v1.2", "v1.2")]
    [InlineData(".txt", ".txt")]
    [InlineData("may/", "may/")]
    public void An_id_loses_its_folder_and_ending(string id, string label) => Assert.Equal(label, ReportLabel.OfId(id));

    [Theory]
    [InlineData("TILDA KARSH-AUNE", SpeakerType.Person, "Tilda Karsh-Aune")]
    [InlineData("Tilda Karsh", SpeakerType.Person, "Tilda Karsh")]
    [InlineData("KARSH", SpeakerType.Person, "KARSH")]
    [InlineData("LUME UNION", SpeakerType.Organisation, "LUME UNION")]
    public void A_persons_name_in_capitals_is_printed_as_a_name(string name, SpeakerType type, string label) =>
        Assert.Equal(label, SpeakerLabel.Of(new Speaker("s", name, type, MentionHow.Name)));
}
