using System.Net;

namespace OnRecord.Intake.Html;

/// <summary>Text from attributes and structured data, where sites leave mark-up and entities in.</summary>
internal static class PageText
{
    /// <summary>Entities read, blanks collapsed; null when nothing is left.</summary>
    public static string? Clean(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var plain = string.Join(' ', WebUtility.HtmlDecode(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length == 0 ? null : plain;
    }
}
