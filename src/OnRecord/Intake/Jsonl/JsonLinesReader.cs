using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OnRecord.Intake.Jsonl;

/// <summary>One JSON object a line, each a report. A line that cannot be read is a problem in its place; the others go on.</summary>
public static class JsonLinesReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true };

    /// <summary>Reads one line at a time.</summary>
    /// <param name="stream">UTF-8 without byte-order mark.</param>
    /// <param name="where">Name of the input; a report without id is called by it and its line.</param>
    public static IEnumerable<Result<Report>> Read(Stream stream, string where)
    {
        using var lines = new ByteLineReader(stream, ReportLimits.MaxBytes);
        for (var number = 1; ; number++)
        {
            if (Next(lines, $"{where}:{number}", out var more) is Problem broken)
            {
                yield return broken;
                yield break;
            }
            if (!more) yield break;
            if (lines.IsTooLong) yield return Problem.Of(ProblemCodes.TooLong, $"{where}:{number}", Encoding.UTF8.GetString(lines.Line.Span));
            else if (!lines.Line.Span.Trim(" \t\r\uFEFF"u8).IsEmpty) yield return ReadLine(lines.Line, $"{where}:{number}");
        }
    }

    private static Problem? Next(ByteLineReader lines, string where, out bool more)
    {
        more = false;
        try
        {
            more = lines.Next();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Problem(ProblemCodes.Unreadable, where, Detail: error.Message);
        }
    }

    private static Result<Report> ReadLine(ReadOnlyMemory<byte> line, string where)
    {
        var valid = Utf8.IsValid(line.Span);
        if (!valid) line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line.Span));
        try
        {
            using var json = JsonDocument.Parse(line, Lenient);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return BadLine(line.Span, where, "not an object");
            return JsonReport.Read(json.RootElement, where, valid ? [] : [new Problem(ProblemCodes.BadEncoding, where)]);
        }
        catch (JsonException error)
        {
            return BadLine(line.Span, where, $"byte {error.BytePositionInLine}");
        }
        catch (InvalidOperationException)
        {
            // A string that holds half a surrogate pair as an escape has no UTF-16 form.
            return BadLine(line.Span, where, "an escape that is no character");
        }
    }

    private static Problem BadLine(ReadOnlySpan<byte> line, string where, string detail) =>
        Problem.Of(ProblemCodes.BadJson, where, Encoding.UTF8.GetString(line[..Math.Min(line.Length, 4 * Problem.ExcerptLength)]), detail);
}
