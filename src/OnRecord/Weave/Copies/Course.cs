using System.Numerics;

namespace OnRecord.Weave.Copies;

/// <summary>
/// A text's words in their order, prepared so that the longest common sequence with another text is found in one pass of bit operations
/// (Hyyrö 2004, "Bit-parallel LCS-length computation revisited"): a report is held against many of its story.
/// </summary>
internal sealed class Course
{
    /// <summary>Texts are compared by their first words, which bounds the work; what was made from another shows it there.</summary>
    public const int MostWords = 512;

    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly ulong[] _places;
    private readonly int _limbs;

    public Course(ReadOnlySpan<HashedWord> words)
    {
        words = words[..Math.Min(MostWords, words.Length)];
        Length = words.Length;
        _limbs = (Length + 63) / 64;
        foreach (var word in words) _numbers.TryAdd(word.Hash, _numbers.Count);
        _places = new ulong[_numbers.Count * _limbs];
        for (var i = 0; i < words.Length; i++) _places[(_numbers[words[i].Hash] * _limbs) + (i / 64)] |= 1UL << (i % 64);
    }

    /// <summary>Words of the text that are compared.</summary>
    public int Length { get; }

    /// <summary>Share of the shorter text, 0 to 1, that both go through in the same order.</summary>
    public double Shared(ReadOnlySpan<HashedWord> other)
    {
        other = other[..Math.Min(MostWords, other.Length)];
        if (Length == 0 || other.IsEmpty) return 0;
        Span<ulong> row = stackalloc ulong[_limbs];
        row.Fill(ulong.MaxValue);
        foreach (var word in other)
        {
            if (!_numbers.TryGetValue(word.Hash, out var number)) continue;
            var places = _places.AsSpan(number * _limbs, _limbs);
            var carry = 0UL;
            for (var k = 0; k < row.Length; k++)
            {
                var before = row[k];
                var met = before & places[k];
                var sum = before + met;
                var overflow = sum < met ? 1UL : 0;
                sum += carry;
                if (sum < carry) overflow = 1;
                carry = overflow;
                row[k] = sum | (before & ~places[k]);
            }
        }
        var common = 0;
        foreach (var limb in row) common += BitOperations.PopCount(~limb);
        return (double)common / Math.Min(Length, other.Length);
    }
}
