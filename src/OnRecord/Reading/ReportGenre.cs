namespace OnRecord.Reading;

/// <summary>What kind of document a report is.</summary>
public enum ReportGenre
{
    /// <summary>Someone else tells what was said.</summary>
    Article,

    /// <summary>Speech with turns or a heading that names the speaker: primary.</summary>
    Transcript,

    /// <summary>An institution's own release, communique or letter: primary.</summary>
    Release,
}
