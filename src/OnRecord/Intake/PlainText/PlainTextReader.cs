using OnRecord.Intake.Charsets;
using OnRecord.Intake.Formats;

namespace OnRecord.Intake.PlainText;

/// <summary>A text file is one report, and its whole text is stored as it came.</summary>
public static class PlainTextReader
{
    /// <summary>Reads the whole of it.</summary>
    /// <param name="stream">Its bytes without byte-order mark. What is no UTF-8 is read in the encoding that its words are most likely in, which is told.</param>
    /// <param name="where">Becomes the report's id.</param>
    public static Result<Report> Read(Stream stream, string where) =>
        WholeInput.Read(stream, where, out var bytes) is Problem problem ? problem : Read(bytes, where, transport: null, new Report { Id = where, Text = "" });

    /// <summary>Reads a text that came with facts beside it.</summary>
    internal static Result<Report> Read(ReadOnlySpan<byte> bytes, string where, string? transport, Report bare)
    {
        var choice = CharsetSniffer.Of(bytes, transport);
        CharsetSniffer.Mark(bytes, out var mark);
        var text = choice.Charset.Decoder.GetString(bytes[mark..]);
        if (text.Length > ReportLimits.MaxCharacters) return new Problem(ProblemCodes.TooLong, where);
        if (string.IsNullOrWhiteSpace(text)) return new Problem(ProblemCodes.Empty, where);
        var report = ReportDresser.Dress(bare with { Text = text });
        if (choice.Remark(where) is Problem other) return Result<Report>.With(report, [other]);
        if (choice.Charset != Charset.Utf8 || System.Text.Unicode.Utf8.IsValid(bytes)) return report;
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return Result<Report>.With(report, [Problem.Of(ProblemCodes.BadEncoding, where, text.AsSpan(Math.Max(0, first - 20)))]);
    }
}
