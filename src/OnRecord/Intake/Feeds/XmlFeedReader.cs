namespace OnRecord.Intake.Feeds;

public static class XmlFeedReader
{
    public static IEnumerable<Result<Report>> Read(Stream stream, string where) => [PlainText.PlainTextReader.Read(stream, where)];
}
