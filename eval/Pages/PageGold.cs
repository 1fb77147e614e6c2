using System.Text.Json.Serialization;

namespace OnRecord.Eval.Pages;

/// <summary>A page with what is known to stand in it: a line of the gold file. What a set does not know is null.</summary>
internal sealed record PageGold
{
    [JsonPropertyName("set")] public required string Set { get; init; }

    [JsonPropertyName("id")] public required string Id { get; init; }

    [JsonPropertyName("page")] public string? Page { get; init; }

    [JsonPropertyName("text")] public string? Text { get; init; }

    [JsonPropertyName("paras")] public string[]? Paragraphs { get; init; }

    [JsonPropertyName("with")] public string[]? With { get; init; }

    [JsonPropertyName("without")] public string[]? Without { get; init; }

    [JsonPropertyName("title")] public string? Title { get; init; }

    [JsonPropertyName("authors")] public string[]? Authors { get; init; }

    /// <summary>ISO 8601; one page of the sets has "NaN", which is no gold.</summary>
    [JsonPropertyName("date")] public string? Date { get; init; }

    /// <summary>The moment of publication with its offset from UTC, where the set knows it.</summary>
    [JsonPropertyName("datetime")] public string? Moment { get; init; }

    /// <summary>True when the day of publication is known.</summary>
    [JsonIgnore]
    public bool IsDated => Date is { Length: >= 10 } && char.IsAsciiDigit(Date[0]);

    /// <summary>The article's text; null when the set has only chunks of it.</summary>
    [JsonIgnore]
    public string? Body => Text ?? (Paragraphs is null ? null : string.Join('\n', Paragraphs));
}
