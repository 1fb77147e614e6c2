using System.Runtime.CompilerServices;

namespace OnRecord.Reading.Coreference;

/// <summary>Counts, while antecedents are walked from the nearest back, how many other chains that agree stand nearer.</summary>
internal ref struct Ranks(Chains chains, int phrase)
{
    private const int Most = 16;

    private Seen seen;
    private int count;

    /// <summary>Chains that agree and were reached before the present one.</summary>
    public int Chains { get; private set; }

    /// <summary>Of those, the ones that were reached as a subject.</summary>
    public int Subjects { get; private set; }

    /// <summary>Sets the counts for an antecedent and counts it for those behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Reach(int antecedent)
    {
        var chain = chains.ChainOf(antecedent);
        int others = 0, subjects = 0;
        var isNew = true;
        for (var i = 0; i < count; i++)
        {
            var (id, isSubject) = (seen[i] >> 1, (seen[i] & 1) != 0);
            if (id == chain) isNew = false;
            else
            {
                others++;
                if (isSubject) subjects++;
            }
        }
        (Chains, Subjects) = (others, subjects);
        if (isNew && count < Most && chains.Agrees(phrase, antecedent)) seen[count++] = (chain << 1) | (chains.Phrases[antecedent].Role is Role.Subject or Role.PassiveSubject ? 1 : 0);
    }

    [System.Runtime.CompilerServices.InlineArray(Most)]
    private struct Seen
    {
        private int first;
    }
}
