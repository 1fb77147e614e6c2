using System.Text.Json.Serialization;

namespace OnRecord.Bench.Times;

/// <summary>What one process read and measured, as it prints it.</summary>
internal sealed record TimesFigures
{
    [JsonPropertyName("tool")]
    public required string Tool { get; init; }

    /// <summary>Tokens of these are sentences.</summary>
    [JsonPropertyName("rounds")]
    public required List<BenchRound> Rounds { get; init; }

    /// <summary>What was read in each sentence, in their order.</summary>
    [JsonPropertyName("answers")]
    public required List<List<DatedSpan>> Answers { get; init; }
}
