namespace OnRecord.Records.Revisions;

/// <summary>A statement that was gained, lost or changed between two states of a report.</summary>
/// <param name="Before">As it was, with spans into the earlier text; null for one gained.</param>
/// <param name="After">As it is, with spans into the later text; null for one lost.</param>
public sealed record StatementChange(Statement? Before, Statement? After)
{
    /// <summary>True when the same words are now given to another speaker.</summary>
    public bool IsOtherSpeaker => Before is not null && After is not null && !string.Equals(Before.Speaker.Id, After.Speaker.Id, StringComparison.Ordinal);
}
