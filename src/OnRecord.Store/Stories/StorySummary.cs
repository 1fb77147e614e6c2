namespace OnRecord.Store.Stories;

/// <summary>A story in a list.</summary>
/// <param name="Id">Stable: a story that grows, splits or merges keeps the id under which most of its reports were known.</param>
/// <param name="Title">Headline of its most central report, else that report's first words.</param>
/// <param name="FirstDate">ISO date of its earliest report; null when no report is dated.</param>
/// <param name="LastDate">ISO date of its latest report; null when no report is dated.</param>
/// <param name="Reports">How many reports it has.</param>
/// <param name="Outlets">How many outlets are known to carry it.</param>
/// <param name="Utterances">How many utterances its reports render.</param>
/// <param name="Revision">How often its content changed, from 1.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record StorySummary(
    string Id,
    string Title,
    string? FirstDate,
    string? LastDate,
    int Reports,
    int Outlets,
    int Utterances,
    int Revision,
    DateTimeOffset UpdatedAt);
