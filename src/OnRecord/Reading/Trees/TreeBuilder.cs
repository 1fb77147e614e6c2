using OnRecord.Reading.Networks;

namespace OnRecord.Reading.Trees;

/// <summary>Makes the tree of one sentence from left to right, in twice as many steps as it has words, always the step that scores highest.</summary>
/// <remarks>No step asks what relation an arc has, so that the relations of all arcs of many sentences are named together at the end.</remarks>
internal sealed class TreeBuilder(StepScorer scorer)
{
    private readonly ParserState state = new();
    private readonly int[] places = new int[scorer.Places];
    private readonly short[] layer = new short[scorer.Width];
    private readonly ArcList left = new(scorer.LeftRelations);
    private readonly ArcList right = new(scorer.RightRelations);

    /// <summary>Begins some sentences.</summary>
    /// <param name="words">How many words they have.</param>
    public void Start(int words)
    {
        left.Start(words);
        right.Start(words);
    }

    /// <summary>Makes the tree of a sentence.</summary>
    /// <param name="given">What each word of all the sentences gives.</param>
    /// <param name="first">Number of the sentence's first word, which heads are counted from.</param>
    /// <param name="heads">Room for the head of each word; a root's is its own number.</param>
    public void Build(PlacedWords given, int first, Span<int> heads)
    {
        state.Start(heads.Length);
        while (!state.IsDone) Step(given, first);
        for (var word = 0; word < heads.Length; word++)
        {
            var head = state.Heads[word];
            heads[word] = first + (head == heads.Length ? word : head);
        }
    }

    /// <summary>Names the relations of all arcs made since <see cref="Start"/>.</summary>
    /// <param name="products">Room to work in; it grows when there is too little.</param>
    /// <param name="relations">Room for the relation of each word.</param>
    public void Name(ref int[] products, Span<byte> relations)
    {
        left.Name(ref products, relations);
        right.Name(ref products, relations);
    }

    private void Step(PlacedWords given, int first)
    {
        if (!state.CanLeft && !state.CanRight)
        {
            state.Shift();
            return;
        }
        state.Look(places);
        for (var place = 0; place < places.Length; place++) places[place] = places[place] < 0 ? 0 : first + places[place] + 1;
        given.Look(places, layer);
        var (step, best) = state.CanShift ? (0, scorer.Score(layer, 0)) : (-1, float.NegativeInfinity);
        if (state.CanLeft && scorer.Score(layer, 1) is var toLeft && (step < 0 || toLeft > best)) (step, best) = (1, toLeft);
        if (state.CanRight && (step < 0 || scorer.Score(layer, 2) > best)) step = 2;
        if (step == 0)
        {
            state.Shift();
            return;
        }
        var word = first + state.Stack(0);
        if (step == 1)
        {
            state.Left(0);
            left.Add(word, layer);
        }
        else
        {
            state.Right(0);
            right.Add(word, layer);
        }
    }
}
