using System.Text;

namespace OnRecord.Intake.Charsets;

/// <summary>An encoding in which every byte is one character: ASCII below, a table above. It decodes only.</summary>
/// <param name="name">Name in the WHATWG Encoding Standard.</param>
/// <param name="upper">128 characters for the bytes from 0x80.</param>
/// <param name="lower">What all bytes below 0x80 mean; null when they are ASCII.</param>
internal sealed class SingleByteEncoding(string name, char[] upper, char? lower = null) : Encoding
{
    public override string EncodingName => name;

    public override string WebName => name;

    public override bool IsSingleByte => true;

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var source = bytes.AsSpan(byteIndex, byteCount);
        var target = chars.AsSpan(charIndex, byteCount);
        for (var i = 0; i < source.Length; i++) target[i] = source[i] >= 0x80 ? upper[source[i] - 0x80] : lower ?? (char)source[i];
        return byteCount;
    }

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException("It decodes only.");

    public override int GetMaxByteCount(int charCount) => throw new NotSupportedException("It decodes only.");

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException("It decodes only.");
}
