using System.Text.Json.Serialization;

namespace OnRecord.Bench.Pages;

/// <summary>A page as every tool is given it.</summary>
/// <param name="Bytes">File with its bytes as fetched: what we begin with.</param>
/// <param name="Html">File with its text in UTF-8, decoded as the page declares: what the peers begin with, who would guess the encoding otherwise.</param>
internal sealed record PageLine([property: JsonPropertyName("bytes")] string Bytes, [property: JsonPropertyName("html")] string Html);
