using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Tokens;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("He left. She stayed.", "He left.|She stayed.")]
    [InlineData("“We go.” They went.", "“We go.”|They went.")]
    [InlineData("\"We go.\" They went.", "\"We go.\"|They went.")]
    [InlineData("He said: “We go. You stay.” Then he left.", "He said: “We go.|You stay.”|Then he left.")]
    [InlineData("It grew by 3.5 percent. Then it fell.", "It grew by 3.5 percent.|Then it fell.")]
    [InlineData("• One • Two", "• One|• Two")]
    [InlineData("Wait... Then go.", "Wait...|Then go.")]
    public void Sentences_end_with_their_closing_marks(string text, string expected) => Assert.Equal(expected, Sentences(text));

    [Theory]
    [InlineData("Mr. Orlin met Vl. Petrin and U.S. President Hale on Feb. 5.")]
    [InlineData("“Will they come?” he asked.")]
    [InlineData("“Will they come?” Foreign Minister Orlin asked.")]
    [InlineData("“Will they come?” The minister's niece, Mara “Cia” Orlin (of Veld), asked the crowd.")]
    [InlineData("He said: “We go.”")]
    [InlineData("They came; they saw.")]
    [InlineData("J. R. Orlin of Acme Inc. spoke at No. 5 Hill St. in Veld.")]
    [InlineData("Well ... not now.")]
    [InlineData("1. Orders of the day")]
    public void A_sentence_goes_on_over_marks_inside_it(string text) => Assert.Equal(text, Sentences(text));

    [Theory]
    [InlineData("He works for the U.S. The others do not.", 2)]
    [InlineData("They met at 5 p.m. It rained.", 2)]
    public void An_abbreviation_may_end_a_sentence(string text, int count) => Assert.Equal(count, Sentences(text).Split('|').Length);

    [Theory]
    [InlineData("we got there late. the staff were great. i will go again", 3)]
    [InlineData("is there a bus from the airport? thanks in advance i need it for monday. please help", 3)]
    [InlineData("The front ended.He left the town.", 2)]
    [InlineData("THEY LEFT THE TOWN. NOBODY STAYED BEHIND.", 2)]
    public void Careless_text_is_cut_too(string text, int count) => Assert.InRange(Sentences(text).Split('|').Length, count, count + 1);

    [Theory]
    [InlineData("The talks failed. Some 60,000 Vorlandian soldiers stood at the border. Nobody knew why.")]
    [InlineData("The talks failed. The president of Vorland, Mara Ilk, met Foreign Minister Orlin. Nobody knew why.")]
    [InlineData("The talks failed. The tax returns were made public ― Orlin boasted of it. Nobody knew why.")]
    public void Edited_text_is_not_cut_before_a_capital_alone(string text) => Assert.Equal(3, Sentences(text).Split('|').Length);

    [Fact]
    public void No_sentence_is_longer_than_later_stages_can_bear() =>
        Assert.All(Tokenizer.Tokenize(Long, [new TextSpan(0, Long.Length)]).Sentences, sentence => Assert.InRange(sentence.Tokens.Length, 1, 400));

    private static readonly string Long = string.Concat(Enumerable.Repeat("word and ", 2000));

    private static string Sentences(string text) =>
        string.Join('|', Tokenizer.Tokenize(text, [new TextSpan(0, text.Length)]).Sentences.Select(sentence => sentence.Span.Of(text)));
}
