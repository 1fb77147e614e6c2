using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;

namespace OnRecord.Intake.Charsets;

/// <summary>
/// Settles the encoding of bytes: byte-order mark, transport, declaration, then the bytes themselves, as the HTML standard's sniffing has it. Beyond the standard,
/// a statement that the bytes disprove is denied: UTF-8 bytes under another label, and bytes that are no UTF-8 under that label.
/// </summary>
public static class CharsetSniffer
{
    /// <summary>
    /// Of the bytes above ASCII in a text that says it is UTF-8, or nothing, the share in broken sequences from which it is taken for another: 1 in 4. A UTF-8 text with pasted old
    /// characters stays far below, and a text in another encoding is near 1.
    /// </summary>
    private const int MostBroken = 4;

    private static readonly FrozenDictionary<string, Charset> ByLanguage = DataTable.Rows("Intake/Charsets/usual.tsv")
        .ToFrozenDictionary(row => row[0], row => CharsetLabels.Named(row[1]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding of a text whose first bytes, or all of whose bytes, are these.</summary>
    /// <param name="bytes">The bytes, with a byte-order mark if there is one. They may end in the middle of a character.</param>
    /// <param name="transport">Label that the transport gave; null when it gave none.</param>
    /// <param name="declared">Label that the text itself gives; null when it gives none.</param>
    /// <param name="language">BCP 47 tag of its language where it is known; null when not.</param>
    public static CharsetChoice Of(ReadOnlySpan<byte> bytes, string? transport = null, string? declared = null, string? language = null)
    {
        if (Mark(bytes, out _) is Charset marked) return new CharsetChoice(marked, CharsetBasis.Mark);
        var said = CharsetLabels.Find(transport);
        var basis = CharsetBasis.Transport;
        var label = transport;
        if (said is null)
        {
            (said, basis, label) = (CharsetLabels.Find(declared), CharsetBasis.Declared, declared);
            // A declaration that was read as ASCII stands in no UTF-16, and x-user-defined was made for binary data.
            if (said?.IsUtf16 == true) said = Charset.Utf8;
            if (said?.Name == "x-user-defined") said = Charset.Windows1252;
        }
        if (said?.IsStateful == true) return new CharsetChoice(said, basis);
        var (above, broken) = Utf8Faults(bytes);
        if (above == 0) return new CharsetChoice(said ?? Charset.Utf8, said is null ? CharsetBasis.Valid : basis);
        if (said is null) return broken * MostBroken > above ? Guess(bytes, language) : new CharsetChoice(Charset.Utf8, CharsetBasis.Valid);
        if (said == Charset.Utf8) return broken * MostBroken > above ? Guess(bytes, language) with { Denied = label } : new CharsetChoice(said, basis);
        return broken == 0 ? new CharsetChoice(Charset.Utf8, CharsetBasis.Valid, label) : new CharsetChoice(said, basis);
    }

    /// <summary>The encoding that a byte-order mark tells, or the first characters of an XML declaration in UTF-16; null when there is none.</summary>
    /// <param name="bytes">First bytes.</param>
    /// <param name="length">Bytes of the mark, to be left out.</param>
    public static Charset? Mark(ReadOnlySpan<byte> bytes, out int length)
    {
        (var name, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ("UTF-8", 3),
            [0xFE, 0xFF, ..] => ("UTF-16BE", 2),
            [0xFF, 0xFE, ..] => ("UTF-16LE", 2),
            [0x3C, 0, 0x3F, 0, 0x78, 0, ..] => ("UTF-16LE", 0),
            [0, 0x3C, 0, 0x3F, 0, 0x78, ..] => ("UTF-16BE", 0),
            _ => (null, 0),
        };
        return name is null ? null : CharsetLabels.Named(name);
    }

    private static CharsetChoice Guess(ReadOnlySpan<byte> bytes, string? language)
    {
        if (CharsetLikelihood.Best(bytes) is Charset likely) return new CharsetChoice(likely, CharsetBasis.Likely);
        var primary = language?.Split('-', '_')[0];
        return new CharsetChoice(primary is not null && (ByLanguage.TryGetValue(language!, out var usual) || ByLanguage.TryGetValue(primary, out usual)) ? usual : Charset.Windows1252, CharsetBasis.Usual);
    }

    /// <summary>Bytes above ASCII, and how many of them are in no valid UTF-8 sequence. A sequence that the end cuts is left out.</summary>
    private static (int Above, int Broken) Utf8Faults(ReadOnlySpan<byte> bytes)
    {
        var (above, broken) = (0, 0);
        if (Utf8.IsValid(bytes)) return (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0 ? 0 : 1, 0);
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status == System.Buffers.OperationStatus.NeedMoreData) break;
            above += used;
            if (status != System.Buffers.OperationStatus.Done) broken += used;
            bytes = bytes[used..];
        }
        return (above, broken);
    }
}
