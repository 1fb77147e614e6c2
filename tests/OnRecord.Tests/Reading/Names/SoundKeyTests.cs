using OnRecord.Reading.Names;

namespace OnRecord.Tests.Reading.Names;

public class SoundKeyTests
{
    [Theory]
    [InlineData("Belichov", "Belishov")]
    [InlineData("Schultz", "Shulz")]
    [InlineData("Makron", "Macron")]
    [InlineData("Łukasz", "Lukash")]
    public void Spellings_of_one_name_sound_alike(string a, string b) => Assert.True(SoundKey.Near(a, b), $"{SoundKey.Of(a)} {SoundKey.Of(b)}");

    [Theory]
    [InlineData("Tarrant", "Marsch")]
    [InlineData("Bell", "Bellingham")]
    public void Different_names_do_not(string a, string b) => Assert.False(SoundKey.Near(a, b));

    [Fact]
    public void Marks_on_letters_are_folded() => Assert.Equal("erdogan celik lodz", SoundKey.Fold("Erdoğan Çelik Łódź"));
}
