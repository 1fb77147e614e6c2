using System.Text.Json.Serialization;

namespace OnRecord.Eval.Sample;

/// <summary>A difference that was planted in the sample, as samples/planted.jsonl names it.</summary>
internal sealed record PlantedDifference(
    [property: JsonPropertyName("report")] string Report,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("base")] string Base,
    [property: JsonPropertyName("rendering")] string Rendering,
    [property: JsonPropertyName("distortion")] bool Distortion);
