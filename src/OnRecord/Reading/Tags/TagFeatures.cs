using OnRecord.Reading.Models;

namespace OnRecord.Reading.Tags;

/// <summary>What the tagger looks at to tag one word: the word, its neighbours, and the tags already given before it.</summary>
internal static class TagFeatures
{
    /// <summary>Room for the features of one word.</summary>
    public const int Most = 48;

    private const uint None = 0;

    /// <summary>Which of its letters a sentence has as capitals; headlines and shouted lines tell little by theirs.</summary>
    public static uint Lettering(ReadOnlySpan<WordForm> words)
    {
        int letters = 0, capitalised = 0, shouted = 0;
        foreach (ref readonly var word in words)
        {
            if ((word.Shape & (WordShape.Capital | WordShape.Small)) == WordShape.None) continue;
            letters++;
            if ((word.Shape & WordShape.Capital) != WordShape.None) capitalised++;
            if ((word.Shape & (WordShape.InnerCapital | WordShape.Small)) == WordShape.InnerCapital) shouted++;
        }
        if (capitalised == 0) return 1;
        if (letters < 4) return 0;
        return shouted * 5 > letters * 3 ? 2u : capitalised * 5 > letters * 3 ? 3u : 0u;
    }

    /// <summary>Writes the features of a word; returns how many.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="ambiguity">For each word the class of labels it may take.</param>
    /// <param name="at">The word.</param>
    /// <param name="before">Label of the word before, plus 1; 0 at the start.</param>
    /// <param name="beforeThat">Label of the word before that, plus 1; 0 at the start.</param>
    /// <param name="lettering">Of the sentence.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    public static int Write(ReadOnlySpan<WordForm> words, ReadOnlySpan<ushort> ambiguity, int at, uint before, uint beforeThat, uint lettering, Span<uint> features)
    {
        ref readonly var word = ref words[at];
        var (hasLast, hasNext) = (at > 0, at + 1 < words.Length);
        ref readonly var last = ref words[hasLast ? at - 1 : at];
        ref readonly var next = ref words[hasNext ? at + 1 : at];
        var lastWord = hasLast ? last.Word : None;
        var nextWord = hasNext ? next.Word : None;
        uint own = ambiguity[at], nextOwn = hasNext ? ambiguity[at + 1] : None, thirdOwn = at + 2 < words.Length ? ambiguity[at + 2] : None;
        var shape = (uint)word.Shape | (lettering << 8) | (hasLast ? 0 : 1u << 10);
        var n = 0;
        features[n++] = FeatureHasher.Feature(1, word.Word);
        features[n++] = FeatureHasher.Feature(2, word.Exact);
        features[n++] = FeatureHasher.Feature(3, word.Suffix1);
        features[n++] = FeatureHasher.Feature(4, word.Suffix2);
        features[n++] = FeatureHasher.Feature(5, word.Suffix3);
        features[n++] = FeatureHasher.Feature(6, word.Suffix4);
        features[n++] = FeatureHasher.Feature(7, word.Prefix1);
        features[n++] = FeatureHasher.Feature(8, word.Prefix2);
        features[n++] = FeatureHasher.Feature(9, word.Prefix3);
        features[n++] = FeatureHasher.Feature(10, shape);
        features[n++] = FeatureHasher.Feature(11, shape, word.Suffix3);
        features[n++] = FeatureHasher.Feature(12, before);
        features[n++] = FeatureHasher.Feature(13, before, beforeThat);
        features[n++] = FeatureHasher.Feature(14, before, word.Word);
        features[n++] = FeatureHasher.Feature(15, lastWord);
        features[n++] = FeatureHasher.Feature(16, nextWord);
        features[n++] = FeatureHasher.Feature(17, at > 1 ? words[at - 2].Word : None);
        features[n++] = FeatureHasher.Feature(18, at + 2 < words.Length ? words[at + 2].Word : None);
        features[n++] = FeatureHasher.Feature(19, lastWord, word.Word);
        features[n++] = FeatureHasher.Feature(20, word.Word, nextWord);
        features[n++] = FeatureHasher.Feature(21, hasLast ? last.Suffix3 : None);
        features[n++] = FeatureHasher.Feature(22, hasNext ? next.Suffix3 : None);
        features[n++] = FeatureHasher.Feature(23, own);
        features[n++] = FeatureHasher.Feature(24, own, before);
        features[n++] = FeatureHasher.Feature(25, own, nextOwn);
        features[n++] = FeatureHasher.Feature(26, own, nextOwn, thirdOwn);
        features[n++] = FeatureHasher.Feature(27, own, before, nextOwn);
        features[n++] = FeatureHasher.Feature(28, own, before, beforeThat);
        features[n++] = FeatureHasher.Feature(29, word.Fine);
        features[n++] = FeatureHasher.Feature(30, word.Coarse, before);
        features[n++] = FeatureHasher.Feature(31, hasLast ? last.Fine : None);
        features[n++] = FeatureHasher.Feature(32, hasNext ? next.Fine : None);
        features[n++] = FeatureHasher.Feature(33, word.Coarse, hasNext ? next.Coarse : None);
        features[n++] = FeatureHasher.Feature(34, hasNext ? (uint)next.Shape : 1u << 9, (uint)word.Shape);
        features[n++] = FeatureHasher.Feature(35, hasLast ? (uint)last.Shape : 1u << 9, (uint)word.Shape);
        features[n++] = FeatureHasher.Feature(36, word.Suffix2, before);
        features[n++] = FeatureHasher.Feature(37, word.Suffix2, nextOwn);
        features[n++] = FeatureHasher.Feature(38, nextOwn, thirdOwn);
        return n;
    }
}
