using OnRecord.Reading.Models;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Stories;

/// <summary>Turns the words of reports into vectors: dampened counts, weighed by how rare a word is in the input and in English.</summary>
internal sealed class StoryVectors
{
    /// <summary>Names tell stories apart better than other words do. Set on the development story sets.</summary>
    private const double NameWeight = 1.5;

    /// <summary>So many reports of a general kind are thought beside the input, so that a small input does not make its subject's words common.</summary>
    private const double Background = 200;

    /// <summary>Share of general reports that hold a word of rank r is about this over r, at most all.</summary>
    private const double CommonRank = 150;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];
    private readonly List<string> _words = [];
    private readonly int _count;

    /// <summary>Counts in how many reports each word stands.</summary>
    public StoryVectors(IReadOnlyCollection<StoryText> texts)
    {
        _count = texts.Count;
        foreach (var word in texts.SelectMany(text => text.Counts.Keys))
        {
            if (_numbers.TryGetValue(word, out var number))
            {
                _frequencies[number]++;
                continue;
            }
            _numbers[word] = _words.Count;
            _words.Add(word);
            _frequencies.Add(1);
        }
    }

    /// <summary>The stem with a number.</summary>
    public string WordAt(int number) => _words[number];

    public StoryVector Of(StoryText text)
    {
        var pairs = new (int Word, float Weight)[text.Counts.Count];
        var at = 0;
        double squares = 0;
        foreach (var (word, count) in text.Counts)
        {
            var weight = (1 + Math.Log(count)) * Rarity(_numbers[word], text.Printed[word]) * (text.Printed[word].IsName ? NameWeight : 1);
            squares += weight * weight;
            pairs[at++] = (_numbers[word], (float)weight);
        }
        Array.Sort(pairs, (a, b) => a.Word.CompareTo(b.Word));
        var length = (float)Math.Sqrt(Math.Max(squares, double.Epsilon));
        return new StoryVector(Array.ConvertAll(pairs, pair => pair.Word), Array.ConvertAll(pairs, pair => pair.Weight / length));
    }

    private double Rarity(int number, Word word)
    {
        var rank = WordVectors.English.Rank(word.Form);
        var general = rank < 0 ? .001 : Math.Min(1, CommonRank / (rank + CommonRank));
        return Math.Log((_count + Background + 1) / (_frequencies[number] + (general * Background)));
    }
}
