using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Tests.Reading.Names;

namespace OnRecord.Tests.Reading.Genres;

public class GenreReaderTests
{
    private const string PressConference =
        """
        Press conference by League Secretary General Mara Ilk

        Velmar, 4 May. As delivered

        MARA ILK: Good evening. We met today, and we agreed on three things. Our ships stay where they are.

        And we will not move them until we have an answer.

        Question (Coast Radio): Will you send more ships?

        MARA ILK: No. I have said so before.

        MODERATOR: Last one.

        Q: And the letter?

        MARA ILK: I sent it on Monday.
        """;

    [Fact]
    public void A_press_conference_is_a_transcript_with_turns()
    {
        var report = NamesIn.Read(PressConference);
        Assert.Equal(ReportGenre.Transcript, report.Genre);
        Assert.True(report.IsPrimary);
        Assert.Equal(["Mara Ilk", "Coast Radio", "Mara Ilk", "moderator", "unnamed questioner", "Mara Ilk"], report.Turns.Select(t => t.Speaker));
        Assert.Equal([false, true, false, false, true, false], report.Turns.Select(t => t.IsQuestion));
    }

    [Fact]
    public void A_turn_runs_to_the_next_label()
    {
        var report = NamesIn.Read(PressConference);
        Assert.EndsWith("until we have an answer.", report.Turns[0].Body.Of(report.Report.Text), StringComparison.Ordinal);
        Assert.Equal("MARA ILK", report.Turns[0].Label.Of(report.Report.Text));
        Assert.StartsWith("Good evening.", report.Turns[0].Body.Of(report.Report.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interview_by_Q_and_A_gives_the_answers_to_its_guest()
    {
        var report = NamesIn.Read("Anna Torre on the river\n\nQ: Is a crossing likely?\n\nA: I do not think so. We count boats.\n\nQ: And the bridge?\n\nA: It stands, and we watch it.");
        Assert.Equal(ReportGenre.Transcript, report.Genre);
        Assert.Equal(["unnamed questioner", "Anna Torre", "unnamed questioner", "Anna Torre"], report.Turns.Select(t => t.Speaker));
    }

    [Theory]
    [InlineData("Bram Teglund: “We mend nets”\n\nThe harbour master spoke to the Coast Herald in Velmar on Tuesday.", "Coast Herald")]
    [InlineData("A harbour waits\n\nHarbour master Bram Teglund sat down with the Coast Herald.", "Coast Herald")]
    [InlineData("A harbour waits\n\nHarbour master Bram Teglund told reporters what he thinks.", "unnamed questioner")]
    public void Title_and_lead_of_an_interview_name_who_answers_and_who_asks(string lead, string asker)
    {
        var report = NamesIn.Read(lead + "\n\nQ: Will the harbour open?\n\nA: I do not know. We mend nets.\n\nQ: And in May?\n\nA: I hope so, and we wait.");
        Assert.Equal([asker, "Bram Teglund", asker, "Bram Teglund"], report.Turns.Select(t => t.Speaker));
        Assert.Equal([true, false, true, false], report.Turns.Select(t => t.IsQuestion));
    }

    [Fact]
    public void A_letter_of_the_alphabet_is_no_speaker()
    {
        var report = NamesIn.Read("A harbour waits for spring\n\nQ: Will the harbour open?\n\nA: I do not know. We mend nets.\n\nQ: And in May?\n\nA: I hope so, and we wait.");
        Assert.Equal(["unnamed questioner", "unnamed interviewee", "unnamed questioner", "unnamed interviewee"], report.Turns.Select(t => t.Speaker));
    }

    [Fact]
    public void Labels_in_capitals_become_names()
    {
        var report = NamesIn.Read("Joint press conference\n\nMara Ilk and her guest met the press in Velmar.\n\nMARA ILK: Good evening. We met, and I am glad.\n\nPRESIDENT URSEL VAN DER MARSCH: I thank you. We agree.\n\nQuestion: On what do you agree?\n\nMARA ILK: We agree on the nets.\n\nPRESIDENT URSEL VAN DER MARSCH: And on the boats.");
        Assert.Equal(["Mara Ilk", "Ursel van der Marsch", "unnamed questioner", "Mara Ilk", "Ursel van der Marsch"], report.Turns.Select(t => t.Speaker));
    }

    [Fact]
    public void Name_and_office_under_a_release_are_no_words_of_it()
    {
        var report = NamesIn.Read("FOR IMMEDIATE RELEASE\n\nMinistry of Trade of the Republic of Arvenia\n\nThe port opens on 4 May, and ships may enter from noon.\n\nNo fees are due.\n\nOsk Tarrant\n\nMinister of Trade");
        var turn = Assert.Single(report.Turns);
        Assert.Equal("Arvenian Ministry of Trade", turn.Speaker);
        Assert.EndsWith("No fees are due.", turn.Body.Of(report.Report.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_speech_under_a_heading_is_one_turn()
    {
        var report = NamesIn.Read("Remarks by Foreign Minister Robert Marrow\n\n(As delivered)\n\nI thank you all. We stand at a river, and our choice is plain. We will cross it together, or we will not cross it.\n\nI trust you.");
        Assert.Equal(ReportGenre.Transcript, report.Genre);
        var turn = Assert.Single(report.Turns);
        Assert.Equal("Robert Marrow", turn.Speaker);
        Assert.StartsWith("I thank you all.", turn.Body.Of(report.Report.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ministrys_announcement_is_a_release()
    {
        var report = NamesIn.Read("Press release\n\nThe Ministry of Trade of Norway announces that the port of Velmar opens on 4 May.\n\nShips may enter from noon.");
        Assert.Equal(ReportGenre.Release, report.Genre);
        Assert.Equal("Norwegian Ministry of Trade", Assert.Single(report.Turns).Speaker);
    }

    [Fact]
    public void The_line_under_for_immediate_release_names_the_voice()
    {
        var report = NamesIn.Read("FOR IMMEDIATE RELEASE\n\nMinistry of Trade of Norway\n\nThe port opens on 4 May, and ships may enter from noon.\n\nNo fees are due.");
        Assert.Equal(ReportGenre.Release, report.Genre);
        Assert.Equal("Norwegian Ministry of Trade", Assert.Single(report.Turns).Speaker);
    }

    [Fact]
    public void Numbered_points_under_a_heading_are_a_communique()
    {
        var report = NamesIn.Read("Joint statement of the Coastal Alliance\n\n1. We met in Velmar today.\n\n2. We call on all parties to stop.\n\n3. We will meet again in May.");
        Assert.Equal(ReportGenre.Release, report.Genre);
        Assert.Equal("Coastal Alliance", Assert.Single(report.Turns).Speaker);
    }

    [Fact]
    public void A_letter_is_spoken_by_who_signs_it()
    {
        var report = NamesIn.Read("Dear colleagues,\n\nWe have read your note. It is not what we agreed on.\n\nYours sincerely,\n\nRobert Marrow, Foreign Minister");
        Assert.Equal(ReportGenre.Release, report.Genre);
        var turn = Assert.Single(report.Turns);
        Assert.Equal("Robert Marrow", turn.Speaker);
        Assert.DoesNotContain("Yours", turn.Body.Of(report.Report.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Statement by Norway raises fears\n\nOslo said on Monday that ships would stay. “We will not move,” the minister said.\n\nAnalysts said the statement was expected.")]
    [InlineData("Ilk: gates are shut\n\nSecretary General Mara Ilk said on Monday that the gates are shut.\n\nRead also: Norway: we are ready")]
    [InlineData("Five things to know:\n\nWHO: the alliance\n\nMinisters said they met on Monday in Velmar to speak about ships, and that nothing was agreed in the end by anyone who was there.\n\n“We will go,” one said.")]
    [InlineData("The host asked him about it.\n\n\"MARROW: I never said that.\n\n\"TORRE: You did.\n\n\"MARROW: No.\n\nThe show ended, he said later, in a long silence that nobody broke until the lights went out.")]
    public void An_article_about_words_stays_an_article(string text) => Assert.Equal(ReportGenre.Article, NamesIn.Read(text).Genre);

    [Fact]
    public void No_ordinary_article_of_the_evaluation_data_is_taken_for_a_primary_document()
    {
        var primaries = new List<string>();
        foreach (var line in File.ReadLines(SharedData.Path("data/statements/polnear.dev.jsonl")).Take(25))
        {
            using var json = JsonDocument.Parse(line);
            if (NamesIn.Read(json.RootElement.GetProperty("text").GetString()!).IsPrimary) primaries.Add(json.RootElement.GetProperty("id").ToString());
        }
        foreach (var file in Directory.EnumerateFiles(SharedData.Path("reports"), "*.txt"))
        {
            if (NamesIn.Read(File.ReadAllText(file)).IsPrimary) primaries.Add(file);
        }
        Assert.Empty(primaries);
    }
}
