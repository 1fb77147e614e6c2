namespace OnRecord.Reading.Trees;

/// <summary>Makes the tree of one sentence from left to right, in twice as many steps as it has words.</summary>
internal static class SentenceParser
{
    /// <summary>Fills the heads and relations of a state.</summary>
    public static void Parse(ParserModel model, ReadOnlySpan<ParseWord> words, ParserState state)
    {
        Span<uint> features = stackalloc uint[ParseFeatures.Most];
        Span<int> scores = stackalloc int[model.Weights.Labels.Length];
        state.Start(words.Length);
        while (!state.IsDone)
        {
            if (!state.CanLeft && !state.CanRight)
            {
                state.Shift();
                continue;
            }
            var count = ParseFeatures.Write(state, words, features);
            model.Weights.Score(features[..count], scores);
            ParserModel.Take(state, Best(state, scores, model.Relations.Length), model.Relations.Length);
        }
    }

    /// <summary>The allowed step with the highest score.</summary>
    private static int Best(ParserState state, ReadOnlySpan<int> scores, int relations)
    {
        var best = -1;
        var (first, end) = (state.CanShift ? 0 : 1, state.CanRight ? scores.Length : 1 + relations);
        for (var label = first; label < end; label++)
        {
            if (label == 1 && !state.CanLeft) label += relations;
            if (label < end && (best < 0 || scores[label] > scores[best])) best = label;
        }
        return best;
    }
}
