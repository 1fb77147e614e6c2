using OnRecord.Reading.Names;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Tells slips of the pen in a name from another name.</summary>
internal static class Slips
{
    /// <summary>Shorter names differ by one letter too often by nature: "Lee", "Leo", "Levi".</summary>
    private const int Shortest = 5;

    /// <summary>
    /// True when two words are one but for a single slip: a letter left out or put in, two neighbours changed round, or a letter for another of
    /// the same sound class. The first letter must agree, and the ending that tells a woman's name from a man's.
    /// </summary>
    public static bool IsOne(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < Shortest) return false;
        ReadOnlySpan<char> left = SoundKey.Fold(a), right = SoundKey.Fold(b);
        var prefix = left.CommonPrefixLength(right);
        if (prefix == 0) return false;
        left = left[prefix..];
        right = right[prefix..];
        while (!left.IsEmpty && !right.IsEmpty && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
        return (left.Length, right.Length) switch
        {
            (0, 0) => true,
            (1, 0) => !Inflects(left[0], a, prefix),
            (0, 1) => !Inflects(right[0], b, prefix),
            (1, 1) => AreAlike(left[0], right[0]) && prefix + 1 < a.Length,
            (2, 2) => left[0] == right[1] && left[1] == right[0],
            _ => false,
        };
    }

    /// <summary>"Ilkova" beside "Ilkov" is somebody else.</summary>
    private static bool Inflects(char added, string longer, int at) => at + 1 == longer.Length && IsVowel(added);

    private static bool AreAlike(char a, char b) => (IsVowel(a) && IsVowel(b)) || (!IsVowel(a) && !IsVowel(b) && SoundKey.Of(a.ToString()) is { Length: > 0 } sound && sound == SoundKey.Of(b.ToString()));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
