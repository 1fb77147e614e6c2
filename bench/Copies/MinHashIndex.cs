using System.Runtime.InteropServices;

namespace OnRecord.Bench.Copies;

/// <summary>
/// The peer: MinHash with locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4), written here after datasketch with its
/// defaults: 128 permutations (a·h + b) mod 2^61-1 of a 32-bit hash, a threshold of .5, and its choice of bands, which minimises the sum of false shares on either side.
/// </summary>
internal sealed class MinHashIndex
{
    private const int Permutations = 128;
    private const double Threshold = .5;
    private const ulong Mersenne = (1UL << 61) - 1;

    private readonly ulong[] _a = new ulong[Permutations];
    private readonly ulong[] _b = new ulong[Permutations];
    private readonly uint[] _least = new uint[Permutations];
    private readonly Dictionary<ulong, List<int>>[] _bands;
    private int _count;

    public MinHashIndex(int seed)
    {
        var chance = new Random(seed);
        for (var i = 0; i < Permutations; i++) (_a[i], _b[i]) = ((ulong)chance.NextInt64(1, (long)Mersenne), (ulong)chance.NextInt64(0, (long)Mersenne));
        (var bands, Rows) = Choose();
        _bands = [.. Enumerable.Range(0, bands).Select(_ => new Dictionary<ulong, List<int>>())];
    }

    public int Bands => _bands.Length;

    public int Rows { get; }

    /// <summary>Adds a text by its sequences and gives the earlier ones that meet it in a band.</summary>
    public HashSet<int> Add(ReadOnlySpan<ulong> sequences)
    {
        Array.Fill(_least, uint.MaxValue);
        foreach (var sequence in sequences)
        {
            ulong hash = (uint)sequence;
            for (var i = 0; i < Permutations; i++)
            {
                var mixed = (_a[i] * hash) + _b[i];
                mixed = (mixed & Mersenne) + (mixed >> 61);
                if (mixed >= Mersenne) mixed -= Mersenne;
                if ((uint)mixed < _least[i]) _least[i] = (uint)mixed;
            }
        }
        var found = new HashSet<int>();
        for (var band = 0; band < _bands.Length; band++)
        {
            var key = 14695981039346656037UL;
            for (var row = 0; row < Rows; row++) key = (key ^ _least[(band * Rows) + row]) * 1099511628211;
            ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(_bands[band], key, out _);
            bucket ??= [];
            found.UnionWith(bucket);
            bucket.Add(_count);
        }
        _count++;
        return found;
    }

    private static (int Bands, int Rows) Choose()
    {
        var best = (Bands: 0, Rows: 0, Error: double.MaxValue);
        for (var bands = 1; bands <= Permutations; bands++)
        {
            for (var rows = 1; rows <= Permutations / bands; rows++)
            {
                var error = .5 * (Area(0, Threshold, s => 1 - Math.Pow(1 - Math.Pow(s, rows), bands)) + Area(Threshold, 1, s => Math.Pow(1 - Math.Pow(s, rows), bands)));
                if (error < best.Error) best = (bands, rows, error);
            }
        }
        return (best.Bands, best.Rows);
    }

    private static double Area(double from, double to, Func<double, double> of)
    {
        const double Step = .001;
        var area = 0.0;
        for (var s = from; s < to; s += Step) area += of(s + (Step / 2)) * Step;
        return area;
    }
}
