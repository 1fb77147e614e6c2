using System.Collections.Frozen;
using System.Text;

namespace OnRecord.Reading.Names;

/// <summary>Reduces a name to the classes of its sounds, so that spellings of one name from different alphabets meet.</summary>
internal static class SoundKey
{
    /// <summary>Latin letters with marks, each followed by its plain letter. Normalisation of the runtime is no help where globalisation is invariant.</summary>
    private const string Marked = "àaáaâaãaäaåaāaăaąaçcćcčcĉcďdđdèeéeêeëeēeėeęeěeğgģgĝgìiíiîiïiīiįiıiķkłlļlľlĺlñnńnňnņnòoóoôoõoöoøoōoőoŕrřrśsšsşsșsťtţtțtùuúuûuüuūuůuűuųuýyÿyźzžzżz";

    private const char FirstMarked = '\u0080';

    private static readonly FrozenDictionary<char, char> Plain = Enumerable.Range(0, Marked.Length / 2).ToFrozenDictionary(static i => Marked[2 * i], static i => Marked[(2 * i) + 1]);

    /// <summary>Lower case without marks on letters.</summary>
    public static string Fold(string name) => string.Create(name.Length, name, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            var c = char.ToLowerInvariant(source[i]);
            target[i] = c < FirstMarked ? c : Plain.GetValueOrDefault(c, c);
        }
    });

    /// <summary>Consonant classes in order, doubled ones once; vowels only at the start: "Scholz" and "Soltz" both give "sls".</summary>
    public static string Of(string name)
    {
        var letters = Fold(name);
        var key = new StringBuilder();
        for (var i = 0; i < letters.Length;)
        {
            var sound = Sound(letters.AsSpan(i), out var length);
            i += length;
            if (sound == 'a' && key.Length > 0) continue;
            if (sound != ' ' && (key.Length == 0 || key[^1] != sound)) key.Append(sound);
        }
        return key.ToString();
    }

    /// <summary>Insertions, deletions and changes between two short words; stops counting above <paramref name="limit"/>.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || b.Length > 63) return limit + 1;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }

    /// <summary>True when two spellings may be one name: the same sounds, and few letters apart.</summary>
    public static bool Near(string a, string b)
    {
        if (a.Length < 3 || b.Length < 3) return false;
        return Of(a) == Of(b) && Distance(Fold(a), Fold(b), 3) <= 3;
    }

    private static char Sound(ReadOnlySpan<char> rest, out int length)
    {
        // Every cluster has one of these as its second letter.
        var mayBeCluster = rest.Length > 1 && rest[1] is 'c' or 'h' or 'k' or 's' or 'z';
        foreach (var cluster in mayBeCluster ? (ReadOnlySpan<string>)["tsch", "shch", "sch", "dzh", "zh", "sh", "ch", "cz", "sz", "tz", "ts", "ph", "kh", "ck", "gh", "th"] : [])
        {
            if (!rest.StartsWith(cluster)) continue;
            length = cluster.Length;
            return cluster switch { "ph" => 'f', "kh" or "gh" => 'h', "ck" => 'k', "th" => 't', _ => 's' };
        }
        length = 1;
        return rest[0] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' => 'a',
            'b' or 'p' => 'p',
            'f' or 'v' or 'w' => 'f',
            'd' or 't' => 't',
            'g' or 'k' or 'q' or 'x' or 'c' => 'k',
            's' or 'z' => 's',
            'h' => ' ',
            'l' or 'r' or 'm' or 'n' => rest[0],
            _ => ' ',
        };
    }
}
