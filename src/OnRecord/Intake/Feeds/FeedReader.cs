using OnRecord.Intake.Formats;

namespace OnRecord.Intake.Feeds;

/// <summary>Reads a feed in any format as a whole: what a program that fetches feeds needs of it.</summary>
public static class FeedReader
{
    /// <summary>The feed in a stream.</summary>
    /// <param name="stream">Its bytes, unpacked; read once, forward, not closed. Whoever fetches them bounds them.</param>
    /// <param name="where">Name of it for problems.</param>
    /// <param name="address">Where it was fetched, for relative links; null when that is not known.</param>
    /// <param name="transport">Charset that the transport gave; null when it gave none.</param>
    public static FeedDocument Read(Stream stream, string where, string? address = null, string? transport = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SniffedStream sniffed;
        try
        {
            sniffed = SniffedStream.Open(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new FeedDocument(new Feed(), [], [new Problem(ProblemCodes.Unreadable, where, Detail: error.Message)]);
        }
        var start = sniffed.Prefix.TrimStart(" \t\r\n"u8);
        return !start.IsEmpty && start[0] == '{' ? JsonFeedReader.Document(sniffed, where, address) : XmlFeedReader.Document(sniffed, where, address, transport);
    }
}
