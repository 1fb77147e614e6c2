namespace OnRecord.Weave.Decisions;

/// <summary>A rendering as a decision names it, so that it is found again after another weave.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Span">From its first to its last word.</param>
public sealed record RenderingMark(string Report, TextSpan Span)
{
    /// <summary>True when both name words that overlap.</summary>
    public bool Overlaps(RenderingMark other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Report == other.Report && Span.Overlaps(other.Span);
    }
}
