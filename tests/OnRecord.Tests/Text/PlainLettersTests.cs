using OnRecord.Text;
using OnRecord.Weave.Words;

namespace OnRecord.Tests.Text;

public sealed class PlainLettersTests
{
    [Theory]
    [InlineData("Ángela", "angela")]
    [InlineData("Iohannis ȘȚșț", "iohannis stst")]
    [InlineData("Nguyễn Văn Hưng", "nguyen van hung")]
    [InlineData("Łódź", "łodz")]
    [InlineData("ÆØÅ", "æøa")]
    [InlineData("Сергій ÷ ×", "сергій ÷ ×")]
    public void Accents_are_left_off_and_letters_of_their_own_stay(string printed, string plain) => Assert.Equal(plain, string.Concat(printed.Select(PlainLetters.Of)));

    [Theory]
    [InlineData("José", "Jose")]
    [InlineData("café’s", "cafe's")]
    [InlineData("e\u0301lan", "elan")]
    public void One_word_in_two_spellings_is_one(string one, string other) => Assert.Equal(WordReader.Plain(other), WordReader.Plain(one));
}
