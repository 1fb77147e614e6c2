using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.Reading;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading;

public sealed class SyntaxTreeTests
{
    [Theory]
    [InlineData("The minister said that talks will go on.", "said", "minister", "nsubj")]
    [InlineData("The minister said that talks will go on.", "go", "talks", "nsubj")]
    [InlineData("The minister said that talks will go on.", "said", "go", "ccomp")]
    [InlineData("She thanked the reporters on Monday.", "thanked", "reporters", "obj")]
    [InlineData("The plan was rejected by the council.", "rejected", "plan", "nsubj:pass")]
    public void Words_hang_on_their_heads(string text, string head, string dependent, string relation)
    {
        var tokens = Parse(text);
        var token = tokens.Single(token => token.Span.Of(text) == dependent);
        Assert.Equal((head, relation), (tokens[token.Head].Span.Of(text), token.Relation));
    }

    [Fact]
    public void Every_sentence_is_one_tree()
    {
        string[] pieces = ["the", "minister", "said", "that", ",", ".", " ", "“", "”", "NATOJan", "?", "did n't", "go", "\n", "(", "7", "漢", "and", "who"];
        var texts = Gen.Elements(pieces).ListOf().Select(parts => string.Join(' ', parts));
        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), AreTrees));
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => AreTrees(text.Get)));
    }

    [Fact]
    public void A_sentence_of_thirty_thousand_words_is_parsed_too() => Assert.True(AreTrees(string.Concat(Enumerable.Repeat("and we go ", 10_000))));

    [Fact]
    public void Without_sentences_there_is_nothing_to_parse() => Assert.Empty(Parse(""));

    private static bool AreTrees(string text)
    {
        var tokenized = Tokenize(text);
        var tokens = SyntaxReader.Read(text, tokenized);
        return tokenized.Sentences.All(sentence => IsTree(tokens, sentence.Tokens));
    }

    private static bool IsTree(ImmutableArray<Token> tokens, TokenRange sentence)
    {
        var roots = 0;
        var reachesRoot = new HashSet<int>();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var token = tokens[i];
            if (!sentence.Contains(token.Head) || token.Relation.Length == 0 || (token.Head == i) != (token.Relation == "root")) return false;
            if (token.Head == i) roots++;
            var path = new List<int>();
            var at = i;
            while (tokens[at].Head != at && !reachesRoot.Contains(at))
            {
                path.Add(at);
                if (path.Count > sentence.Length) return false;
                at = tokens[at].Head;
            }
            reachesRoot.UnionWith(path);
        }
        return roots == 1;
    }

    private static ImmutableArray<Token> Parse(string text)
    {
        var tokenized = Tokenize(text);
        return SyntaxReader.Read(text, tokenized);
    }

    private static TokenizedText Tokenize(string text) => Tokenizer.Tokenize(text, [new TextSpan(0, text.Length)]);
}
