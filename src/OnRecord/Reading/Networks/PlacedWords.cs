namespace OnRecord.Reading.Networks;

/// <summary>
/// What the words of a batch give in each place the parser looks at. For the places that most words come to it is worked out for all of them at once, while the
/// weights are at hand; for the others only when the parser first looks. Either way the numbers are the same.
/// </summary>
internal sealed class PlacedWords(StepScorer scorer)
{
    private byte[] rounded = [];
    private int[] products = [];
    private short[] given = [];
    private byte[] done = [];
    private CoarseRows rows;

    /// <summary>Begins a batch.</summary>
    /// <param name="words">A row a word, behind the last recurrent layer.</param>
    public void Start(ReadOnlySpan<short> words)
    {
        var count = words.Length / scorer.Inputs;
        if (done.Length <= count)
        {
            var room = (count + 1) * 2;
            (rounded, products, given, done) = (new byte[room * scorer.Inputs], new int[Math.Max(room * CoarseMatrix.Block, scorer.Width)], new short[room * scorer.Products], new byte[room]);
        }
        done.AsSpan(0, count + 1).Clear();
        rows = scorer.Place(words, rounded, products, given);
    }

    /// <summary>Fills the parser's layer.</summary>
    /// <param name="looked">For each place the row of the word in it, its number in the batch from 1; 0 for none.</param>
    /// <param name="layer">Room for <see cref="StepScorer.Width"/> numbers.</param>
    public void Look(ReadOnlySpan<int> looked, Span<short> layer)
    {
        foreach (var place in scorer.Rare)
        {
            var (row, bit) = (looked[place], 1 << place);
            if (row == 0 || (done[row] & bit) != 0) continue;
            done[row] |= (byte)bit;
            scorer.PlaceOne(rounded.AsSpan((row - 1) * scorer.Inputs, scorer.Inputs), rows, place, products, given.AsSpan(row * scorer.Products, scorer.Products));
        }
        scorer.Look(looked, given, layer);
    }
}
