namespace OnRecord.Intake.Feeds;

public static class JsonFeedReader
{
    public static IEnumerable<Result<Report>> Read(Stream stream, string where) => [new Problem(ProblemCodes.BadFeed, where)];
}
