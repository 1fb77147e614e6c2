using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Copies;

/// <summary>How far two texts go through the same words in the same order, and what they put in each other's place on the way.</summary>
/// <param name="Same">Share of the shorter text that is the same, by stem, in the same order; 0 to 1.</param>
/// <param name="InPlace">Share of the shorter text that stands where the other has other words; 0 to 1.</param>
/// <param name="Exchanges">What stands in each other's place, in order.</param>
internal sealed record WordCourse(double Same, double InPlace, ImmutableArray<Exchange> Exchanges)
{
    /// <summary>Longer stretches between words of both are told anew and not put in place of each other.</summary>
    private const int LongestExchange = 3;

    /// <summary>Goes through the first <see cref="Course.MostWords"/> words of both.</summary>
    public static WordCourse Of(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        if (a.Length > Course.MostWords) a = a[..Course.MostWords];
        if (b.Length > Course.MostWords) b = b[..Course.MostWords];
        if (a.IsEmpty || b.IsEmpty) return new WordCourse(0, 0, []);
        var (x, y) = Numbered(a, b);
        var width = b.Length + 1;
        var best = new ushort[(a.Length + 1) * width];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                best[(i * width) + j] = x[i] == y[j] ? (ushort)(best[((i + 1) * width) + j + 1] + 1) : Math.Max(best[((i + 1) * width) + j], best[(i * width) + j + 1]);
        }
        var exchanges = ImmutableArray.CreateBuilder<Exchange>();
        var inPlace = 0;
        var (beforeA, beforeB) = (0, 0);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (x[i] == y[j])
            {
                var (inA, inB) = (i - beforeA, j - beforeB);
                if (inA is > 0 and <= LongestExchange && inB is > 0 and <= LongestExchange)
                {
                    inPlace += Math.Min(inA, inB);
                    exchanges.Add(new Exchange(a[beforeA..i], b[beforeB..j]));
                }
                (beforeA, beforeB) = (++i, ++j);
            }
            else if (best[((i + 1) * width) + j] >= best[(i * width) + j + 1]) i++;
            else j++;
        }
        double shorter = Math.Min(a.Length, b.Length);
        return new WordCourse(best[0] / shorter, inPlace / shorter, exchanges.ToImmutable());
    }

    private static (int[] A, int[] B) Numbered(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return (Of(a), Of(b));

        int[] Of(ImmutableArray<Word> words)
        {
            var own = new int[words.Length];
            for (var i = 0; i < own.Length; i++)
            {
                if (!numbers.TryGetValue(words[i].Stem, out own[i])) numbers[words[i].Stem] = own[i] = numbers.Count;
            }
            return own;
        }
    }
}
