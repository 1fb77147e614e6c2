namespace OnRecord.Reading.Genres;

/// <summary>Tells articles from primary documents, and finds who speaks in these. In doubt a report is an article.</summary>
public static class GenreReader
{
    /// <summary>The same report with its genre and, for a transcript or release, its turns.</summary>
    public static AnnotatedReport Read(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var turns = TranscriptReader.Read(report);
        if (!turns.IsEmpty) return report with { Genre = ReportGenre.Transcript, Turns = turns };
        turns = ReleaseReader.Read(report);
        return turns.IsEmpty ? report : report with { Genre = ReportGenre.Release, Turns = turns };
    }
}
