using OnRecord.Reading.Coreference;

namespace OnRecord.Train.Coreference;

/// <summary>A text to learn chains from.</summary>
/// <param name="Read">Reads the phrases, none tied yet.</param>
/// <param name="Gold">For each phrase its chain, from 1; 0 when it stands alone; <see cref="Unknown"/> when the gold does not say, <see cref="Other"/> for one that is only known not to be of the others.</param>
internal sealed record ChainExample(Func<Chains> Read, int[] Gold)
{
    public const int Unknown = -1;

    /// <summary>It means none of the other chains; nothing is learned of itself.</summary>
    public const int Other = -2;
}
