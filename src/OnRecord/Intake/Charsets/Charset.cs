using System.Text;

namespace OnRecord.Intake.Charsets;

/// <summary>A character encoding of the WHATWG Encoding Standard.</summary>
/// <param name="Name">Its name there: "UTF-8", "windows-1252", "Shift_JIS".</param>
/// <param name="Decoder">
/// Turns its bytes into text; bytes that mean nothing become U+FFFD. Single-byte encodings and x-user-defined decode exactly as the standard's tables;
/// the East Asian ones through the code pages of .NET, which leave out the Hong Kong characters of Big5 and the supplementary rows of EUC-JP.
/// </param>
public sealed record Charset(string Name, Encoding Decoder)
{
    public static Charset Utf8 => CharsetLabels.Utf8;

    /// <summary>What browsers take where nothing is said, and what "iso-8859-1" and "ascii" mean on the web.</summary>
    public static Charset Windows1252 => CharsetLabels.Windows1252;

    /// <summary>True for UTF-16, whose declaration inside a page or feed cannot be true: it could not have been read as ASCII.</summary>
    public bool IsUtf16 => Name is "UTF-16LE" or "UTF-16BE";

    /// <summary>True where bytes below 0x80 may be anything but ASCII, so that nothing can be said from plain bytes.</summary>
    public bool IsStateful => IsUtf16 || Name is "ISO-2022-JP";
}
