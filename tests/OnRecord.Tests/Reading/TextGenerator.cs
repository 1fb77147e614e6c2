using System.Text;

namespace OnRecord.Tests.Reading;

/// <summary>Texts nobody would write, the same ones for the same seed: prose, marks, broken words, and Unicode at its worst.</summary>
internal static class TextGenerator
{
    private static readonly string[] Pieces =
    [
        "the", "minister", "said", "that", "Vorland", "ZETOJan", "Zelandiawhich", "don't", "its a", "U.S.", "Mr.", "Gen.", "p.m.", "100,000", "$", "5pm", "70's", "b/c", "w-", "alt.a.b",
        "“", "”", "\"", "'", "’", "„", "«", "``", "''", ".", "...", "…", "?!", ".?", "!!.", ",", ":", ";", "-", "—", "--", "(", ")", "[", "]", "•", "* ", "#", "@ilk", "a@b.org", "http://x.y/?z",
        ":-)", " ", " ", " ", "\u00A0", "\u200B", "\t", "\n", "\r\n", "\n\n", "\u2028", "\0", "\uFEFF", "\u00AD",
        "\uD83D\uDE00", "\uD83D", "\uDE00", "👩\u200D👩\u200D👧", "👍🏽", "\u0301", "e\u0301\u0302", "й", "нет", "Σ", "漢字", "שלום", "\u202Eمرحبا\u202C", "ﬁ", "İ", "\uFFFF", "1", "٣", "½", "Ⅷ",
    ];

    /// <summary>One text.</summary>
    public static string Text(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        var length = random.Next(1, 120);
        var wild = random.Next(4) == 0;
        for (var i = 0; i < length; i++)
        {
            if (wild && random.Next(2) == 0) text.Append((char)random.Next(char.MaxValue));
            else text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(2) == 0) text.Append(' ');
        }
        return text.ToString();
    }
}
