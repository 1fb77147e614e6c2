using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace OnRecord.Weave.Origins;

/// <summary>The departures from the base of an utterance, each with all reports that make it.</summary>
public static class Readings
{
    /// <summary>A changed sense or added matter, which two writers seldom hit upon alike; the weights are a judgement, see docs/decisions.</summary>
    private const double Telling = 1;

    /// <summary>Another word of the same sense, a modal word: two translations may choose it by themselves.</summary>
    private const double Likely = .5;

    /// <summary>Left out or put elsewhere: what any shortening does.</summary>
    private const double Slight = .25;

    /// <summary>Among more departures than this one inside another is not looked for: the search grows with the square.</summary>
    private const int MostSearched = 2000;

    private static readonly FrozenSet<string> FunctionWords = DataTable.Words("Weave/Words/function-words.tsv");

    /// <summary>Every departure, in order of first appearance.</summary>
    public static ImmutableArray<SharedReading> Of(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var readings = ImmutableArray.CreateBuilder<SharedReading>();
        var searched = utterance.Differences.Length <= MostSearched ? utterance.Differences : [];
        foreach (var group in utterance.Differences.GroupBy(difference => (difference.Kind, difference.BaseSpan, Key: Key(difference.Words))))
        {
            var first = group.First();
            var byReport = group.Concat(searched.Where(other => Holds(other, first, group.Key.Key))).DistinctBy(difference => difference.Report, StringComparer.Ordinal).ToList();
            readings.Add(new SharedReading(
                utterance.Id,
                first.Kind,
                first.Base,
                first.Words,
                first.IsDistortion,
                Weight(first),
                [.. byReport.Select(difference => difference.RenderingSpan is TextSpan words ? new Citation(difference.Report, words) : new Citation(utterance.Base.Report, difference.BaseSpan ?? default))],
                [.. byReport.Select(difference => difference.Report)])
            { BaseSpan = first.BaseSpan });
        }
        return readings.ToImmutable();
    }

    /// <summary>The departure that a difference belongs to; null when it is not among them.</summary>
    /// <param name="readings">Those of the difference's utterance.</param>
    /// <param name="difference">The difference.</param>
    public static SharedReading? Find(ImmutableArray<SharedReading> readings, Difference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return readings.FirstOrDefault(reading => reading.Kind == difference.Kind && reading.BaseSpan == difference.BaseSpan && reading.Reports.Contains(difference.Report, StringComparer.Ordinal)
            && (difference.RenderingSpan is not TextSpan words || reading.Places.Contains(new Citation(difference.Report, words))));
    }

    /// <summary>A longer departure that has the same words for the same words of the base, and more beside them.</summary>
    private static bool Holds(Difference longer, Difference reading, string key) =>
        key.Length > 0 && reading.BaseSpan is TextSpan span && longer.BaseSpan is TextSpan around && around != span && around.Contains(span)
        && $" {Key(longer.Words)} ".Contains($" {key} ", StringComparison.Ordinal);

    private static double Weight(Difference difference) => difference.Kind switch
    {
        DifferenceKind.Dropped => difference.IsDistortion ? Likely : Slight,
        DifferenceKind.Reordered => Slight,
        DifferenceKind.Modal => Likely,
        DifferenceKind.Added => Content(difference.Words) > 1 ? Telling : Likely,
        DifferenceKind.Reworded => difference.IsDistortion || Content(difference.Words) > 1 ? Telling : Likely,
        _ => difference.IsDistortion ? Telling : Likely,
    };

    /// <summary>Words that carry matter.</summary>
    internal static int Content(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => !FunctionWords.Contains(word));

    /// <summary>Letters and digits in lower case, blanks made one: how the words are printed does not make them another reading.</summary>
    private static string Key(string words)
    {
        var key = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }
}
