using System.Runtime.InteropServices;

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

    /// <summary>Square roots of counts: a second mention tells more than a tenth, and a long report does not outweigh a short one.</summary>
    private static readonly double[] Roots = [.. Enumerable.Range(0, 64).Select(count => Math.Sqrt(count))];

    private readonly List<int> _frequencies = [];
    private int[] _numbers = new int[1024];
    private float[] _weights = new float[1024];
    private int _count;

    public StoryLexicon Lexicon { get; } = new();

    /// <summary>The words of the next report, the most telling first, with weights whose squares sum to 1 (to less where words are left out).</summary>
    public (int[] Words, float[] Weights) Next(ReadOnlySpan<StoryWord> words)
    {
        _count++;
        Grow();
        if (_numbers.Length < words.Length) (_numbers, _weights) = (new int[words.Length * 2], new float[words.Length * 2]);
        var numbers = _numbers.AsSpan(0, words.Length);
        var weights = _weights.AsSpan(0, words.Length);
        var frequencies = CollectionsMarshal.AsSpan(_frequencies);
        var all = Math.Log(_count + Background + 1);
        double squares = 0;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            var rarity = Math.Max(0, all - Math.Log(frequencies[word.Word] + 1 + (word.General * Background)));
            var weight = Roots[Math.Min(word.Count, Roots.Length - 1)] * rarity * (word.IsName ? NameWeight : 1) / (1 + (word.First / HalfWeightPosition));
            squares += weight * weight;
            numbers[i] = word.Word;
            weights[i] = -(float)weight;
        }
        weights.Sort(numbers);
        var kept = Math.Min(MostKept, words.Length);
        var (telling, theirs) = (numbers[..kept].ToArray(), weights[..kept].ToArray());
        var length = (float)Math.Sqrt(Math.Max(squares, double.Epsilon));
        for (var i = 0; i < theirs.Length; i++) theirs[i] /= -length;
        foreach (var number in telling) frequencies[number]++;
        return (telling, theirs);
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
        if (_frequencies.Count < Lexicon.Count) CollectionsMarshal.SetCount(_frequencies, Lexicon.Count);
    }
}
