using System.Collections.Immutable;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Tokens;

public sealed class TokenizerTests
{
    /// <summary>The tokens of one paragraph, with bars between.</summary>
    internal static string Tokens(string text) =>
        string.Join('|', Tokenizer.Tokenize(text, [new TextSpan(0, text.Length)]).Tokens.Select(token => token.Span.Of(text)));

    [Theory]
    [InlineData("They don't know it's what we'll see", "They|do|n't|know|it|'s|what|we|'ll|see")]
    [InlineData("It’s Vorland’s and the soldiers’ own", "It|’s|Vorland|’s|and|the|soldiers|’|own")]
    [InlineData("We cannot and wouldn't've", "We|can|not|and|would|n't|'ve")]
    [InlineData("O'Leary of Sana'a", "O'Leary|of|Sana'a")]
    public void Clitics_are_words_of_their_own(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("a well-known self-made man", "a|well|-|known|self|-|made|man")]
    [InlineData("anti-ship, pre-war and mid-February", "anti-ship|,|pre-war|and|mid-February")]
    [InlineData("1969-1970 on 2022-02-15, call 345-9945", "1969|-|1970|on|2022-02-15|,|call|345-9945")]
    [InlineData("a 200-meter flag", "a|200|-|meter|flag")]
    public void Hyphens_split_words_but_not_prefixes_and_dates(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("over 100,000 troops cost $ 270 billion, $1.5bn or 20%", "over|100,000|troops|cost|$|270|billion|,|$|1.5|bn|or|20|%")]
    [InlineData("US$4.5 at 7:30pm on 9/11, the 26th of the 1980s", "US$|4.5|at|7:30|pm|on|9/11|,|the|26th|of|the|1980s")]
    [InlineData("1,2 and .04", "1|,|2|and|.04")]
    public void Figures_keep_their_marks_and_leave_their_units(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("Mr. Orlin of the U.S. met Vl. Petrin on Feb. 5 at No. 5", "Mr.|Orlin|of|the|U.S.|met|Vl.|Petrin|on|Feb.|5|at|No.|5")]
    [InlineData("No. It is J. A. Smith.", "No|.|It|is|J.|A.|Smith|.")]
    [InlineData("at 5 p.m. today", "at|5|p.m.|today")]
    public void Abbreviations_keep_their_full_stop(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("see https://example.org/a-b?c=1, or desk@example.org.", "see|https://example.org/a-b?c=1|,|or|desk@example.org|.")]
    [InlineData("(www.example.com) and example.com.", "(|www.example.com|)|and|example.com|.")]
    public void Addresses_are_one_token(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("the ZETOJan Orlin office", "the|ZETO|Jan|Orlin|office")]
    [InlineData("Zelandiawhich it holds", "Zelandia|which|it|holds")]
    [InlineData("Meanwhile, Elsewhere", "Meanwhile|,|Elsewhere")]
    [InlineData("theUnited front ended.He left", "the|United|front|ended|.|He|left")]
    [InlineData("NGOs, MPs and McDonald on YouTube", "NGOs|,|MPs|and|McDonald|on|YouTube")]
    public void Lost_blanks_are_found_again(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("said: “Go.” “he", "said|:|“|Go|.|”|“|he")]
    [InlineData("``odd'' „low“ «angle»", "``|odd|''|„|low|“|«|angle|»")]
    [InlineData("a\u00A0b\u200Bc", "a|b|c")]
    [InlineData("wait... what?! no -- yes", "wait|...|what|?!|no|--|yes")]
    [InlineData("ok 👍🏽 :-)", "ok|👍🏽|:-)")]
    public void Marks_and_odd_blanks_are_cut_cleanly(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("its a start, its own way, Its not", "it|s|a|start|,|its|own|way|,|It|s|not")]
    [InlineData("w- we kn- know pre- and re-election", "w-|we|kn-|know|pre|-|and|re-election")]
    [InlineData("b/c of w/o and/or 1/2", "b/c|of|w/o|and|/|or|1/2")]
    [InlineData("the 70's and 1930’s, not 2018's", "the|70's|and|1930’s|,|not|2018|'s")]
    [InlineData("really.? no!!. yes (here :) fine:)", "really|.?|no|!!.|yes|(|here|:)|fine|:)")]
    [InlineData("see (this:) and 5:D", "see|(|this|:|)|and|5|:|D")]
    [InlineData("in alt.travel.maps, ended.he left", "in|alt.travel.maps|,|ended|.|he|left")]
    [InlineData("GEN. ORLIN OF ACME LTD. (c. 1840)", "GEN.|ORLIN|OF|ACME|LTD.|(|c.|1840|)")]
    public void Careless_and_spoken_words_are_cut_as_the_treebanks_do(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Fact]
    public void Every_paragraph_has_its_own_tokens()
    {
        const string text = "One\n\nTwo three";
        var tokenized = Tokenizer.Tokenize(text, [new TextSpan(0, 3), new TextSpan(5, 14)]);
        Assert.Equal([0, 1], tokenized.Sentences.Select(sentence => sentence.Paragraph));
        Assert.Equal(ImmutableArray.Create(1, 3), [.. tokenized.Sentences.Select(sentence => sentence.Tokens.End)]);
    }
}
