namespace OnRecord.Reading.Models;

/// <summary>What the models see of one word by itself: its letters as numbers, its shape, its clusters.</summary>
internal readonly struct WordForm
{
    public WordForm(ReadOnlySpan<char> word, WordClusters clusters)
    {
        Word = FeatureHasher.Word(word);
        Exact = FeatureHasher.Exact(word);
        Prefix1 = FeatureHasher.Word(word[..1]);
        Prefix2 = word.Length > 2 ? FeatureHasher.Word(word[..2]) : 0;
        Prefix3 = word.Length > 3 ? FeatureHasher.Word(word[..3]) : 0;
        Suffix1 = FeatureHasher.Word(word[^1..]);
        Suffix2 = word.Length > 2 ? FeatureHasher.Word(word[^2..]) : 0;
        Suffix3 = word.Length > 3 ? FeatureHasher.Word(word[^3..]) : 0;
        Suffix4 = word.Length > 4 ? FeatureHasher.Word(word[^4..]) : 0;
        Shape = ShapeOf(word);
        (Fine, Coarse) = clusters[Word];
    }

    public readonly uint Word;
    public readonly uint Exact;
    public readonly uint Prefix1;
    public readonly uint Prefix2;
    public readonly uint Prefix3;
    public readonly uint Suffix1;
    public readonly uint Suffix2;
    public readonly uint Suffix3;
    public readonly uint Suffix4;
    public readonly uint Fine;
    public readonly uint Coarse;
    public readonly WordShape Shape;

    private static WordShape ShapeOf(ReadOnlySpan<char> word)
    {
        var shape = WordShape.None;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            shape |= char.IsUpper(c) ? (i == 0 ? WordShape.Capital : WordShape.InnerCapital)
                : char.IsLetter(c) ? WordShape.Small
                : char.IsDigit(c) ? WordShape.Digit
                : c is '-' ? WordShape.Hyphen
                : c is '.' ? WordShape.Stop
                : WordShape.Mark;
        }
        return word.Length == 1 ? shape | WordShape.Single : shape;
    }
}
