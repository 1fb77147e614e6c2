using System.Buffers.Binary;

namespace OnRecord.Intake.Formats;

/// <summary>First bytes of pictures, sounds, films and archives (MIME Sniffing Standard, section 6).</summary>
internal static class MimeSignatures
{
    public static string? Image(ReadOnlySpan<byte> content) => content switch
    {
        [0, 0, 1, 0, ..] or [0, 0, 2, 0, ..] => "image/x-icon",
        [0x42, 0x4D, ..] => "image/bmp",
        [0x47, 0x49, 0x46, 0x38, 0x37 or 0x39, 0x61, ..] => "image/gif",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, ..] => "image/webp",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ => null,
    };

    public static string? Sound(ReadOnlySpan<byte> content) => content switch
    {
        [0x46, 0x4F, 0x52, 0x4D, _, _, _, _, 0x41, 0x49, 0x46, 0x46, ..] => "audio/aiff",
        [0x49, 0x44, 0x33, ..] => "audio/mpeg",
        [0x4F, 0x67, 0x67, 0x53, 0, ..] => "application/ogg",
        [0x4D, 0x54, 0x68, 0x64, 0, 0, 0, 6, ..] => "audio/midi",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x41, 0x56, 0x49, 0x20, ..] => "video/avi",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x41, 0x56, 0x45, ..] => "audio/wave",
        _ when IsMp4(content) => "video/mp4",
        [0x1A, 0x45, 0xDF, 0xA3, ..] when content[..Math.Min(content.Length, 38)].IndexOf("webm"u8) > 0 => "video/webm",
        _ => null,
    };

    public static string? Archive(ReadOnlySpan<byte> content) => content switch
    {
        [0x1F, 0x8B, 8, ..] => "application/x-gzip",
        [0x50, 0x4B, 3, 4, ..] => "application/zip",
        [0x52, 0x61, 0x72, 0x20, 0x1A, 7, 0, ..] => "application/x-rar-compressed",
        _ => null,
    };

    /// <summary>Section 6.2.1.</summary>
    private static bool IsMp4(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12) return false;
        var box = BinaryPrimitives.ReadUInt32BigEndian(content);
        if (content.Length < box || box % 4 != 0 || !content[4..].StartsWith("ftyp"u8)) return false;
        if (content[8..].StartsWith("mp4"u8)) return true;
        for (var at = 16; at < box; at += 4)
        {
            if (content[at..].StartsWith("mp4"u8)) return true;
        }
        return false;
    }
}
