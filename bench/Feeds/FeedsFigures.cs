using System.Text.Json.Serialization;

namespace OnRecord.Bench.Feeds;

/// <summary>What one process read and measured, as it prints it.</summary>
internal sealed record FeedsFigures
{
    [JsonPropertyName("tool")]
    public required string Tool { get; init; }

    /// <summary>Tokens of these are bytes of the feed.</summary>
    [JsonPropertyName("rounds")]
    public required List<BenchRound> Rounds { get; init; }

    [JsonPropertyName("items")]
    public required int Items { get; init; }

    [JsonPropertyName("titled")]
    public required int Titled { get; init; }

    [JsonPropertyName("dated")]
    public required int Dated { get; init; }
}
