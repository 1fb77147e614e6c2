using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnRecord.App.Commands;

/// <summary>How the command line writes JSON: letters of every script as they are, one value a line.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Action<Utf8JsonWriter> write)
    {
        using var output = Console.OpenStandardOutput();
        Write(output, write);
    }

    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options)) write(json);
        output.Write("\n"u8);
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }
}
