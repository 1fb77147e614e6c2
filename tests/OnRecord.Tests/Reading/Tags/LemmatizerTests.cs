using OnRecord.Reading;
using OnRecord.Reading.Tags;

namespace OnRecord.Tests.Reading.Tags;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("said", "VBD", "say")]
    [InlineData("told", "VBN", "tell")]
    [InlineData("urged", "VBN", "urge")]
    [InlineData("Warned", "VBD", "warn")]
    [InlineData("stressed", "VBD", "stress")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("planning", "VBG", "plan")]
    [InlineData("hailed", "VBN", "hail")]
    [InlineData("announced", "VBD", "announce")]
    [InlineData("stating", "VBG", "state")]
    [InlineData("forecast", "VBD", "forecast")]
    [InlineData("withdrew", "VBD", "withdraw")]
    public void Verbs_go_back_to_their_base(string word, string tag, string lemma) => Assert.Equal(lemma, Lemma(word, WordClass.Verb, tag));

    [Theory]
    [InlineData("was", WordClass.Aux, "VBD", "be")]
    [InlineData("n't", WordClass.Part, "RB", "not")]
    [InlineData("’ll", WordClass.Aux, "MD", "will")]
    [InlineData("her", WordClass.Pron, "PRP$", "her")]
    [InlineData("them", WordClass.Pron, "PRP", "they")]
    [InlineData("countries", WordClass.Noun, "NNS", "country")]
    [InlineData("men", WordClass.Noun, "NNS", "man")]
    [InlineData("largest", WordClass.Adj, "JJS", "large")]
    [InlineData("Vorland", WordClass.Propn, "NNP", "Vorland")]
    [InlineData("Soldiers", WordClass.Noun, "NNS", "soldier")]
    public void Other_words_do_too(string word, WordClass wordClass, string tag, string lemma) => Assert.Equal(lemma, Lemma(word, wordClass, tag));

    [Fact]
    public void A_lemma_goes_by_class_and_tag()
    {
        Assert.Equal("she", Lemma("her", WordClass.Pron, "PRP"));
        Assert.Equal("her", Lemma("her", WordClass.Pron, "PRP$"));
    }

    private static string Lemma(string word, WordClass wordClass, string tag) => Lemmatizer.Lemma(word, wordClass, tag);
}
