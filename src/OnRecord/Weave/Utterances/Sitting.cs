namespace OnRecord.Weave.Utterances;

/// <summary>What one report gives from one speaker on what looks like one occasion.</summary>
/// <param name="Report">Place of the report in the input.</param>
/// <param name="Speaker">Key of the speaker.</param>
/// <param name="Said">Best dating of its statements; null when none has one.</param>
/// <param name="Venue">First venue named in it; null when none is.</param>
/// <param name="IsPrimary">True when the report is the speaker's own document.</param>
internal sealed record Sitting(int Report, string Speaker, Dating? Said, Venue? Venue, bool IsPrimary)
{
    /// <summary>True when its words are found whole on two occasions that exclude each other.</summary>
    public bool IsTied { get; init; }
}
