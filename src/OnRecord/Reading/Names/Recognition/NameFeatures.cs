using OnRecord.Reading.Models;

namespace OnRecord.Reading.Names.Recognition;

/// <summary>Turns a word and its neighbours into features.</summary>
internal static class NameFeatures
{
    /// <summary>Room for the features of one word.</summary>
    public const int Most = 128;

    /// <summary>The source that the model speaks as when it reads: the guideline of Universal NER.</summary>
    public const uint ReadingSource = 0;

    /// <summary>Writes the features of the word at <paramref name="i"/>; returns their number.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="i">Which word.</param>
    /// <param name="source">Which corpus the sentence is from.</param>
    /// <param name="features">Receives the hashes.</param>
    public static int Write(ReadOnlySpan<NameWord> words, int i, uint source, Span<uint> features)
    {
        var none = default(NameWord);
        ref readonly var w = ref words[i];
        ref readonly var p = ref (i > 0 ? ref words[i - 1] : ref none);
        ref readonly var n = ref (i + 1 < words.Length ? ref words[i + 1] : ref none);
        ref readonly var pp = ref (i > 1 ? ref words[i - 2] : ref none);
        ref readonly var nn = ref (i + 2 < words.Length ? ref words[i + 2] : ref none);
        var t = 0;
        var count = 0;
        features[count++] = FeatureHasher.Feature(t++, 1);
        // The word itself.
        features[count++] = FeatureHasher.Feature(t++, w.Word);
        features[count++] = FeatureHasher.Feature(t++, w.Exact);
        features[count++] = FeatureHasher.Feature(t++, w.Prefix2);
        features[count++] = FeatureHasher.Feature(t++, w.Prefix3);
        features[count++] = FeatureHasher.Feature(t++, w.Suffix2);
        features[count++] = FeatureHasher.Feature(t++, w.Suffix3);
        features[count++] = FeatureHasher.Feature(t++, w.Suffix4);
        features[count++] = FeatureHasher.Feature(t++, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.Shape, w.Setting);
        features[count++] = FeatureHasher.Feature(t++, w.Fine);
        features[count++] = FeatureHasher.Feature(t++, w.Coarse);
        features[count++] = FeatureHasher.Feature(t++, w.Coarse, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.Class);
        features[count++] = FeatureHasher.Feature(t++, w.Class, w.Shape, w.Setting);
        features[count++] = FeatureHasher.Feature(t++, (uint)w.Traits);
        features[count++] = FeatureHasher.Feature(t++, (uint)w.Traits, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.Known);
        features[count++] = FeatureHasher.Feature(t++, w.Rule);
        features[count++] = FeatureHasher.Feature(t++, w.Rule, w.Known);
        features[count++] = FeatureHasher.Feature(t++, w.Rule, w.Shape, w.Setting);
        features[count++] = FeatureHasher.Feature(t++, w.Rule, w.Elsewhere);
        features[count++] = FeatureHasher.Feature(t++, w.Elsewhere);
        features[count++] = FeatureHasher.Feature(t++, w.Elsewhere, w.Setting, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.Rule, w.Fine);
        // Its neighbours.
        features[count++] = FeatureHasher.Feature(t++, p.Word);
        features[count++] = FeatureHasher.Feature(t++, n.Word);
        features[count++] = FeatureHasher.Feature(t++, pp.Word);
        features[count++] = FeatureHasher.Feature(t++, nn.Word);
        features[count++] = FeatureHasher.Feature(t++, p.Word, w.Word);
        features[count++] = FeatureHasher.Feature(t++, w.Word, n.Word);
        features[count++] = FeatureHasher.Feature(t++, p.Word, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, n.Word, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, p.Shape, w.Shape, n.Shape);
        features[count++] = FeatureHasher.Feature(t++, p.Shape, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.Shape, n.Shape);
        features[count++] = FeatureHasher.Feature(t++, pp.Shape, p.Shape, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.Shape, n.Shape, nn.Shape);
        features[count++] = FeatureHasher.Feature(t++, p.Fine, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, n.Fine, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, pp.Fine);
        features[count++] = FeatureHasher.Feature(t++, nn.Fine);
        features[count++] = FeatureHasher.Feature(t++, p.Fine, w.Fine);
        features[count++] = FeatureHasher.Feature(t++, w.Fine, n.Fine);
        features[count++] = FeatureHasher.Feature(t++, p.Coarse, w.Coarse);
        features[count++] = FeatureHasher.Feature(t++, w.Coarse, n.Coarse);
        features[count++] = FeatureHasher.Feature(t++, p.Coarse, w.Coarse, n.Coarse);
        features[count++] = FeatureHasher.Feature(t++, p.Class, w.Class, n.Class);
        features[count++] = FeatureHasher.Feature(t++, p.Class, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, n.Class, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, (uint)p.Traits, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, (uint)n.Traits, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, (uint)p.Traits, (uint)w.Traits, (uint)n.Traits);
        features[count++] = FeatureHasher.Feature(t++, p.Known, w.Known, n.Known);
        features[count++] = FeatureHasher.Feature(t++, p.Rule, w.Rule, n.Rule);
        features[count++] = FeatureHasher.Feature(t++, p.Rule, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, n.Rule, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.Rule, p.Word);
        features[count++] = FeatureHasher.Feature(t++, w.Rule, n.Word);
        // The run of capitals it stands in.
        features[count++] = FeatureHasher.Feature(t++, w.BeforeRun, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.AfterRun, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.RunHead);
        features[count++] = FeatureHasher.Feature(t++, w.RunFirst);
        features[count++] = FeatureHasher.Feature(t++, w.RunLength, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.RunLength, w.Rule);
        // What the words name by their vectors.
        features[count++] = FeatureHasher.Feature(t++, w.Likely);
        for (var type = 0; type < NameWord.Types; type++) features[count++] = FeatureHasher.Feature(t++, NameWord.LikelyAt(w.Likely, type));
        features[count++] = FeatureHasher.Feature(t++, w.Likeliest, w.Shape);
        features[count++] = FeatureHasher.Feature(t++, w.Likeliest, w.Rule);
        features[count++] = FeatureHasher.Feature(t++, w.Likeliest, w.Known);
        features[count++] = FeatureHasher.Feature(t++, p.Likeliest, w.Likeliest, n.Likeliest);
        features[count++] = FeatureHasher.Feature(t++, p.Likeliest, w.Likeliest);
        features[count++] = FeatureHasher.Feature(t++, w.Likeliest, n.Likeliest);
        features[count++] = FeatureHasher.Feature(t++, w.Likeliest, p.Word);
        features[count++] = FeatureHasher.Feature(t++, w.Likeliest, n.Word);
        features[count++] = FeatureHasher.Feature(t++, w.Likeliest, w.RunLength, w.Setting);
        features[count++] = FeatureHasher.Feature(t++, w.Likeliest, p.Fine);
        features[count++] = FeatureHasher.Feature(t++, w.Likeliest, n.Fine);
        // How the source marks things.
        features[count++] = FeatureHasher.Feature(t++, source);
        features[count++] = FeatureHasher.Feature(t++, source, w.Rule);
        features[count++] = FeatureHasher.Feature(t++, source, w.Known);
        features[count++] = FeatureHasher.Feature(t++, source, w.Shape, w.Class);
        features[count++] = FeatureHasher.Feature(t++, source, (uint)p.Traits);
        for (var bit = 1; bit <= (int)FormTraits.OtherHead; bit <<= 1)
        {
            if (((int)w.Traits & bit) != 0) features[count++] = FeatureHasher.Feature(t, (uint)bit);
            if (((int)p.Traits & bit) != 0) features[count++] = FeatureHasher.Feature(t + 1, (uint)bit);
            if (((int)n.Traits & bit) != 0) features[count++] = FeatureHasher.Feature(t + 2, (uint)bit);
        }
        return count;
    }
}
