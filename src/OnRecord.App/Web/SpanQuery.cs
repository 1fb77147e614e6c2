using System.Globalization;
using OnRecord.Text;

namespace OnRecord.App.Web;

/// <summary>A span in an address: <c>120-180</c>.</summary>
internal static class SpanQuery
{
    /// <summary>The span; null when the words are no span within a text of that length.</summary>
    public static TextSpan? Read(string? words, int length)
    {
        if (words is null || words.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash)) return null;
        return int.TryParse(words.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(words.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end && end <= length ? new TextSpan(start, end) : null;
    }
}
