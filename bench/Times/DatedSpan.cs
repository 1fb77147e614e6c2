using System.Text.Json.Serialization;

namespace OnRecord.Bench.Times;

/// <summary>A date that a tool read.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Day">The day its reading begins on, year-month-day; anything else when the tool gave none.</param>
internal sealed record DatedSpan(
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("end")] int End,
    [property: JsonPropertyName("day")] string Day);
