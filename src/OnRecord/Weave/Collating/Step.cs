namespace OnRecord.Weave.Collating;

/// <summary>A stretch of a collation, as ranges of items: [BaseStart, BaseEnd) against [WitnessStart, WitnessEnd).</summary>
/// <param name="BaseStart">First item of the base.</param>
/// <param name="BaseEnd">One past the last; equal to the start when the witness adds.</param>
/// <param name="WitnessStart">First item of the witness.</param>
/// <param name="WitnessEnd">One past the last; equal to the start when the witness drops.</param>
/// <param name="Kind">What happens in it.</param>
internal readonly record struct Step(int BaseStart, int BaseEnd, int WitnessStart, int WitnessEnd, StepKind Kind)
{
    public int BaseLength => BaseEnd - BaseStart;

    public int WitnessLength => WitnessEnd - WitnessStart;

    /// <summary>True when the two stretches are next to each other on both sides.</summary>
    public bool Touches(Step next) => BaseEnd == next.BaseStart && WitnessEnd == next.WitnessStart;

    /// <summary>Both stretches and what lies between them as one.</summary>
    public Step Through(Step next, StepKind kind) => new(BaseStart, next.BaseEnd, WitnessStart, next.WitnessEnd, kind);
}
