namespace OnRecord.Weave.Words;

/// <summary>Two spellings of one name, as transliteration makes them.</summary>
public static class NameVariants
{
    /// <summary>Shorter names differ too easily by chance.</summary>
    private const int ShortestName = 4;

    /// <summary>True when the names sound alike: the same consonant classes in the same order with at most one apart in six.</summary>
    public static bool AreVariants(string a, string b)
    {
        if (a.Length < ShortestName || b.Length < ShortestName) return false;
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase)) return true;
        Span<char> x = stackalloc char[MaxSounds], y = stackalloc char[MaxSounds];
        var sounds = x[..Sounds(a, x)];
        var others = y[..Sounds(b, y)];
        if (sounds.IsEmpty || others.IsEmpty || sounds[0] != others[0]) return false;
        if (Math.Min(sounds.Length, others.Length) < 3) return sounds.SequenceEqual(others) && LettersApart(a, b) <= 2;
        return LettersApart(sounds, others) * 6 <= Math.Max(sounds.Length, others.Length) && LettersApart(a, b) <= 3;
    }

    /// <summary>What spellings of one name have in common: its first sounds. Names of one key need not be variants; variants have one key.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Span<char> sounds = stackalloc char[MaxSounds];
        return new string(sounds[..Math.Min(KeySounds, Sounds(name, sounds))]);
    }

    /// <summary>Sounds of a key.</summary>
    private const int KeySounds = 2;

    /// <summary>Longer names are compared by their beginning.</summary>
    private const int MaxSounds = 24;

    /// <summary>Consonant classes of a name, doubled ones once, vowels left out but for a first one.</summary>
    private static int Sounds(ReadOnlySpan<char> name, Span<char> into)
    {
        var count = 0;
        for (var i = 0; i < name.Length && count < into.Length; i++)
        {
            var sound = char.ToLowerInvariant(name[i]) switch
            {
                'b' or 'p' => 'P',
                'f' or 'v' or 'w' => 'F',
                'c' or 'k' or 'q' or 'g' or 'x' => 'K',
                's' or 'z' or 'j' => 'S',
                'd' or 't' => 'T',
                'l' => 'L',
                'm' or 'n' => 'N',
                'r' => 'R',
                'h' or 'y' or '-' or '\'' => ' ',
                _ => 'A',
            };
            // "ch", "sh", "zh", "tz", "sch" are written for one another.
            var next = i + 1 < name.Length ? char.ToLowerInvariant(name[i + 1]) : ' ';
            if ((sound == 'K' && next == 'h') || (sound == 'T' && next is 's' or 'z' or 'c')) sound = 'S';
            if (sound == ' ' || (sound == 'A' && count > 0)) continue;
            if (count > 0 && into[count - 1] == sound) continue;
            into[count++] = sound;
        }
        return count;
    }

    /// <summary>Edit distance of at most <see cref="MaxSounds"/> characters of each.</summary>
    private static int LettersApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a[..Math.Min(a.Length, MaxSounds)];
        b = b[..Math.Min(b.Length, MaxSounds)];
        Span<int> row = stackalloc int[MaxSounds + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
