using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Text;

namespace OnRecord.Eval.Statements.Own;

/// <summary>Reads the gold that ships without its texts (docs/annotation.md) and joins it with them where they are on this machine.</summary>
internal static class MarkedFile
{
    private static readonly string[] TextFiles = ["data/english/meantime_text.dev.jsonl", "data/statements/gum_wikinews.train.jsonl", "data/statements/gum_wikinews.dev.jsonl"];

    /// <summary>True when the file is of this form.</summary>
    public static bool Is(string path)
    {
        using var json = JsonDocument.Parse(File.ReadLines(path).FirstOrDefault() ?? "{}");
        return json.RootElement.TryGetProperty("sha256", out _);
    }

    /// <summary>Its documents in their order; each that is left out is named with the reason.</summary>
    /// <param name="path">JSON lines with offsets and hashes.</param>
    /// <param name="part">"train", "check", or null for both.</param>
    /// <param name="skipped">Gets why a document is left out.</param>
    public static IEnumerable<MarkedDocument> Read(string path, string? part, Action<string> skipped)
    {
        var texts = Texts();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var id = Required(root, "id");
            if (part is not null && Required(root, "part") != part) continue;
            if (!texts.TryGetValue(id, out var source)) skipped($"{id}: its text is not on this machine");
            else if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Text))) != Required(root, "sha256")) skipped($"{id}: the text on this machine is not the one that was marked");
            else yield return new MarkedDocument(id, Required(root, "part"), source.Text, source.Date, [.. root.GetProperty("statements").EnumerateArray().Select(s => StatementOf(s, source.Text))]);
        }
    }

    private static Dictionary<string, (string Text, string? Date)> Texts()
    {
        var texts = new Dictionary<string, (string Text, string? Date)>(StringComparer.Ordinal);
        foreach (var line in TextFiles.Select(Places.Shared).OfType<string>().SelectMany(File.ReadLines))
        {
            using var json = JsonDocument.Parse(line);
            texts[Required(json.RootElement, "id")] = (Required(json.RootElement, "text"), Optional(json.RootElement, "date"));
        }
        return texts;
    }

    private static MarkedStatement StatementOf(JsonElement json, string text)
    {
        var speaker = json.GetProperty("speaker");
        var said = Optional(json, "said");
        var audience = Spans(json, "audience");
        return new MarkedStatement(
            Required(json, "id"),
            new Attribution(Spans(json, "source"), Spans(json, "cue"), Spans(json, "content"), Required(json, "kind")),
            Required(json, "act"),
            [Required(speaker, "name")],
            Required(speaker, "type"),
            Optional(json, "parent"),
            json.TryGetProperty("carried", out var carried) && carried.GetBoolean(),
            audience.IsEmpty ? null : string.Join(' ', audience.Select(span => span.Of(text))),
            said,
            IsSaidTied: said is not null);
    }

    private static ImmutableArray<TextSpan> Spans(JsonElement json, string name) =>
        json.TryGetProperty(name, out var spans) ? [.. spans.EnumerateArray().Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32()))] : [];

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Required(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
