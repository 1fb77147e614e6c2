namespace OnRecord.Weave.Stories;

/// <summary>A report as a sparse vector of length one: its words with their weights, in order of the word's number.</summary>
/// <param name="Words">Numbers of the words, ascending.</param>
/// <param name="Weights">Their weights; the squares sum to 1.</param>
internal sealed record StoryVector(int[] Words, float[] Weights)
{
    /// <summary>Cosine of the two reports, 0 to 1.</summary>
    public double Cosine(StoryVector other)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < Words.Length && j < other.Words.Length;)
        {
            if (Words[i] == other.Words[j]) sum += Weights[i++] * other.Weights[j++];
            else if (Words[i] < other.Words[j]) i++;
            else j++;
        }
        return sum;
    }

    /// <summary>The weightiest words, at most so many, the weightiest first.</summary>
    public IEnumerable<(int Word, float Weight)> Telling(int most) => Words.Zip(Weights).OrderByDescending(pair => pair.Second).ThenBy(pair => pair.First).Take(most);
}
