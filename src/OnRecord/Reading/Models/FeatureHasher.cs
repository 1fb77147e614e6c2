namespace OnRecord.Reading.Models;

/// <summary>Words and features as 32-bit numbers. With the few hundred thousand features of a model, about one in ten thousand is confused with another.</summary>
/// <remarks>FNV-1a over characters (Fowler, Noll, Vo) and the finishing mix of MurmurHash3 (Appleby), both in the public domain. 0 is never returned: tables use it for empty.</remarks>
internal static class FeatureHasher
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;
    private const uint Golden = 0x9E3779B1;

    /// <summary>A word without regard to case, with every digit as 0 and every apostrophe as '.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word) hash = (hash ^ Plain(c)) * Prime;
        return Finish(hash);
    }

    /// <summary>Characters as they are.</summary>
    public static uint Exact(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word) hash = (hash ^ c) * Prime;
        return Finish(hash);
    }

    /// <summary>A feature: the number of its template and one value.</summary>
    public static uint Feature(int template, uint value) => Finish(value ^ ((uint)template * Golden));

    /// <summary>A feature: the number of its template and two values, in this order.</summary>
    public static uint Feature(int template, uint first, uint second) => Finish((uint.RotateLeft(first, 7) * Prime) ^ second ^ ((uint)template * Golden));

    /// <summary>A feature: the number of its template and three values, in this order.</summary>
    public static uint Feature(int template, uint first, uint second, uint third) => Feature(template, Finish((uint.RotateLeft(first, 13) * Golden) ^ second), third);

    private static uint Plain(char c)
    {
        if (c is >= 'a' and <= 'z') return c;
        if (c is >= 'A' and <= 'Z') return (uint)(c | 0x20);
        if (char.IsDigit(c)) return '0';
        return c is '’' or '‘' or 'ʼ' or '`' or '´' ? '\'' : char.ToLowerInvariant(c);
    }

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }
}
