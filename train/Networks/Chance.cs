namespace OnRecord.Train.Networks;

/// <summary>Fast chance for dropout: xorshift64* (Marsaglia 2003, Vigna 2016).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15) | 1;

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public float Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (state * 0x2545F4914F6CDD1D >> 40) * (1f / (1 << 24));
    }
}
