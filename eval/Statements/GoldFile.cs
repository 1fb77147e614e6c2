using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Text;

namespace OnRecord.Eval.Statements;

/// <summary>Reads attribution gold as JSON lines. Offsets there count characters; here they become UTF-16 units.</summary>
internal static class GoldFile
{
    public static IEnumerable<GoldText> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString() ?? "";
            var offsets = CharacterOffsets.Of(text);
            var attributions = root.GetProperty("attributions").EnumerateArray()
                .Where(a => Text(a, "kind") is not ("Discard" or "Discuss" or "credit"))
                .Select(a => new Attribution(Spans(a, "source", offsets), Spans(a, "cue", offsets), Spans(a, "content", offsets), Text(a, "type")))
                .ToImmutableArray();
            yield return new GoldText(Text(root, "id") ?? "", Text(root, "split") ?? "", Text(root, "genre"), Text(root, "date"), text, attributions);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<TextSpan> Spans(JsonElement element, string name, CharacterOffsets offsets) =>
        [.. element.GetProperty(name).EnumerateArray().Select(span => new TextSpan(offsets.ToUnit(span[0].GetInt32()), offsets.ToUnit(span[1].GetInt32())))];
}
