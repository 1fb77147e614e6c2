using OnRecord.Publish.Briefs;

namespace OnRecord.Tests.Publish.Briefs;

public sealed class QuotedTextTests
{
    [Theory]
    [InlineData("She called it \"the largest force.\"", "She called it ‘the largest force.’")]
    [InlineData("She called it \"the largest force.", "She called it ‘the largest force.’")]
    [InlineData("the largest force,\" she said.", "‘the largest force,’ she said.")]
    [InlineData("“No,” she said, “never”", "‘No,’ she said, ‘never’")]
    [InlineData("the Council ‘does not see it", "the Council ‘does not see it’")]
    [InlineData("the Council ‘does not see Orsenia’s units’", "the Council ‘does not see Orsenia’s units’")]
    [InlineData("the soldiers’ boats", "the soldiers’ boats")]
    [InlineData("", "")]
    [InlineData("\"", "‘’")]
    public void Marks_inside_are_single_and_in_pairs(string words, string printed) => Assert.Equal(printed, QuotedText.WithSingleMarks(words));

    [Theory]
    [InlineData("a “sensible step", "a “sensible step”")]
    [InlineData("the gates would be opened \"when engineers say so", "the gates would be opened \"when engineers say so\"")]
    [InlineData("the largest force,” she said", "“the largest force,” she said")]
    [InlineData("“No,” she said, “never”", "“No,” she said, “never”")]
    [InlineData("\"No,\" she said, \"never\"", "\"No,\" she said, \"never\"")]
    [InlineData("“We wait.\n\n“We will not wait for ever.”", "“We wait.\n\n“We will not wait for ever.”")]
    [InlineData("the soldiers' boats", "the soldiers' boats")]
    [InlineData("", "")]
    public void A_mark_that_was_cut_off_at_an_end_is_printed(string words, string printed) => Assert.Equal(printed, QuotedText.Closed(words));
}
