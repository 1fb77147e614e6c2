using System.Collections.Immutable;

namespace OnRecord.Intake.Charsets;

/// <summary>
/// An East Asian encoding by the pairs of bytes that running text in it is made of: the standards put the usual characters into a range of their own, and a text in another encoding falls
/// outside of it.
/// </summary>
/// <param name="Charset">The encoding.</param>
/// <param name="Leads">First bytes of usual characters and of marks, as ranges.</param>
/// <param name="LeastTrail">The lowest second byte of usual characters.</param>
/// <param name="IsJapanese">True when running text holds kana.</param>
/// <param name="Kana">First bytes of kana.</param>
internal sealed record BytePairs(Charset Charset, ImmutableArray<(byte From, byte To)> Leads, byte LeastTrail, bool IsJapanese, ImmutableArray<(byte From, byte To)> Kana)
{
    /// <summary>Pairs needed to tell anything by.</summary>
    private const int LeastPairs = 4;

    /// <summary>Japanese without kana, or another language with them, is hardly any: 1 pair in 20.</summary>
    private const double LeastKana = 0.05;

    /// <summary>
    /// Ranges from the standards: Hangul of KS X 1001; the first level of JIS X 0208; the first level of GB 2312; the first level of Big5. Korean first: its range lies inside that of Chinese.
    /// </summary>
    public static ImmutableArray<BytePairs> All { get; } =
        [
            new(CharsetLabels.Named("EUC-KR"), [(0xA1, 0xA1), (0xB0, 0xC8)], 0xA1, IsJapanese: false, [(0xAA, 0xAB)]),
            new(CharsetLabels.Named("EUC-JP"), [(0xA1, 0xA1), (0xA4, 0xA5), (0xB0, 0xCF)], 0xA1, IsJapanese: true, [(0xA4, 0xA5)]),
            new(CharsetLabels.Named("Shift_JIS"), [(0x81, 0x83), (0x88, 0x98)], 0x40, IsJapanese: true, [(0x82, 0x83)]),
            new(CharsetLabels.Named("gb18030"), [(0xA1, 0xA1), (0xA3, 0xA3), (0xB0, 0xD7)], 0xA1, IsJapanese: false, [(0xA4, 0xA5)]),
            new(CharsetLabels.Named("Big5"), [(0xA1, 0xA1), (0xA4, 0xC6)], 0x40, IsJapanese: false, [(0xC7, 0xC7)]),
        ];

    /// <summary>Share of pairs that are usual, at most 1, less what speaks against the encoding.</summary>
    public double Score(ReadOnlySpan<byte> bytes)
    {
        var (pairs, usual, kana) = (0, 0, 0);
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] < 0x80) continue;
            pairs++;
            if (IsIn(Leads, bytes[at]) && bytes[at + 1] >= LeastTrail) usual++;
            if (IsIn(Kana, bytes[at])) kana++;
            at++;
        }
        if (pairs < LeastPairs) return 0;
        var share = (double)kana / pairs;
        return (double)usual / pairs - (IsJapanese == share >= LeastKana ? 0 : 0.3);
    }

    private static bool IsIn(ImmutableArray<(byte From, byte To)> ranges, byte value)
    {
        foreach (var (from, to) in ranges)
        {
            if (value >= from && value <= to) return true;
        }
        return false;
    }
}
