using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading;

public sealed class SyntaxTagTests
{
    [Theory]
    [InlineData("The minister said that talks will resume.", "DT NN VBD IN NNS MD VB .")]
    [InlineData("The exercise involved 25,000 soldiers, the ministry said.", "DT NN VBD CD NNS , DT NN VBD .")]
    [InlineData("“We have seen no sign of it,” she added.", "`` PRP VBP VBN DT NN IN PRP , '' PRP VBD .")]
    [InlineData("Officials were told to leave the city's harbour.", "NNS VBD VBN TO VB DT NN POS NN .")]
    public void Words_get_their_Penn_tags(string text, string expected) => Assert.Equal(expected, string.Join(' ', Tag(text).Select(token => token.Tag)));

    [Fact]
    public void Auxiliaries_and_subordinators_have_classes_of_their_own()
    {
        var tokens = Tag("He has said that Vorland is ready because it must be.");
        Assert.Equal([WordClass.Pron, WordClass.Aux, WordClass.Verb, WordClass.Sconj, WordClass.Propn, WordClass.Aux, WordClass.Adj, WordClass.Sconj, WordClass.Pron, WordClass.Aux, WordClass.Aux, WordClass.Punct],
            tokens.Select(token => token.Class));
    }

    [Fact]
    public void Shouted_text_is_tagged_like_quiet_text()
    {
        var quiet = Tag("the minister said that troops would leave the city").Select(token => token.Tag);
        Assert.Equal(quiet, Tag("THE MINISTER SAID THAT TROOPS WOULD LEAVE THE CITY").Select(token => token.Tag), StringComparer.Ordinal);
    }

    [Fact]
    public void A_list_of_initials_is_not_shouted() => Assert.All(Tag("UN, EU, AU").Where(token => token.Class != WordClass.Punct), token => Assert.Equal(WordClass.Propn, token.Class));

    [Fact]
    public void A_shouted_name_keeps_its_letters()
    {
        const string quiet = "Officials in Vorland met Ada Quill.";
        Tag(quiet.ToUpperInvariant());
        Assert.Contains("Vorland", Tag(quiet).Select(token => token.Lemma));
        Assert.DoesNotContain("VORLAND", Tag(quiet).Select(token => token.Lemma));
    }

    [Fact]
    public void Every_token_keeps_its_span()
    {
        const string text = "One two. Three, four!";
        var tokenized = Tokenize(text);
        Assert.Equal(tokenized.Tokens.Select(token => token.Span), SyntaxReader.Read(text, tokenized).Select(token => token.Span));
    }

    [Fact]
    public void Nothing_to_tag_is_nothing_tagged() => Assert.Empty(Tag(""));

    private static ImmutableArray<Token> Tag(string text) => SyntaxReader.Read(text, Tokenize(text));

    private static TokenizedText Tokenize(string text) => Tokenizer.Tokenize(text, [new TextSpan(0, text.Length)]);
}
