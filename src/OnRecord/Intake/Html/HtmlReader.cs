namespace OnRecord.Intake.Html;

public static class HtmlReader
{
    public static Result<Report> Read(Stream stream, string where) => PlainText.PlainTextReader.Read(stream, where);

    internal static Result<Report> Read(string html, string where, Report bare) => new Problem(ProblemCodes.NoArticle, where);
}
