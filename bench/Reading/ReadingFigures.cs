using System.Text.Json.Serialization;

namespace OnRecord.Bench.Reading;

/// <summary>What one process measured, as it prints it: ours, or a peer's with less in it.</summary>
internal sealed record ReadingFigures
{
    [JsonPropertyName("tool")]
    public required string Tool { get; init; }

    /// <summary>Full reading up to names; for a peer all it does.</summary>
    [JsonPropertyName("rounds")]
    public required List<BenchRound> Rounds { get; init; }

    /// <summary>The whole Annotator; empty for a peer.</summary>
    [JsonPropertyName("whole")]
    public List<BenchRound> Whole { get; init; } = [];

    /// <summary>All of <c>read</c>, with statements and figures; empty for a peer.</summary>
    [JsonPropertyName("read")]
    public List<BenchRound> Read { get; init; } = [];

    /// <summary>Seconds from the start of the program's own code until the models are loaded and a first sentence is read.</summary>
    [JsonPropertyName("ready")]
    public double Ready { get; init; }

    /// <summary>Largest working set, in bytes.</summary>
    [JsonPropertyName("peak")]
    public double Peak { get; init; }

    /// <summary>Bytes allocated for each token, in steady state: up to names, and by the whole Annotator.</summary>
    [JsonPropertyName("allocated")]
    public double Allocated { get; init; }

    [JsonPropertyName("allocatedWhole")]
    public double AllocatedWhole { get; init; }

    /// <summary>Microseconds a token for each stage, in the order of <see cref="StagedReading.Stages"/>: medians over the rounds.</summary>
    [JsonPropertyName("stages")]
    public List<double> Stages { get; init; } = [];
}
