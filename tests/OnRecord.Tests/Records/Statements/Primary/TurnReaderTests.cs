using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Records.Statements.Primary;

public sealed class TurnReaderTests
{
    private const string PressConference = """
        Press conference by the Chair of the Tarn Conference, Ada Quill

        Lower Tarn, 4 May 2031, ahead of the emergency session of the council. As delivered.

        ADA QUILL: Good afternoon. We will meet tomorrow and we will decide.

        We have seen the bridge, and we are worried.

        QUESTION (Arvenian Wire): Will you close the bridge?

        ADA QUILL: We will close it tomorrow.

        QUESTION: For how long?

        ADA QUILL: I do not know.
        """;

    private const string Interview = """
        Ada Quill: “I count cars, not words”

        Tarn Herald, 17 May 2031

        The transport minister spoke to the Tarn Herald in Lower Tarn on Thursday evening.

        Q: Is the bridge safe?

        A: I do not know. I count cars.

        Q: Will you close it?

        A: We offered to repair it and the offer stands.
        """;

    private const string Release = """
        FOR IMMEDIATE RELEASE

        Ministry of Transport of the Republic of Arvenia
        Lower Tarn, 4 May 2031

        The bridge returns to service

        The Ministry of Transport of the Republic of Arvenia announces that the bridge has returned to service.

        The repairs will be completed by 7 May.
        """;

    [Fact]
    public void The_day_and_the_occasion_in_the_head_of_a_transcript_are_those_of_every_turn()
    {
        var statements = Read(PressConference);
        Assert.NotEmpty(statements);
        Assert.All(statements, statement => Assert.Equal("2031-05-04", statement.Said?.Date.ToString()));
        Assert.All(statements, statement => Assert.Equal(DateBasis.Content, statement.Said?.Basis));
        Assert.All(statements, statement => Assert.Equal("ahead of the emergency session of the council", statement.Venue));
    }

    [Fact]
    public void The_occasion_in_the_head_is_not_dated_by_words_of_the_turns() =>
        Assert.DoesNotContain(Read(PressConference), statement => statement.Said?.Date.Day == 5);

    [Fact]
    public void An_asker_goes_by_the_outlet_in_the_label()
    {
        var askers = Read(PressConference).Where(statement => statement.Act == SpeechAct.Ask).Select(statement => statement.Speaker.Name);
        Assert.Equal(["Arvenian Wire", "unnamed questioner"], askers);
    }

    [Fact]
    public void An_interview_was_given_on_the_day_and_to_whom_its_head_says()
    {
        var answers = Read(Interview).Where(statement => statement.Act != SpeechAct.Ask).ToList();
        Assert.Equal(2, answers.Count);
        Assert.All(answers, statement => Assert.Equal("2031-05-15", statement.Said?.Date.ToString()[..10]));
        Assert.All(answers, statement => Assert.Equal("the Tarn Herald", statement.Audience));
        Assert.All(answers, statement => Assert.Equal("in Lower Tarn", statement.Venue));
    }

    [Fact]
    public void The_date_line_under_the_institution_dates_a_release()
    {
        var statements = Read(Release);
        Assert.NotEmpty(statements);
        Assert.All(statements, statement => Assert.Equal("2031-05-04", statement.Said?.Date.ToString()));
        Assert.All(statements, statement => Assert.Equal("Lower Tarn, 4 May 2031".Contains(statement.Said!.Evidence!.Value.Of(Release), StringComparison.Ordinal), statement.Said.Basis == DateBasis.Header));
    }

    [Fact]
    public void Without_a_day_in_the_head_the_day_of_publication_stands_in()
    {
        var published = new Dating(new PartialDate(2031, 5, 9), DateBasis.Given);
        var text = PressConference.Replace(", 4 May 2031", "", StringComparison.Ordinal);
        var statements = Pipeline.Read(ReportDresser.Dress(new Report { Id = "r", Text = text, Published = published })).Statements;
        Assert.All(statements, statement => Assert.Equal("2031-05-09", statement.Said?.Date.ToString()));
        Assert.All(statements, statement => Assert.Equal(DateBasis.Published, statement.Said?.Basis));
    }

    private static ImmutableArray<Statement> Read(string text) => Pipeline.Read(ReportDresser.Dress(new Report { Id = "r", Text = text })).Statements;
}
