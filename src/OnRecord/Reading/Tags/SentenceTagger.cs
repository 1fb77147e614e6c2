using OnRecord.Reading.Models;

namespace OnRecord.Reading.Tags;

/// <summary>Tags one sentence from left to right.</summary>
internal static class SentenceTagger
{
    /// <summary>Gives every word a label of the model.</summary>
    /// <param name="model">What was learned.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="ambiguity">Room for one number a word.</param>
    /// <param name="labels">Room for one label a word.</param>
    public static void Tag(TaggerModel model, ReadOnlySpan<WordForm> words, Span<ushort> ambiguity, Span<byte> labels)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Most];
        Span<int> scores = stackalloc int[model.Weights.Labels.Length];
        for (var i = 0; i < words.Length; i++) ambiguity[i] = model.Ambiguity(words[i]);
        var lettering = TagFeatures.Lettering(words);
        uint before = 0, beforeThat = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var label = model.Certain(ambiguity[i]);
            if (label == TaggerModel.Undecided)
            {
                var count = TagFeatures.Write(words, ambiguity, i, before, beforeThat, lettering, features);
                label = (byte)model.Weights.Best(features[..count], scores);
            }
            labels[i] = label;
            (beforeThat, before) = (before, label + 1u);
        }
    }
}
