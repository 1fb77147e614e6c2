using OnRecord.Reading.Models;

namespace OnRecord.Reading.Names.Recognition;

/// <summary>What the recogniser sees of one word: its letters as numbers, its shape, what lists and rules say of it.</summary>
internal struct NameWord
{
    public uint Word;
    public uint Exact;
    public uint Shape;
    public uint Prefix2;
    public uint Prefix3;
    public uint Suffix2;
    public uint Suffix3;
    public uint Suffix4;
    public uint Fine;
    public uint Coarse;
    public uint Class;
    public FormTraits Traits;

    /// <summary>Kind and place in the longest known form that covers the word; 0 for none.</summary>
    public uint Known;

    /// <summary>Kind and place in the name that the rules read here; 0 for none.</summary>
    public uint Rule;

    /// <summary>What the rest of the text shows of the same word.</summary>
    public uint Elsewhere;

    /// <summary>The word opens its sentence, is in a heading, or in a line of capitals.</summary>
    public uint Setting;

    /// <summary>The word before the run of capitals it stands in, the word behind, the first and the last of the run, and their number.</summary>
    public uint BeforeRun;
    public uint AfterRun;
    public uint RunHead;
    public uint RunFirst;
    public uint RunLength;

    /// <summary>What the word names by its vector: for each of <see cref="Types"/> the chance in eighths, three bits each; 0 for words of no name.</summary>
    public uint Likely;

    /// <summary>The likeliest type and its chance.</summary>
    public uint Likeliest;

    /// <summary>Persons, organisations, places, peoples.</summary>
    public const int Types = 4;

    /// <summary>Describes the word as neighbours see it.</summary>
    /// <param name="word">Its letters.</param>
    /// <param name="hash">Its <see cref="FeatureHasher.Word"/>.</param>
    /// <param name="types">What words name by their vectors.</param>
    public void Describe(ReadOnlySpan<char> word, uint hash, WordNumbers types)
    {
        Word = hash;
        Shape = ShapeOf(word);
        (Fine, Coarse) = WordClusters.English[hash];
        if (!char.IsUpper(word[0])) return;
        Likely = types[hash];
        var most = 0u;
        for (var type = 0u; type < Types; type++)
        {
            var chance = LikelyAt(Likely, (int)type);
            if (chance > most) (most, Likeliest) = (chance, 1 + (type * 8) + chance);
        }
    }

    /// <summary>Adds what only the word's own features see.</summary>
    public void DescribeLetters(ReadOnlySpan<char> word)
    {
        Exact = FeatureHasher.Exact(word);
        Prefix2 = word.Length > 2 ? FeatureHasher.Word(word[..2]) : 0;
        Prefix3 = word.Length > 3 ? FeatureHasher.Word(word[..3]) : 0;
        Suffix2 = word.Length > 2 ? FeatureHasher.Word(word[^2..]) : 0;
        Suffix3 = word.Length > 3 ? FeatureHasher.Word(word[^3..]) : 0;
        Suffix4 = word.Length > 4 ? FeatureHasher.Word(word[^4..]) : 0;
    }

    /// <summary>The chance of one type, 0 to 7.</summary>
    public static uint LikelyAt(uint likely, int type) => (likely >> (3 * type)) & 7;

    /// <summary>The chances of the types as one number.</summary>
    public static ushort PackTypes(ReadOnlySpan<float> chances)
    {
        var packed = 0u;
        for (var type = 0; type < Types; type++) packed |= (uint)MathF.Round(chances[type] * 7) << (3 * type);
        return (ushort)packed;
    }

    /// <summary>The kinds of characters in order, runs of one kind as one: "Mc-Ilk" is as "Od-Xy".</summary>
    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint shape = 1;
        var last = 0u;
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsDigit(c) ? 3u : c is '-' or '–' ? 4u : c is '.' ? 5u : c is '\'' or '’' ? 6u : 7u;
            if (kind == last || shape >= 1u << 24) continue;
            shape = (shape << 3) | kind;
            last = kind;
        }
        return (shape << 1) | (word.Length == 1 ? 1u : 0u);
    }
}
