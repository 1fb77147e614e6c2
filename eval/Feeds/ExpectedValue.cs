using System.Text.Json;

namespace OnRecord.Eval.Feeds;

/// <summary>One value that a feed's expected reading holds.</summary>
/// <param name="Path">Names from the top, with places of lists: "items", "0", "title".</param>
/// <param name="Value">As text.</param>
internal sealed record ExpectedValue(string[] Path, string Value)
{
    /// <summary>All values of a JSON file in order.</summary>
    public static IEnumerable<ExpectedValue> Of(JsonElement json, string[]? path = null)
    {
        path ??= [];
        return json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(field => Of(field.Value, [.. path, field.Name])),
            JsonValueKind.Array => json.EnumerateArray().SelectMany((item, i) => Of(item, [.. path, i.ToString()])),
            JsonValueKind.Null => [],
            JsonValueKind.String => [new ExpectedValue(path, json.GetString()!)],
            _ => [new ExpectedValue(path, json.GetRawText())],
        };
    }

    /// <summary>The path without places: "items.title".</summary>
    public string Name => string.Join('.', Path.Where(part => !char.IsAsciiDigit(part[0])));
}
