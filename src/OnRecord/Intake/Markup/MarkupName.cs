namespace OnRecord.Intake.Markup;

/// <summary>The name of an element, taken apart once.</summary>
/// <param name="Full">As written.</param>
/// <param name="Prefix">What stands before the colon; empty when there is none.</param>
/// <param name="Local">What stands behind it, in lower case.</param>
internal sealed record MarkupName(string Full, string Prefix, string Local)
{
    public static MarkupName Of(string full)
    {
        var colon = full.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? new MarkupName(full, "", full.ToLowerInvariant()) : new MarkupName(full, full[..colon], full[(colon + 1)..].ToLowerInvariant());
    }
}
