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
}
