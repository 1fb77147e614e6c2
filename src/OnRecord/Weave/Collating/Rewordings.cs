using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>Tells words put for others from words that only stand where others stood.</summary>
internal static class Rewordings
{
    /// <summary>Up to so many content words a side hold one place in a sentence that is otherwise kept …</summary>
    private const int LongestInPlace = 3;

    /// <summary>… when they are about as many.</summary>
    private const int MostApart = 1;

    /// <summary>Longer stretches are judged by their first words.</summary>
    private const int MostCompared = 12;

    /// <summary>False for a changed stretch whose two sides have nothing to do with each other.</summary>
    public static bool IsOne(ImmutableArray<Item> b, ImmutableArray<Item> w, Step step)
    {
        if (step.Kind != StepKind.Changed) return true;
        var x = Content(b, step.BaseStart, step.BaseEnd);
        var y = Content(w, step.WitnessStart, step.WitnessEnd);
        if (x.Count == 0 || y.Count == 0) return true;
        if (Math.Max(x.Count, y.Count) <= LongestInPlace && Math.Abs(x.Count - y.Count) <= MostApart) return true;
        return x.Take(MostCompared).Any(a => y.Take(MostCompared).Any(c => (a.Word.IsName && c.Word.IsName) || WordSimilarity.Of(a.Word, c.Word) > 0));
    }

    /// <summary>What is dropped, then what is added.</summary>
    public static IEnumerable<Step> Apart(Step step)
    {
        yield return step with { WitnessEnd = step.WitnessStart };
        yield return step with { BaseStart = step.BaseEnd };
    }

    private static List<Item> Content(ImmutableArray<Item> items, int from, int to)
    {
        var content = new List<Item>();
        for (var i = from; i < to; i++)
        {
            if (items[i].IsContent) content.Add(items[i]);
        }
        return content;
    }
}
