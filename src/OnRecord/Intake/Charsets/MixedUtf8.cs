using System.Text;

namespace OnRecord.Intake.Charsets;

/// <summary>UTF-8 in which bytes that are none are read as windows-1252, as text pasted into a page or feed often is. Counts them.</summary>
internal sealed class MixedUtf8 : DecoderFallback
{
    private MixedUtf8()
    {
    }

    /// <summary>Bytes so far that were no UTF-8.</summary>
    public long Broken { get; private set; }

    public override int MaxCharCount => 4;

    /// <summary>An encoding for one text, and the count of what it mended.</summary>
    public static Encoding Create(out MixedUtf8 count) => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, count = new MixedUtf8());

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(MixedUtf8 owner) : DecoderFallbackBuffer
    {
        private readonly char[] chars = new char[8];
        private int length;
        private int at;

        public override int Remaining => length - at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            length = Charset.Windows1252.Decoder.GetChars(bytesUnknown, 0, Math.Min(bytesUnknown.Length, chars.Length), chars, 0);
            at = 0;
            owner.Broken += length;
            return length > 0;
        }

        public override char GetNextChar() => at < length ? chars[at++] : '\0';

        public override bool MovePrevious()
        {
            if (at == 0) return false;
            at--;
            return true;
        }

        public override void Reset() => length = at = 0;
    }
}
