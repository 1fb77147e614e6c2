using System.Text;
using System.Text.Unicode;
using OnRecord.Intake.Formats;

namespace OnRecord.Intake.PlainText;

/// <summary>A text file is one report, and its whole text is stored as it came.</summary>
public static class PlainTextReader
{
    /// <summary>Reads the whole of it.</summary>
    /// <param name="stream">UTF-8 without byte-order mark.</param>
    /// <param name="where">Becomes the report's id.</param>
    public static Result<Report> Read(Stream stream, string where)
    {
        if (WholeInput.Read(stream, where, out var bytes) is Problem problem) return problem;
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Length > ReportLimits.MaxCharacters) return new Problem(ProblemCodes.TooLong, where);
        if (string.IsNullOrWhiteSpace(text)) return new Problem(ProblemCodes.Empty, where);
        var report = ReportDresser.Dress(new Report { Id = where, Text = text });
        if (Utf8.IsValid(bytes)) return report;
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return Result<Report>.With(report, [Problem.Of(ProblemCodes.BadEncoding, where, text.AsSpan(Math.Max(0, first - 20)))]);
    }
}
