using System.Buffers;

namespace OnRecord.Intake.Formats;

/// <summary>Reads an input that is one report as a whole, up to the limit.</summary>
internal static class WholeInput
{
    private const int Step = 64 * 1024;

    /// <summary>All bytes, or <see cref="ProblemCodes.TooLong"/> without reading on, or <see cref="ProblemCodes.Unreadable"/>.</summary>
    public static Problem? Read(Stream stream, string where, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            for (int read; (read = stream.Read(buffer.GetSpan(Step))) > 0;)
            {
                buffer.Advance(read);
                if (buffer.WrittenCount > ReportLimits.MaxBytes) return new Problem(ProblemCodes.TooLong, where);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Problem(ProblemCodes.Unreadable, where, Detail: error.Message);
        }
        bytes = buffer.WrittenSpan;
        return null;
    }
}
