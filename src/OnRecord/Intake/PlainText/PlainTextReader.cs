namespace OnRecord.Intake.PlainText;

/// <summary>A text file is one report.</summary>
public static class PlainTextReader
{
    public static Result<Report> Read(Stream stream, string where)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var text = reader.ReadToEnd();
        if (string.IsNullOrWhiteSpace(text)) return new Problem(ProblemCodes.Empty, where);
        return ReportDresser.Dress(new Report { Id = where, Text = text });
    }
}
