using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Tests.Records.Statements.Primary;

/// <summary>Dialogues, communiques and letters: whose words they are, and what each does.</summary>
public sealed class DialogueTests
{
    private const string Labelled =
        "The mayor on the new dam\n\n" +
        "The council of Tarn met for the third time this week.\n\n" +
        "Tarn Post: What did the council decide?\n\n" +
        "Mayor Ilk: We will build the dam. It will take three years.\n\n" +
        "It will not be cheap, but we need it.\n\n" +
        "Tarn Post: Who will pay for it?\n\n" +
        "Mayor Ilk: I hope that the state will. We have asked for a loan.";

    [Fact]
    public void Labels_that_come_back_are_turns_and_who_only_asks_is_the_asker()
    {
        var statements = Read(Labelled);

        Assert.Equal(["Tarn Post", "Ilk", "Ilk", "Tarn Post", "Ilk"], statements.Select(s => s.Speaker.Name));
        Assert.Equal([SpeechAct.Ask, SpeechAct.Assert, SpeechAct.Assert, SpeechAct.Ask, SpeechAct.Assert], statements.Select(s => s.Act));
        Assert.Equal(["Tarn Post", "Mayor Ilk"], statements.Take(2).Select(s => s.Source[0].Of(Labelled)));
    }

    [Theory]
    [InlineData("The council meets today.\n\nWho will pay for the dam?\n\nMayor Mara Ilk said that the state would. Boran Quell said that it would not.\n\nWhen will it be built?\n\nThat is open, Ilk told reporters. She said the loan came first.")]
    [InlineData("An interview with Mara Ilkova was aired.\n\nWill the dam hold?\n\nThe mayor said it would. The engineer Boran Quell said it might not, and Ada Marsh said he was right.\n\nWho will pay?\n\nThe state, Ilkova said. Quell said no. Marsh told reporters nothing.")]
    public void Questions_in_an_article_make_no_interview(string text) => Assert.Equal(ReportGenre.Article, Pipeline.Read(ReportDresser.Dress(new Report { Id = "a", Text = text })).Annotated.Genre);

    [Fact]
    public void Each_sentence_of_a_communique_that_says_something_is_a_statement_with_its_act()
    {
        const string text =
            "Joint statement of the Tarn Council\n\n" +
            "1. We, the ministers of the Tarn Council, condemn the shelling of Upper Marsh. It has cost many lives.\n\n" +
            "2. We call on Kestoria to withdraw its forces.\n\n" +
            "3. We will send engineers to Upper Marsh.\n\n" +
            "4. We welcome the offer of Arvenia.";
        var statements = Read(text);

        Assert.Equal([SpeechAct.Accuse, SpeechAct.Assert, SpeechAct.Demand, SpeechAct.Promise, SpeechAct.Praise], statements.Select(s => s.Act));
        Assert.Equal("We call on Kestoria to withdraw its forces.", statements[2].Extent.Of(text));
        Assert.Single(statements.Select(s => s.Speaker.Name).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_letter_is_said_by_who_signs_it_and_its_salutation_says_nothing()
    {
        const string text = "Dear Minister,\n\nWe urge you to repair the dam at Tarn. The water rises every spring, and our members fear for their fields.\n\nWe will gladly help.\n\nYours sincerely,\n\nMara Ilkova\n\nChairwoman, Tarn Farmers Union";
        var statements = Read(text);

        Assert.All(statements, s => Assert.Equal("Mara Ilkova", s.Speaker.Name));
        Assert.Equal([SpeechAct.Demand, SpeechAct.Assert, SpeechAct.Promise], statements.Select(s => s.Act));
    }

    private static ImmutableArray<Statement> Read(string text) => Pipeline.Read(ReportDresser.Dress(new Report { Id = "d", Text = text })).Statements;
}
