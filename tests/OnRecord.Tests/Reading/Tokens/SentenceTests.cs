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

    private static string Sentences(string text) =>
        string.Join('|', Tokenizer.Tokenize(text, [new TextSpan(0, text.Length)]).Sentences.Select(sentence => sentence.Span.Of(text)));
}
