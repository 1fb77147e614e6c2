using System.Text.Json.Serialization;

namespace OnRecord.Bench.Pages;

/// <summary>What one process read and measured, as it prints it.</summary>
internal sealed record PagesFigures
{
    [JsonPropertyName("tool")]
    public required string Tool { get; init; }

    /// <summary>Tokens of these are pages. A round is at least one pass over all of them, since pages differ.</summary>
    [JsonPropertyName("rounds")]
    public required List<BenchRound> Rounds { get; init; }

    /// <summary>The text of each page's article, in order; empty where none was found.</summary>
    [JsonPropertyName("texts")]
    public required List<string> Texts { get; init; }
}
