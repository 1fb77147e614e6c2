namespace OnRecord.Weave.Stories;

/// <summary>
/// Weighs the words of reports in the order in which they come: dampened counts, weighed by how rare a word is in English and in the reports remembered.
/// A report is never weighed anew, so that what comes later moves no report that is placed.
/// </summary>
internal sealed class StoryVocabulary
{
    /// <summary>Names tell stories apart better than other words do. At 1 ecbplus loses .01, at 2 neus_leads .04 of B-cubed F1.</summary>
    private const double NameWeight = 1.5;

    /// <summary>So many reports of a general kind are thought before the first, so that a small input does not make its subject's words common. Between 50 and 800 the development sets move by about .01.</summary>
    private const double Background = 200;

    /// <summary>A word first used this many words into a report weighs half of what it would at its top. From 333 to 1000 the development sets move by .01 to .02 against each other.</summary>
    private const double HalfWeightPosition = 500;

    /// <summary>Most telling words kept of a report.</summary>
    private const int MostKept = 240;

    private readonly List<int> _frequencies = [];
    private int _count;

    public StoryLexicon Lexicon { get; } = new();

    /// <summary>The words of the next report, the most telling first, with weights whose squares sum to 1 (to less where words are left out).</summary>
    public (int[] Words, float[] Weights) Next(ReadOnlySpan<StoryWord> words)
    {
        _count++;
        Grow();
        var numbers = new int[words.Length];
        var weights = new float[words.Length];
        double squares = 0;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            var rarity = Math.Max(0, Math.Log((_count + Background + 1) / (_frequencies[word.Word] + 1 + (word.General * Background))));
            // Square root: a second mention tells more than a tenth, and a long report does not outweigh a short one.
            var weight = Math.Sqrt(word.Count) * rarity * (word.IsName ? NameWeight : 1) / (1 + (word.First / HalfWeightPosition));
            squares += weight * weight;
            numbers[i] = word.Word;
            weights[i] = -(float)weight;
        }
        Array.Sort(weights, numbers);
        if (numbers.Length > MostKept) (numbers, weights) = (numbers[..MostKept], weights[..MostKept]);
        var length = (float)Math.Sqrt(Math.Max(squares, double.Epsilon));
        for (var i = 0; i < weights.Length; i++) weights[i] /= -length;
        foreach (var number in numbers) _frequencies[number]++;
        return (numbers, weights);
    }

    /// <summary>Counts a report that was weighed before.</summary>
    public void Recall(int[] words)
    {
        _count++;
        Grow();
        foreach (var word in words) _frequencies[word]++;
    }

    /// <summary>Counts a report no longer.</summary>
    public void Forget(int[] words)
    {
        _count--;
        foreach (var word in words) _frequencies[word]--;
    }

    /// <summary>Lets go of the words that no report holds that counts; their numbers.</summary>
    public List<int> Sweep()
    {
        Grow();
        return Lexicon.Forget(_frequencies);
    }

    private void Grow()
    {
        while (_frequencies.Count < Lexicon.Count) _frequencies.Add(0);
    }
}
