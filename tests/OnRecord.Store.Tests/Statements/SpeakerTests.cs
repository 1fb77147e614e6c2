using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.Store.Tests.Statements;

public sealed class SpeakerTests : IDisposable
{
    private readonly RecordFolder _folder = new();
    private readonly Record _record;

    public SpeakerTests()
    {
        _record = _folder.Open();
        _record.Add(Given.Report("late", "“Then yes,” Mira Olden said. “Never,” Jon Olden said.", published: "2031-05-09", statements: [("Mira Olden", "Then yes", null), ("Jon Olden", "Never", null)]));
        _record.Add(Given.Report("early", "“First no,” Mira Olden said.", published: "2031-05-12", statements: ("Mira Olden", "First no", "2031-05-01")));
    }

    public void Dispose()
    {
        _record.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Statements_of_a_speaker_come_by_date_said_else_published()
    {
        var view = _record.GetSpeaker("mira-olden")!;
        Assert.Equal(["First no", "Then yes"], view.Statements.Select(line => line.Words));
        Assert.Equal("[early, 1-9]", view.Statements[0].Citation.ToString());
        Assert.Equal(["Mira Olden", "Olden"], view.Aliases);
    }

    [Fact]
    public void A_statement_whose_report_knows_no_year_takes_the_date_of_its_utterance()
    {
        var report = Given.Report("yearless", "“As I said,” Mira Olden said.", statements: ("Mira Olden", "As I said", "--05-04"));
        _record.Add(report);
        Assert.Equal("As I said", _record.GetSpeaker("mira-olden")!.Statements[^1].Words);

        var utterance = Given.Utterance("u1", "Mira Olden", (report, "s1")) with { Said = new Dating(new PartialDate(2031, 5, 4), DateBasis.Sibling) };
        Given.Weave(_record, [new Story("s1", ["yearless"])], utterance);
        Assert.Equal(["First no", "As I said", "Then yes"], _record.GetSpeaker("mira-olden")!.Statements.Select(line => line.Words));
        Assert.Equal("2031-05-04", _record.Search("said").Statements[0].SaidOn);
    }

    [Theory]
    [InlineData("mira-olden")]
    [InlineData("Mira Olden")]
    [InlineData("mira  OLDEN")]
    [InlineData("mira old")]
    public void A_speaker_is_found_by_id_name_or_part_of_it(string words) => Assert.Equal("mira-olden", Assert.Single(_record.FindSpeakers(words)).Id);

    [Fact]
    public void An_alias_of_two_people_finds_both_the_more_quoted_first() =>
        Assert.Equal(["mira-olden", "jon-olden"], _record.FindSpeakers("Olden").Select(speaker => speaker.Id));

    [Fact]
    public void Nobody_is_found_by_words_nobody_bears()
    {
        Assert.Empty(_record.FindSpeakers("Ferrin"));
        Assert.Empty(_record.FindSpeakers("  "));
        Assert.Empty(_record.FindSpeakers("%"));
        Assert.Null(_record.GetSpeaker("olden' OR 1=1 --"));
    }

    [Fact]
    public void Speakers_are_listed_by_how_much_they_say() =>
        Assert.Equal([("Mira Olden", 2), ("Jon Olden", 1)], _record.ListSpeakers().Select(speaker => (speaker.Name, speaker.Statements)));
}
