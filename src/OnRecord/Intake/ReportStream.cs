using OnRecord.Intake.Jsonl;
using OnRecord.Intake.PlainText;

namespace OnRecord.Intake;

/// <summary>Bytes to reports: looks at the content, not at the name, and hands it to the reader of its format.</summary>
public static class ReportStream
{
    /// <summary>Reads every report in a stream, one at a time. What cannot be read is a problem in its place; the rest goes on.</summary>
    /// <param name="stream">The bytes; read once, forward, not closed.</param>
    /// <param name="where">File name or address: names the reports that bring no id, and is shown in problems.</param>
    public static IEnumerable<Result<Report>> Read(Stream stream, string where)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(where);
        return where.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? JsonLinesReader.Read(stream, where) : [PlainTextReader.Read(stream, where)];
    }
}
