using System.Text;
using OnRecord.Intake.Charsets;

namespace OnRecord.Tests.Intake.Charsets;

public sealed class CharsetTests
{
    [Fact]
    public void The_standard_has_forty_encodings() => Assert.Equal(40, CharsetLabels.All.Length);

    [Theory]
    [InlineData("utf8", "UTF-8")]
    [InlineData(" Unicode-1-1-UTF-8\t", "UTF-8")]
    [InlineData("latin1", "windows-1252")]
    [InlineData("ISO-8859-1", "windows-1252")]
    [InlineData("us-ascii", "windows-1252")]
    [InlineData("iso-8859-9", "windows-1254")]
    [InlineData("iso-8859-11", "windows-874")]
    [InlineData("gb2312", "GBK")]
    [InlineData("sjis", "Shift_JIS")]
    [InlineData("ks_c_5601-1987", "EUC-KR")]
    [InlineData("koi", "KOI8-R")]
    [InlineData("utf-16", "UTF-16LE")]
    [InlineData("iso-2022-kr", "replacement")]
    public void A_label_names_an_encoding(string label, string name) => Assert.Equal(name, CharsetLabels.Find(label)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("utf-7")]
    [InlineData("latin 1")]
    [InlineData("windows-1252\u00A0")]
    public void Other_labels_name_none(string label) => Assert.Null(CharsetLabels.Find(label));

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x80, 0x81, 0xE9 }, "€\u0081é")]
    [InlineData("windows-1253", new byte[] { 0xC1, 0xAA, 0xE1 }, "Α\uFFFDα")]
    [InlineData("windows-1251", new byte[] { 0xCF, 0xF0, 0xE8 }, "При")]
    [InlineData("KOI8-U", new byte[] { 0xA4, 0xAE, 0xBE }, "єўЎ")]
    [InlineData("ISO-8859-16", new byte[] { 0xA4, 0xAA, 0xBA }, "€Șș")]
    [InlineData("x-mac-cyrillic", new byte[] { 0xA2, 0xFF }, "Ґ€")]
    [InlineData("x-user-defined", new byte[] { 0x41, 0x80, 0xFF }, "A\uF780\uF7FF")]
    [InlineData("Shift_JIS", new byte[] { 0x8D, 0x60 }, "港")]
    [InlineData("EUC-JP", new byte[] { 0xB9, 0xC1 }, "港")]
    [InlineData("GBK", new byte[] { 0xB8, 0xDB, 0xA2, 0xE3 }, "港€")]
    [InlineData("Big5", new byte[] { 0xB4, 0xE4 }, "港")]
    [InlineData("EUC-KR", new byte[] { 0xC7, 0xD7 }, "항")]
    [InlineData("ISO-2022-JP", new byte[] { 0x1B, 0x24, 0x42, 0x39, 0x41, 0x1B, 0x28, 0x42, 0x61 }, "港a")]
    public void Bytes_mean_what_the_standard_says(string name, byte[] bytes, string text) => Assert.Equal(text, CharsetLabels.Find(name)!.Decoder.GetString(bytes));

    [Theory]
    [InlineData("<meta charset=koi8-r>", "koi8-r")]
    [InlineData("<META CHARSET='KOI8-R' />", "koi8-r")]
    [InlineData("<meta http-equiv=Content-Type content=\"text/html; charset = 'koi8-r'\">", "koi8-r")]
    [InlineData("<meta content='text/html;charset=koi8-r' http-equiv='content-type'>", "koi8-r")]
    [InlineData("<meta name=a content='text/html; charset=koi8-r'>", null)]
    [InlineData("<meta content='charset=koi8-r'><meta charset=big5>", "big5")]
    [InlineData("<!-- <meta charset=koi8-r> --><meta charset=big5>", "big5")]
    [InlineData("<!--><meta charset=big5>-->", "big5")]
    [InlineData("<a title='<meta charset=koi8-r>'><meta charset=big5>", "big5")]
    [InlineData("<? meta charset=koi8-r ?><meta/charset=big5>", "big5")]
    [InlineData("<meta charset=nonsense><meta charset=big5>", "big5")]
    [InlineData("<metacharset=big5>", null)]
    [InlineData("<meta charset=\"big5", null)]
    [InlineData("<meta charset=koi8-r charset=big5>", "koi8-r")]
    [InlineData("<?xml version=\"1.0\" encoding='big5' ?><meta charset=koi8-r>", "big5")]
    [InlineData("<!doctype html><html><body><p>charset=big5", null)]
    public void A_page_is_scanned_for_its_encoding_as_browsers_do(string page, string? label) => Assert.Equal(label, DeclaredCharset.InPage(Encoding.Latin1.GetBytes(page)));

    [Theory]
    [InlineData("text/html; charset=utf-8", "utf-8")]
    [InlineData("text/html; CharSet = \"utf-8\"; x", "utf-8")]
    [InlineData("charset; charset=big5;", "big5")]
    [InlineData("text/html; charset=\"utf-8", null)]
    [InlineData("text/html", null)]
    public void A_content_type_tells_its_encoding(string words, string? label) => Assert.Equal(label, DeclaredCharset.InContentType(words));

    [Fact]
    public void A_mark_stands_above_the_transport_and_the_transport_above_the_declaration()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, 0x61];
        Assert.Equal(("UTF-8", CharsetBasis.Mark), Of(marked, "big5", "koi8-r"));
        Assert.Equal(("UTF-16LE", CharsetBasis.Mark), Of([0xFF, 0xFE, 0x61, 0], "utf-8", null));
        Assert.Equal(("windows-1251", CharsetBasis.Transport), Of([0xCF, 0xF0, 0xE8], "windows-1251", "koi8-r"));
        Assert.Equal(("KOI8-R", CharsetBasis.Declared), Of([0xCF, 0xF0, 0xE8], "nonsense", "koi8-r"));
        Assert.Equal(("UTF-8", CharsetBasis.Declared), Of("plain"u8.ToArray(), null, "utf-16"));

        static (string, CharsetBasis) Of(byte[] bytes, string? transport, string? declared) => CharsetSniffer.Of(bytes, transport, declared) is var choice ? (choice.Charset.Name, choice.Basis) : default;
    }

    [Theory]
    [InlineData("windows-1252", 1252, "Le président a déclaré que les vannes resteraient fermées jusqu’à l’été.")]
    [InlineData("windows-1252", 1252, "Der Präsident sagte, die Tore blieben für alle größeren Schiffe im März geschlossen.")]
    [InlineData("windows-1252", 1252, "El señor ministro dijo que la presa seguirá cerrada mañana por la mañana.")]
    [InlineData("windows-1251", 1251, "Министр заявил, что ворота порта останутся закрытыми до конца месяца.")]
    [InlineData("KOI8-U", 20866, "Министр заявил, что ворота порта останутся закрытыми до конца месяца.")]
    [InlineData("IBM866", 866, "Министр заявил, что ворота порта останутся закрытыми до конца месяца.")]
    [InlineData("windows-1253", 1253, "Ο υπουργός δήλωσε ότι οι πύλες του λιμανιού θα παραμείνουν κλειστές.")]
    [InlineData("Shift_JIS", 932, "大臣は、港の門は月末まで閉じたままになると述べた。")]
    [InlineData("EUC-JP", 51932, "大臣は、港の門は月末まで閉じたままになると述べた。")]
    [InlineData("EUC-KR", 949, "장관은 항구의 문이 월말까지 닫혀 있을 것이라고 말했다.")]
    [InlineData("Big5", 950, "部長表示，港口的大門將關閉到月底，船隻必須等待。")]
    [InlineData("gb18030", 936, "部长表示，港口的大门将关闭到月底，船只必须等待。")]
    public void The_encoding_of_words_that_state_none_is_told_by_the_words(string name, int codePage, string words)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(words);
        var choice = CharsetSniffer.Of(bytes);
        Assert.Equal(words, choice.Charset.Decoder.GetString(bytes));
        Assert.Equal((name, CharsetBasis.Likely), (choice.Charset.Name, choice.Basis));
        Assert.NotNull(choice.Remark("a"));
    }

    [Fact]
    public void A_false_label_is_denied()
    {
        Assert.Equal("latin1", CharsetSniffer.Of("Die Tore für alle"u8, declared: "latin1").Denied);
        Assert.Equal("utf-8", CharsetSniffer.Of([.. "Die Tore f"u8, 0xFC, .. "r K"u8, 0xF6, .. "ln, M"u8, 0xFC, .. "nchen und D"u8, 0xFC, .. "ren"u8], declared: "utf-8").Denied);
        Assert.Null(CharsetSniffer.Of("Die Tore fuer alle"u8, declared: "latin1").Denied);
    }

    [Fact]
    public void With_nothing_to_tell_by_the_language_does()
    {
        byte[] few = [.. "Stop "u8, 0xE4, .. " "u8];
        Assert.Equal("windows-1252", CharsetSniffer.Of(few).Charset.Name);
        Assert.Equal("windows-1251", CharsetSniffer.Of(few, language: "ru-RU").Charset.Name);
        Assert.Equal("Big5", CharsetSniffer.Of(few, language: "zh-TW").Charset.Name);
    }
}
