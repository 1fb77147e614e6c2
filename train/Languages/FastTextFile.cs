using System.Text;

namespace OnRecord.Train.Languages;

/// <summary>A quantised supervised fastText model (.ftz) with hierarchical softmax, as its parts lie in the file.</summary>
/// <remarks>
/// The format of fastText 0.2 (facebookresearch/fastText, FastText::saveModel, MIT License), little-endian: magic and version; the arguments; the dictionary: words
/// and labels with their counts, then the buckets of letter groups that survived pruning with their rows; the input matrix: one byte for each pair of dimensions and
/// one for the row's length, with their code books; the output matrix, which is not quantised: one vector for each inner node of the Huffman tree of the labels.
/// </remarks>
internal sealed class FastTextFile
{
    private const int Magic = 793712314;
    private const int Version = 12;
    private const int HierarchicalSoftmax = 1;
    private const int Supervised = 3;
    private const int CodeBook = 256;

    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Language tags in the order of the file, most frequent first.</summary>
    public required IReadOnlyList<(string Tag, long Count)> Labels { get; init; }

    /// <summary>Bucket of each letter group and its row behind those of the words.</summary>
    public required IReadOnlyList<(int Bucket, int Row)> Groups { get; init; }

    /// <summary>One byte for each pair of dimensions, row by row.</summary>
    public required byte[] PairCodes { get; init; }

    /// <summary>One byte a row.</summary>
    public required byte[] LengthCodes { get; init; }

    /// <summary>For each pair of dimensions 256 pairs.</summary>
    public required float[] Pairs { get; init; }

    public required float[] Lengths { get; init; }

    /// <summary>One vector a row.</summary>
    public required float[] Output { get; init; }

    public required int Dimensions { get; init; }

    public required int Buckets { get; init; }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is another kind of model than the one this reads.</exception>
    public static FastTextFile Read(string path)
    {
        using var input = new BinaryReader(File.OpenRead(path));
        Expect(input.ReadInt32(), Magic, "magic number");
        Expect(input.ReadInt32(), Version, "version");
        var arguments = Ints(input, 12);
        input.ReadDouble();
        var (dimensions, loss, kind, buckets, shortest, longest) = (arguments[0], arguments[6], arguments[7], arguments[8], arguments[9], arguments[10]);
        Expect(loss, HierarchicalSoftmax, "loss");
        Expect(kind, Supervised, "model");
        Expect(shortest, 2, "shortest letter group");
        Expect(longest, 4, "longest letter group");
        var (words, labels, groups) = Dictionary(input);
        Expect(input.ReadByte(), 1, "quantised");
        Expect(input.ReadByte(), 1, "quantised lengths");
        var rows = (int)input.ReadInt64();
        input.ReadInt64();
        var pairCodes = input.ReadBytes(input.ReadInt32());
        Ints(input, 4);
        var pairs = Floats(input, dimensions * CodeBook);
        var lengthCodes = input.ReadBytes(rows);
        Ints(input, 4);
        var lengths = Floats(input, CodeBook);
        Expect(input.ReadByte(), 0, "quantised output");
        Expect((int)input.ReadInt64(), labels.Count, "rows of the output");
        Expect((int)input.ReadInt64(), dimensions, "columns of the output");
        return new FastTextFile
        {
            Words = words,
            Labels = labels,
            Groups = groups,
            PairCodes = pairCodes,
            LengthCodes = lengthCodes,
            Pairs = pairs,
            Lengths = lengths,
            Output = Floats(input, labels.Count * dimensions),
            Dimensions = dimensions,
            Buckets = buckets,
        };
    }

    private static (List<string> Words, List<(string, long)> Labels, List<(int, int)> Groups) Dictionary(BinaryReader input)
    {
        var entries = input.ReadInt32();
        Ints(input, 2);
        input.ReadInt64();
        var survived = input.ReadInt64();
        var (words, labels, groups) = (new List<string>(), new List<(string, long)>(), new List<(int, int)>());
        var bytes = new List<byte>();
        for (var i = 0; i < entries; i++)
        {
            bytes.Clear();
            while (input.ReadByte() is > 0 and var next) bytes.Add(next);
            var entry = Encoding.UTF8.GetString([.. bytes]);
            var count = input.ReadInt64();
            if (input.ReadByte() == 0) words.Add(entry);
            else labels.Add((entry["__label__".Length..], count));
        }
        for (var i = 0; i < survived; i++) groups.Add((input.ReadInt32(), input.ReadInt32()));
        return (words, labels, groups);
    }

    private static int[] Ints(BinaryReader input, int count) => [.. Enumerable.Range(0, count).Select(_ => input.ReadInt32())];

    private static float[] Floats(BinaryReader input, int count) => [.. Enumerable.Range(0, count).Select(_ => input.ReadSingle())];

    private static void Expect(int found, int expected, string what)
    {
        if (found != expected) throw new InvalidDataException($"{what}: {found} where {expected} was expected.");
    }
}
