using System.Collections.Immutable;
using OnRecord.Reading.Models;

namespace OnRecord.Weave.Words;

/// <summary>How much a shared word says: little for common English words and for words that this input uses everywhere.</summary>
public sealed class WordWeights
{
    /// <summary>The commonest content words still say something.</summary>
    private const double Lightest = .15;

    /// <summary>Words up to this rank are as light as can be.</summary>
    private const double CommonRank = 60;

    /// <summary>As many pieces of text of a general kind are thought beside the input, so that a small input does not make its own words common.</summary>
    private const int Background = 200;

    /// <summary>Names tell what is spoken of; what is said of it is in the other words.</summary>
    private const double NameWeight = .6;

    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);
    private readonly int _count;

    /// <summary>Counts in how many pieces of the input each word stands.</summary>
    /// <param name="texts">The words of each piece of text that is going to be compared.</param>
    public WordWeights(IEnumerable<ImmutableArray<Word>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in texts)
        {
            _count++;
            seen.Clear();
            foreach (var word in words)
            {
                if (word.IsContent && seen.Add(word.Stem)) _frequencies[word.Stem] = _frequencies.GetValueOrDefault(word.Stem) + 1;
            }
        }
    }

    /// <summary>0 for words without matter, else from near 0 to 1.</summary>
    public double Of(Word word)
    {
        if (!word.IsContent) return 0;
        var total = _count + Background;
        var spread = Math.Log((double)total / Math.Max(1, _frequencies.GetValueOrDefault(word.Stem))) / Math.Log(total);
        return General(word) * spread * (word.IsName ? NameWeight : 1);
    }

    /// <summary>How many pieces of text use the word.</summary>
    public int Frequency(Word word) => _frequencies.GetValueOrDefault(word.Stem);

    private static double General(Word word)
    {
        if (word.Role == WordRole.Number) return 1;
        var rank = WordVectors.English.Rank(word.Form);
        return rank < 0 ? 1 : Math.Clamp(Math.Log((rank + 1) / CommonRank) / Math.Log(WordVectors.Common / CommonRank), Lightest, 1);
    }
}
