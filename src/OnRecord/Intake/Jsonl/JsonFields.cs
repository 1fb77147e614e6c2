using System.Collections.Immutable;
using System.Text.Json;

namespace OnRecord.Intake.Jsonl;

/// <summary>Fields of a JSON object by name; what has the wrong type is noted and taken as absent.</summary>
internal sealed class JsonFields(JsonElement json, string where)
{
    private readonly List<Problem> remarks = [];

    public IReadOnlyList<Problem> Remarks => remarks;

    public void Refuse(string field, string detail) => remarks.Add(Problem.Of(ProblemCodes.BadField, where, field, detail));

    /// <summary>The text of a field; a number is taken as it is written; null when it is absent, null or of another type.</summary>
    public string? Text(string field)
    {
        if (!json.TryGetProperty(field, out var value)) return null;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                if (StringOf(value) is string text) return text;
                Refuse(field, "an escape that is no character");
                return null;
            case JsonValueKind.Null: return null;
            case JsonValueKind.Number when field is "id": return value.GetRawText();
            default:
                Refuse(field, "not text");
                return null;
        }
    }

    /// <summary>A list of texts, or one text as a list of one.</summary>
    public ImmutableArray<string> Texts(string field)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind == JsonValueKind.String) return StringOf(value) is string one && !string.IsNullOrWhiteSpace(one) ? [one] : [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(field, "not a list of texts");
            return [];
        }
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value.EnumerateArray())
        {
            if (StringOf(item) is string text && !string.IsNullOrWhiteSpace(text)) texts.Add(text);
            else Refuse(field, "an entry that is not text");
        }
        return texts.ToImmutable();
    }

    /// <summary>The text of a JSON string; null when it is none, or holds half a surrogate pair as an escape, which has no UTF-16 form.</summary>
    public static string? StringOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
