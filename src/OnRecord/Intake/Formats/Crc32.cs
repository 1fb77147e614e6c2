namespace OnRecord.Intake.Formats;

/// <summary>The check sum of gzip (RFC 1952, section 8), eight bytes at a time.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = Make();

    /// <summary>Goes on with the sum of what came before; starts with 0.</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        sum = ~sum;
        while (bytes.Length >= 8)
        {
            var low = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ sum;
            var high = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            sum = table[0x700 + (low & 0xFF)] ^ table[0x600 + (low >> 8 & 0xFF)] ^ table[0x500 + (low >> 16 & 0xFF)] ^ table[0x400 + (low >> 24)]
                ^ table[0x300 + (high & 0xFF)] ^ table[0x200 + (high >> 8 & 0xFF)] ^ table[0x100 + (high >> 16 & 0xFF)] ^ table[high >> 24];
            bytes = bytes[8..];
        }
        foreach (var b in bytes) sum = table[(sum ^ b) & 0xFF] ^ sum >> 8;
        return ~sum;
    }

    private static uint[] Make()
    {
        var table = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var sum = i;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) != 0 ? sum >> 1 ^ Polynomial : sum >> 1;
            table[i] = sum;
        }
        for (var i = 256; i < table.Length; i++) table[i] = table[i - 256] >> 8 ^ table[table[i - 256] & 0xFF];
        return table;
    }
}
