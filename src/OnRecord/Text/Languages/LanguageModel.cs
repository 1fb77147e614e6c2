using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Text.Languages;

/// <summary>Letter groups and frequent words of 176 languages, each as a vector, and the tree that tells languages by the mean of a text's vectors.</summary>
/// <remarks>
/// The supervised model of fastText (Joulin et al. 2016, "FastText.zip: Compressing text classification models") with character n-grams of two to four letters and
/// hierarchical softmax. Leaves of languages that are not named stay apart from each other: the text's best reading in any other language is what the named ones
/// have to beat. The file is described at <see cref="Read"/>.
/// </remarks>
internal sealed class LanguageModel
{
    /// <summary>Length of every vector.</summary>
    public const int Dimensions = 16;

    /// <summary>Letter groups are numbered by their hash modulo this, as in training.</summary>
    public const uint Buckets = 2_000_000;

    /// <summary>FNV-1a (Fowler, Noll, Vo; public domain), the hash the groups were numbered with.</summary>
    public const uint HashSeed = 2166136261;

    private const uint HashPrime = 16777619;

    /// <summary>A branch that is less likely than this is not followed: no language in it can win.</summary>
    private const float Negligible = 1e-5f;

    private readonly float[] vectors;
    private readonly int[] wordKeys;
    private readonly ushort[] wordRows;
    private readonly ulong[] groups;
    private readonly ushort[] groupsBefore;
    private readonly int firstGroup;
    private readonly int endOfText;
    private readonly short[] children;
    private readonly float[] branches;
    private readonly byte[] languages;

    private LanguageModel(float[] rows, uint[] words, uint[] buckets, int endRow, short[] children, float[] branches, byte[] leaves)
    {
        (vectors, endOfText, languages) = (rows, endRow, leaves);
        (this.children, this.branches) = (children, branches);
        firstGroup = words.Length;
        wordKeys = new int[BitOperations.RoundUpToPowerOf2((uint)words.Length * 2)];
        wordRows = new ushort[wordKeys.Length];
        for (var row = 0; row < words.Length; row++)
        {
            var at = words[row] & (uint)(wordKeys.Length - 1);
            while (wordKeys[at] != 0) at = (at + 1) & (uint)(wordKeys.Length - 1);
            (wordKeys[at], wordRows[at]) = ((int)words[row], (ushort)row);
        }
        groups = new ulong[(Buckets + 63) / 64];
        groupsBefore = new ushort[groups.Length];
        foreach (var bucket in buckets) groups[bucket >> 6] |= 1UL << (int)(bucket & 63);
        for (var i = 1; i < groups.Length; i++) groupsBefore[i] = (ushort)(groupsBefore[i - 1] + BitOperations.PopCount(groups[i - 1]));
    }

    /// <summary>The model that comes with the library.</summary>
    public static LanguageModel Shared { get; } = Load();

    /// <summary>A hash with one more byte; bytes are signed, as they were in training.</summary>
    public static uint Hash(uint hash, byte next) => (hash ^ (uint)(sbyte)next) * HashPrime;

    /// <summary>Adds the vector of a frequent word, if it is one.</summary>
    /// <param name="hash">Of the word's UTF-8 bytes.</param>
    /// <param name="sum">Of the vectors so far.</param>
    /// <returns>How many vectors were added: 1 or 0.</returns>
    public int AddWord(uint hash, Span<float> sum)
    {
        var at = hash & (uint)(wordKeys.Length - 1);
        while (wordKeys[at] != (int)hash)
        {
            if (wordKeys[at] == 0) return 0;
            at = (at + 1) & (uint)(wordKeys.Length - 1);
        }
        Add(wordRows[at], sum);
        return 1;
    }

    /// <summary>Adds the vector of a group of letters, if it has one.</summary>
    /// <param name="hash">Of the group's UTF-8 bytes; a word begins with &lt; and ends with &gt;.</param>
    /// <param name="sum">Of the vectors so far.</param>
    /// <returns>How many vectors were added: 1 or 0.</returns>
    public int AddGroup(uint hash, Span<float> sum)
    {
        var bucket = hash % Buckets;
        var bits = groups[bucket >> 6];
        var bit = 1UL << (int)(bucket & 63);
        if ((bits & bit) == 0) return 0;
        Add(firstGroup + groupsBefore[bucket >> 6] + BitOperations.PopCount(bits & (bit - 1)), sum);
        return 1;
    }

    /// <summary>Adds the vector that stands for the end of a text.</summary>
    public void AddEnd(Span<float> sum) => Add(endOfText, sum);

    /// <summary>How likely each named language is, and the likeliest of all others.</summary>
    /// <param name="mean">The mean of a text's vectors.</param>
    /// <param name="named">One place for each named language in the order of <see cref="LanguageIdentifier.Languages"/>; the probabilities of all languages sum to 1.</param>
    /// <returns>The probability of the likeliest language that is not named.</returns>
    public float Score(ReadOnlySpan<float> mean, Span<float> named)
    {
        named.Clear();
        Span<float> likely = stackalloc float[languages.Length - 1];
        likely.Clear();
        likely[0] = 1;
        var bestOther = 0f;
        for (var node = 0; node < likely.Length; node++)
        {
            if (likely[node] < Negligible) continue;
            var right = 1 / (1 + MathF.Exp(-Dot(branches.AsSpan(node * Dimensions, Dimensions), mean)));
            for (var side = 0; side < 2; side++)
            {
                var (child, share) = (children[node * 2 + side], likely[node] * (side == 0 ? 1 - right : right));
                if (child >= 0) likely[child] = share;
                else if (languages[~child] is > 0 and var language) named[language - 1] += share;
                else bestOther = Math.Max(bestOther, share);
            }
        }
        return bestOther;
    }

    /// <summary>Reads a model after its first four bytes.</summary>
    /// <remarks>
    /// Little-endian: words (int32), groups (int32), row of the text's end (int32), leaves (int32); each leaf's language (1 byte: place in the list of named languages
    /// from 1; 0 for any other); each inner node, root first, parents before children: two children (int16, a node, or the complement of a leaf) and 16 float32;
    /// 256 float32 lengths; 8 × 256 pairs of float32; the words' hashes (uint32 each, ascending); the groups' numbers, ascending, as steps of 7 bits a byte;
    /// then for each word and each group, in that order, 8 bytes that choose its pairs and one that chooses its length.
    /// </remarks>
    public static LanguageModel Read(BinaryReader input)
    {
        var (words, buckets) = (new uint[input.ReadInt32()], new uint[input.ReadInt32()]);
        var endRow = input.ReadInt32();
        var leaves = new byte[input.ReadInt32()];
        input.BaseStream.ReadExactly(leaves);
        var (children, branches) = (new short[(leaves.Length - 1) * 2], new float[(leaves.Length - 1) * Dimensions]);
        for (var node = 0; node < leaves.Length - 1; node++)
        {
            (children[node * 2], children[node * 2 + 1]) = (input.ReadInt16(), input.ReadInt16());
            ReadFloats(input, branches.AsSpan(node * Dimensions, Dimensions));
        }
        var (lengths, pairs) = (new float[256], new float[Dimensions * 256]);
        ReadFloats(input, lengths);
        ReadFloats(input, pairs);
        for (var i = 0; i < words.Length; i++) words[i] = input.ReadUInt32();
        for (var i = 0; i < buckets.Length; i++) buckets[i] = (i == 0 ? 0 : buckets[i - 1]) + (uint)input.Read7BitEncodedInt();
        var rows = new float[(words.Length + buckets.Length) * Dimensions];
        Span<byte> code = stackalloc byte[Dimensions / 2 + 1];
        for (var row = 0; row < rows.Length; row += Dimensions)
        {
            input.BaseStream.ReadExactly(code);
            for (var i = 0; i < Dimensions; i++) rows[row + i] = lengths[code[^1]] * pairs[(i / 2 * 256 + code[i / 2]) * 2 + i % 2];
        }
        return new LanguageModel(rows, words, buckets, endRow, children, branches, leaves);
    }

    private static void ReadFloats(BinaryReader input, Span<float> values)
    {
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values));
        if (BitConverter.IsLittleEndian) return;
        foreach (ref var value in values) value = BitConverter.UInt32BitsToSingle(BinaryPrimitives.ReverseEndianness(BitConverter.SingleToUInt32Bits(value)));
    }

    private static LanguageModel Load()
    {
        using var input = ModelFile.Open("languages.bin", "languages");
        return Read(input);
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right) =>
        Vector256.Sum(Vector256.Create(left) * Vector256.Create(right) + Vector256.Create(left[8..]) * Vector256.Create(right[8..]));

    private void Add(int row, Span<float> sum)
    {
        var vector = vectors.AsSpan(row * Dimensions, Dimensions);
        (Vector256.Create<float>(sum) + Vector256.Create<float>(vector)).CopyTo(sum);
        (Vector256.Create<float>(sum[8..]) + Vector256.Create<float>(vector[8..])).CopyTo(sum[8..]);
    }
}
