using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnRecord.App.Commands;

/// <summary>How the command line writes JSON: letters of every script as they are.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
