using OnRecord.Reading.Models;

namespace OnRecord.Weave.Stories;

/// <summary>
/// Turns reports into vectors in the order in which they come: dampened counts, weighed by how rare a word is in English and in the reports that came so far.
/// A vector is never weighed anew, so that what comes later moves no report that is placed.
/// </summary>
internal sealed class StoryVectors
{
    /// <summary>Names tell stories apart better than other words do. At 1 ecbplus loses .01, at 2 neus_leads .04 of B-cubed F1.</summary>
    private const double NameWeight = 1.5;

    /// <summary>So many reports of a general kind are thought before the first, so that a small input does not make its subject's words common. Between 50 and 800 the development sets move by about .01.</summary>
    private const double Background = 200;

    /// <summary>Share of general reports that hold a word of rank r is about this over r, at most all.</summary>
    private const double CommonRank = 150;

    /// <summary>Share of general reports that hold a word that is not among the ranked.</summary>
    private const double Unranked = .001;

    /// <summary>A word first used this many words into a report weighs half of what it would at its top. From 333 to 1000 the development sets move by .01 to .02 against each other.</summary>
    private const double HalfWeightPosition = 500;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];
    private readonly List<string> _words = [];
    private int _count;

    /// <summary>The stem with a number.</summary>
    public string WordAt(int number) => _words[number];

    /// <summary>The vector of the next report, whose words count from now on.</summary>
    public StoryVector Next(StoryText text)
    {
        _count++;
        var pairs = new (int Word, float Weight)[text.Words.Count];
        var at = 0;
        double squares = 0;
        foreach (var (stem, word) in text.Words)
        {
            var number = Number(stem);
            _frequencies[number]++;
            // Square root: a second mention tells more than a tenth, and a long report does not outweigh a short one.
            var weight = Math.Sqrt(word.Count) * Rarity(number, word) * (word.IsName ? NameWeight : 1) / (1 + (word.First / HalfWeightPosition));
            squares += weight * weight;
            pairs[at++] = (number, (float)weight);
        }
        Array.Sort(pairs, (a, b) => a.Word.CompareTo(b.Word));
        var length = (float)Math.Sqrt(Math.Max(squares, double.Epsilon));
        return new StoryVector(Array.ConvertAll(pairs, pair => pair.Word), Array.ConvertAll(pairs, pair => pair.Weight / length));
    }

    private int Number(string stem)
    {
        if (_numbers.TryGetValue(stem, out var number)) return number;
        _numbers[stem] = _words.Count;
        _words.Add(stem);
        _frequencies.Add(0);
        return _words.Count - 1;
    }

    private double Rarity(int number, StoryWord word)
    {
        var rank = WordVectors.English.Rank(word.Word.Form);
        var general = rank < 0 ? Unranked : Math.Min(1, CommonRank / (rank + CommonRank));
        return Math.Max(0, Math.Log((_count + Background + 1) / (_frequencies[number] + (general * Background))));
    }
}
