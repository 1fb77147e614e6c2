using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OnRecord.Store.Json;

/// <summary>Values of the library as JSON, plain or Brotli-packed.</summary>
internal static class Packed
{
    // Generated serialisers set a member that is missing in the JSON to default(T) and so lose "= []";
    // values recorded before a member was added must still read, so the types are inspected at run time.
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string ToJson<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T FromJson<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("null is no value");

    public static byte[] Pack<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(brotli, value, Options);
        return packed.ToArray();
    }

    public static T Unpack<T>(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, Options) ?? throw new JsonException("null is no value");
    }
}
