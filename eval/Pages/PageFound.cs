using System.Text.Json.Serialization;

namespace OnRecord.Eval.Pages;

/// <summary>What was read from a page: a line of the prediction file.</summary>
internal sealed record PageFound
{
    [JsonPropertyName("set")] public required string Set { get; init; }

    [JsonPropertyName("id")] public required string Id { get; init; }

    [JsonPropertyName("text")] public string Text { get; init; } = "";

    [JsonPropertyName("title")] public string? Title { get; init; }

    [JsonPropertyName("authors")] public string[] Authors { get; init; } = [];

    [JsonPropertyName("date")] public string? Date { get; init; }

    /// <summary>Code of the problem that stands in place of a report; null when there is a report.</summary>
    [JsonIgnore]
    public string? Problem { get; init; }

    /// <summary>True when the text is told to be the beginning of an article alone.</summary>
    [JsonIgnore]
    public bool IsExcerpt { get; init; }
}
