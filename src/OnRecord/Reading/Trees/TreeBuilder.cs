using OnRecord.Reading.Networks;

namespace OnRecord.Reading.Trees;

/// <summary>Makes the tree of one sentence from left to right, in twice as many steps as it has words, always the step that scores highest.</summary>
internal sealed class TreeBuilder(StepScorer scorer)
{
    private readonly ParserState state = new();
    private readonly int[] places = new int[scorer.Places];
    private readonly short[] layer = new short[scorer.Width];

    /// <summary>Makes the tree.</summary>
    /// <param name="given">What each word of the sentence gives, as <see cref="StepScorer.Place"/> worked it out.</param>
    /// <param name="first">Number of the sentence's first word, which heads are counted from.</param>
    /// <param name="heads">Room for the head of each word; a root's is its own number.</param>
    /// <param name="relations">Room for the relation of each word.</param>
    public void Build(ReadOnlySpan<short> given, int first, Span<int> heads, Span<byte> relations)
    {
        state.Start(heads.Length);
        while (!state.IsDone) Step(given);
        for (var word = 0; word < heads.Length; word++)
        {
            var head = state.Heads[word];
            heads[word] = first + (head == heads.Length ? word : head);
            relations[word] = state.Relations[word];
        }
    }

    private void Step(ReadOnlySpan<short> given)
    {
        if (!state.CanLeft && !state.CanRight)
        {
            state.Shift();
            return;
        }
        Span<float> scores = stackalloc float[StepScorer.Steps];
        state.Look(places);
        scorer.Look(places, given, layer);
        scorer.ScoreSteps(layer, scores);
        var step = state.CanShift ? 0 : -1;
        if (state.CanLeft && (step < 0 || scores[1] > scores[step])) step = 1;
        if (state.CanRight && (step < 0 || scores[2] > scores[step])) step = 2;
        if (step == 0) state.Shift();
        else if (step == 1) state.Left(scorer.Relation(layer, isRight: false));
        else state.Right(scorer.Relation(layer, isRight: true));
    }
}
