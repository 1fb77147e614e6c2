using OnRecord.Reading.Models;

namespace OnRecord.Reading.Trees;

/// <summary>What the parser sees of a word: its letters, its tag and class, its clusters.</summary>
internal readonly record struct ParseWord(uint Word, uint Tag, uint Class, uint Fine, uint Coarse)
{
    /// <summary>A place without a word.</summary>
    public static readonly ParseWord Missing = new(3, 1, 1, 1001, 101);

    /// <summary>The root behind the last word.</summary>
    public static readonly ParseWord Root = new(5, 2, 2, 1002, 102);

    public static ParseWord Of(ReadOnlySpan<char> word, string tag, WordClass wordClass, WordClusters clusters)
    {
        var hash = FeatureHasher.Word(word);
        var (fine, coarse) = clusters[hash];
        return new ParseWord(hash, FeatureHasher.Exact(tag), 3 + (uint)wordClass, fine, coarse);
    }
}
