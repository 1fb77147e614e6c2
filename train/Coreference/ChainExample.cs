using OnRecord.Reading.Coreference;

namespace OnRecord.Train.Coreference;

/// <summary>A text to learn chains from.</summary>
/// <param name="Read">Reads the phrases, none tied yet.</param>
/// <param name="Gold">For each phrase its chain, from 1; 0 when it stands alone; <see cref="Unknown"/> when the gold does not say.</param>
internal sealed record ChainExample(Func<Chains> Read, int[] Gold)
{
    public const int Unknown = -1;
}
