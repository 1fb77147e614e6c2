using OnRecord.Text;
using OnRecord.Weave.Copies;

namespace OnRecord.Tests.Weave.Copies;

public sealed class WordHasherTests
{
    [Theory]
    [InlineData("The Minister's well-known reply", "the minister’s well‑known REPLY")]
    [InlineData("Élodie Müller résumé", "Elodie Muller resume")]
    [InlineData("e\u0301lan", "élan")]
    [InlineData("re\u00ADsolved", "resolved")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    [InlineData("150,000 troops", "150000 troops")]
    public void Marks_and_capitals_make_no_difference(string a, string b) => Assert.Equal(Hashes(a), Hashes(b));

    [Theory]
    [InlineData("4.5 metres", "45 metres")]
    [InlineData("gates shut", "gates open")]
    [InlineData("one two", "onetwo")]
    public void Other_words_are_others(string a, string b) => Assert.NotEqual(Hashes(a), Hashes(b));

    [Fact]
    public void A_word_stands_where_it_is_printed()
    {
        const string text = "“Well-known,” he said - 4.5 m.";
        var printed = WordHasher.Read(text, [new TextSpan(0, text.Length)]).Select(word => text[word.Start..word.End]);

        Assert.Equal(["Well-known", "he", "said", "4.5", "m"], printed);
    }

    [Fact]
    public void Signs_of_a_script_without_blanks_are_words_each() => Assert.Equal(4, Hashes("水門開放").Length);

    [Fact]
    public void Only_the_spans_given_are_read() => Assert.Equal(Hashes("two four"), WordHasher.Read("one two three four", [new TextSpan(4, 7), new TextSpan(14, 18)]).Select(word => word.Hash).ToArray());

    private static ulong[] Hashes(string text) => [.. WordHasher.Read(text, [new TextSpan(0, text.Length)]).Select(word => word.Hash)];
}
