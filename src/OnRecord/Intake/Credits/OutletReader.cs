using System.Collections.Immutable;

namespace OnRecord.Intake.Credits;

/// <summary>Finds out who published a report when nobody says: from its furniture, from its citing itself, from its address.</summary>
internal static class OutletReader
{
    /// <summary>Reads the outlet from the best evidence there is.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="furniture">Where furniture names the outlet, or null.</param>
    /// <param name="credits">Outlets that the body names.</param>
    /// <param name="url">Address of the page, or null.</param>
    /// <returns>The name and the words it was read from; both null when nothing tells.</returns>
    public static (string? Name, TextSpan? Evidence) Read(string text, TextSpan? furniture, ImmutableArray<Credit> credits, string? url)
    {
        if (furniture is TextSpan named) return (named.Of(text), named);
        if (SelfCitation(text, credits) is TextSpan self) return (self.Of(text), self);
        return (Host(url), null);
    }

    /// <summary>
    /// "As X reported, earlier ...": sites link to their own story so. A known agency or paper named so is another source; so is one with an article before it,
    /// and so is a name that the report credits twice in different words.
    /// </summary>
    private static TextSpan? SelfCitation(string text, ImmutableArray<Credit> credits)
    {
        foreach (var credit in credits)
        {
            var start = credit.Span.Start - 3;
            if (start < 0 || !text.AsSpan(start, 3).Equals("As ", StringComparison.Ordinal) || start > 0 && !IsOpening(text, start)) continue;
            var rest = text.AsSpan(credit.Span.End);
            var reported = rest.StartsWith(" reported", StringComparison.Ordinal) || rest.StartsWith(" previously reported", StringComparison.Ordinal) || rest.StartsWith(" earlier reported", StringComparison.Ordinal) || rest.StartsWith(" wrote earlier", StringComparison.Ordinal);
            if (reported && !MediaNames.IsKnown(credit.Outlet)) return credit.Span;
        }
        return null;
    }

    private static bool IsOpening(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] is ' ' or '\u00A0') at--;
        return at < 0 || text[at] is '\n' or '\r' or '.' or '!' or '?' or '”' or '"';
    }

    private static string? Host(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0) return null;
        return address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
    }
}
