using System.Diagnostics;
using OnRecord.Text.Languages;

namespace OnRecord.Tests.Text.Languages;

public sealed class LanguageIdentifierTests
{
    private static readonly (string Language, string Text)[] Sentences =
        [.. File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests", "OnRecord.Tests", "Text", "Languages", "sentences.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]))];

    public static TheoryData<string> Named => [.. LanguageIdentifier.Languages];

    [Theory]
    [MemberData(nameof(Named))]
    public void Sentences_of_a_named_language_are_never_called_another(string language) =>
        Assert.DoesNotContain(Sentences.Where(sentence => sentence.Language == language), sentence => LanguageIdentifier.Identify(sentence.Text).Language != language && LanguageIdentifier.Identify(sentence.Text).IsKnown);

    [Fact]
    public void Most_sentences_of_the_named_languages_are_called_by_it() => Assert.True(Right(sentence => IsNamed(sentence.Language)) >= 0.97);

    [Fact]
    public void Nearly_all_sentences_of_other_languages_are_unknown() => Assert.True(Right(sentence => !IsNamed(sentence.Language) && sentence.Language != "und") >= 0.98);

    [Fact]
    public void Numbers_codes_and_single_words_are_unknown() => Assert.Equal(1, Right(sentence => sentence.Language == "und"));

    [Fact]
    public void Four_thousand_sentences_of_the_test_set_are_told_apart()
    {
        var folder = SharedData.Path("data/languages/identify");
        var (right, all) = (0, 0);
        foreach (var language in LanguageIdentifier.Languages)
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, language + ".txt")))
            {
                all++;
                if (LanguageIdentifier.Identify(line).Language == language) right++;
            }
        }
        Assert.True(right >= 0.993 * all, $"{right} of {all}");
    }

    [Theory]
    [InlineData("Компания International Shipping and Trading Services объявила о прибыли.", "ru")]
    [InlineData("Компанія International Shipping and Trading Services повідомила про прибуток.", "uk")]
    [InlineData("«The ceasefire will hold until the monitors arrive on Friday», — сказал он журналистам.", "ru")]
    [InlineData("Η εταιρεία Harbour Gazette Media International ανακοίνωσε κέρδη.", "el")]
    [InlineData("The paper \"Комсомольская заря\" wrote that two boats had been seized.", "en")]
    [InlineData("He only said: \"Мы не уйдём отсюда, пока не вернут всех наших людей\" and left.", "en")]
    public void Names_and_quotations_in_another_writing_do_not_mislead(string text, string language) => Assert.Equal(language, LanguageIdentifier.Identify(text).Language);

    [Theory]
    [InlineData("Мост закрыли вчера.", "ru")]
    [InlineData("Міст закрили вчора.", "uk")]
    [InlineData("Люди зібралися біля школи.", "uk")]
    [InlineData("Люди собрались у школы, и мэр поднялся на сцену.", "ru")]
    public void Neighbours_are_told_by_letters_endings_and_function_words(string text, string language) => Assert.Equal(language, LanguageIdentifier.Identify(text).Language);

    [Fact]
    public void Capitals_are_read_like_small_letters() => Assert.Equal("en", LanguageIdentifier.Identify("BRIDGE CLOSED AFTER THE STORM, MINISTER SAYS").Language);

    [Fact]
    public void What_is_in_another_language_is_told_from_what_is_too_short()
    {
        Assert.True(LanguageIdentifier.Identify("Minister oświadczył, że rozmowy będą trwały do podpisania umowy.").IsOther);
        Assert.True(LanguageIdentifier.Identify("部长表示，谈判将持续到签署协议为止。").IsOther);
        Assert.False(LanguageIdentifier.Identify("Sam.").IsOther);
        Assert.False(LanguageIdentifier.Identify("12.03.2022").IsOther);
    }

    [Fact]
    public void Plain_English_is_told_at_once_and_nothing_else_is()
    {
        Assert.True(PlainEnglish.Is("The minister said the talks would go on until the ceasefire was signed."));
        Assert.True(PlainEnglish.Is("Officials asked voters to keep waiting."));
        Assert.DoesNotContain(Sentences, sentence => sentence.Language != "en" && PlainEnglish.Is(sentence.Text));
        Assert.True(Sentences.Count(sentence => PlainEnglish.Is(sentence.Text)) >= 3);
        Assert.False(PlainEnglish.Is("Фильм «The Man Who Would Have Been There» показали в среду."));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        foreach (var (_, text) in Sentences) LanguageIdentifier.Identify(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (_, text) in Sentences) LanguageIdentifier.Identify(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Any_text_is_answered_in_time_that_grows_with_its_length()
    {
        var random = new Random(5);
        var noise = new char[1 << 20];
        for (var i = 0; i < noise.Length; i++) noise[i] = (char)random.Next(1, 0xFFFF);
        string[] texts = [new string(noise), new string('a', 1 << 20), new string('"', 1 << 17), "", "\ud800", "а\u0301", new string('\udc00', 1000)];
        var watch = Stopwatch.StartNew();
        foreach (var text in texts) Assert.InRange(LanguageIdentifier.Identify(text).Confidence, 0, 1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    private static bool IsNamed(string language) => LanguageIdentifier.Languages.Contains(language);

    private static double Right(Func<(string Language, string Text), bool> which)
    {
        var chosen = Sentences.Where(which).ToList();
        return (double)chosen.Count(sentence => LanguageIdentifier.Identify(sentence.Text).Language == (IsNamed(sentence.Language) ? sentence.Language : LanguageIdentifier.Unknown)) / chosen.Count;
    }
}
