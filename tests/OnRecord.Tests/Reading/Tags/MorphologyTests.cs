using OnRecord.Reading;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Tags;

public sealed class MorphologyTests
{
    [Theory]
    [InlineData("The ministers left.", "left", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin")]
    [InlineData("The minister left.", "left", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin")]
    [InlineData("We have left.", "have", "Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin")]
    [InlineData("The plan was rejected by the council.", "rejected", "Tense=Past|VerbForm=Part|Voice=Pass")]
    [InlineData("The council has rejected the plan.", "rejected", "Tense=Past|VerbForm=Part")]
    [InlineData("She saw it.", "it", "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs")]
    [InlineData("It fell.", "It", "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs")]
    [InlineData("The largest bridges fell.", "largest", "Degree=Sup")]
    [InlineData("The largest bridges fell.", "bridges", "Number=Plur")]
    public void A_word_has_the_features_that_its_form_and_its_tree_give(string text, string word, string features)
    {
        var tokens = SyntaxReader.Read(text, Tokenizer.Tokenize(text, [new TextSpan(0, text.Length)]));
        var index = Enumerable.Range(0, tokens.Length).Single(i => tokens[i].Span.Of(text) == word);

        Assert.Equal(features, Morphology.Of(text, tokens, index, [.. Enumerable.Range(0, tokens.Length).Where(i => tokens[i].Head == index && i != index)]));
    }
}
