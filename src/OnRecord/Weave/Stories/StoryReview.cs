using System.Globalization;

namespace OnRecord.Weave.Stories;

/// <summary>
/// Looks again at stories when a report came: two that were told apart when less was known may be one, and one may have taken two happenings in.
/// A function of the reports that are remembered, so that the same reports in the same order give the same stories. The constants were chosen as those of <see cref="StoryStream"/> were.
/// </summary>
/// <param name="scale">An empty scale; empty again after each call.</param>
/// <param name="lexicon">The words' stems, for reasons.</param>
/// <param name="order">What the order of arrival says.</param>
internal sealed class StoryReview(WordScale scale, StoryLexicon lexicon, ArrivalOrder order)
{
    /// <summary>Likeness of two stories, beyond the crowd around them, from which on they are one: more than is asked of a report. At .18 ecbplus loses .02 of B-cubed F1; from .26 on nothing is merged.</summary>
    private const double Join = .2;

    /// <summary>Share of the likest pair in the likeness of two stories; the rest is the mean of all pairs.</summary>
    private const double LikestShare = .4;

    /// <summary>Reports below which a story is not parted: a few are soon of two kinds by chance. At 6 g5w1h loses .007.</summary>
    private const int LeastReports = 8;

    /// <summary>Reports of the smaller part.</summary>
    private const int LeastInPart = 3;

    /// <summary>Mean likeness between two parts, as a share of that within the looser one, up to which they are two stories. At .45 ecbplus loses .009, at .55 g5w1h .007.</summary>
    private const double MostBetween = .5;

    /// <summary>Rounds in which reports change sides; most settle after one or two.</summary>
    private const int MostRounds = 4;

    /// <summary>Words named in a reason.</summary>
    private const int WordsShown = 4;

    /// <summary>Why two stories are one; null when they are not.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    /// <param name="crowd">Mean likeness of the report that is like both to the next likely stories.</param>
    public string? OneBecause(OpenStory one, OpenStory other, double crowd)
    {
        List<StoryMember> all = [.. one.Newest, .. other.Newest];
        var likenesses = Likenesses(all);
        double sum = 0, greatest = 0;
        for (var i = 0; i < one.Newest.Count; i++)
        {
            for (var j = one.Newest.Count; j < all.Count; j++)
            {
                sum += likenesses[i, j];
                greatest = Math.Max(greatest, likenesses[i, j]);
            }
        }
        var likeness = (LikestShare * greatest) + ((1 - LikestShare) * sum / Math.Max(1, one.Newest.Count * other.Newest.Count));
        // What would be parted at once is not joined, or the two would change with every report.
        if (likeness < Join + crowd || Sides(likenesses, all.Count) is not null) return null;
        return string.Create(CultureInfo.InvariantCulture, $"a report is like both, and they are like each other (likeness {likeness:0.00}, needed {Join + crowd:0.00}): {string.Join(", ", Telling(one.Newest, other.Newest, areShared: true))}");
    }

    /// <summary>The reports of a story that tell of another happening than its oldest one, and why; null when it is one.</summary>
    public (List<StoryMember> Reports, string Why)? Parted(OpenStory story)
    {
        var all = story.Newest;
        if (all.Count < LeastReports || Sides(Likenesses(all), all.Count) is not { } sides) return null;
        var oldest = all.IndexOf(all.MinBy(member => member.Arrival)!);
        var (stay, go) = (all.Where((_, i) => sides[i] == sides[oldest]).ToList(), all.Where((_, i) => sides[i] != sides[oldest]).ToList());
        return (go, string.Create(CultureInfo.InvariantCulture, $"its reports are of two kinds: {go.Count} {(go.Count == 1 ? "tells" : "tell")} of {string.Join(", ", Telling(go, stay, areShared: false))}, the others of {string.Join(", ", Telling(stay, go, areShared: false))}"));
    }

    private double[,] Likenesses(List<StoryMember> members)
    {
        var likenesses = new double[members.Count, members.Count];
        for (var i = 1; i < members.Count; i++)
        {
            scale.Load(members[i]);
            for (var j = 0; j < i; j++) likenesses[i, j] = likenesses[j, i] = scale.Cosine(members[j]) * order.Factor(members[i], members[j]);
            scale.Clear(members[i]);
        }
        return likenesses;
    }

    /// <summary>Which of two parts each report is of; null when there are no two that stand apart. Begins with the two reports that are least alike; then each goes to the part it is likest to.</summary>
    private static bool[]? Sides(double[,] likenesses, int count)
    {
        if (count < LeastReports) return null;
        var (a, b) = LeastAlike(likenesses, count);
        var sides = new bool[count];
        for (var i = 0; i < count; i++) sides[i] = i == b || (i != a && likenesses[i, b] > likenesses[i, a]);
        for (var round = 0; round < MostRounds && Settle(likenesses, sides); round++)
        {
        }
        var second = sides.Count(side => side);
        if (Math.Min(second, count - second) < LeastInPart) return null;
        var (within, between) = (Math.Min(Mean(likenesses, sides, false, false), Mean(likenesses, sides, true, true)), Mean(likenesses, sides, false, true));
        return between <= MostBetween * within ? sides : null;
    }

    private static (int A, int B) LeastAlike(double[,] likenesses, int count)
    {
        var (a, b) = (0, 1);
        for (var i = 1; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (likenesses[i, j] < likenesses[b, a]) (a, b) = (j, i);
            }
        }
        return (a, b);
    }

    /// <summary>Puts each report on the side it is likest to; false when all stay.</summary>
    private static bool Settle(double[,] likenesses, bool[] sides)
    {
        var hasMoved = false;
        for (var i = 0; i < sides.Length; i++)
        {
            double first = 0, second = 0;
            var (firsts, seconds) = (0, 0);
            for (var j = 0; j < sides.Length; j++)
            {
                if (j == i) continue;
                if (sides[j]) (second, seconds) = (second + likenesses[i, j], seconds + 1);
                else (first, firsts) = (first + likenesses[i, j], firsts + 1);
            }
            if (firsts == 0 || seconds == 0) continue;
            var side = second / seconds > first / firsts;
            hasMoved |= side != sides[i];
            sides[i] = side;
        }
        return hasMoved;
    }

    /// <summary>Mean likeness of the pairs with one report on each of two sides, which may be the same.</summary>
    private static double Mean(double[,] likenesses, bool[] sides, bool one, bool other)
    {
        double sum = 0;
        var pairs = 0;
        for (var i = 1; i < sides.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!((sides[i] == one && sides[j] == other) || (sides[i] == other && sides[j] == one))) continue;
                sum += likenesses[i, j];
                pairs++;
            }
        }
        return sum / Math.Max(1, pairs);
    }

    /// <summary>The words that tell most of some reports, and that the others share or lack.</summary>
    private List<string> Telling(List<StoryMember> reports, List<StoryMember> others, bool areShared)
    {
        var elsewhere = others.SelectMany(member => member.Words).ToHashSet();
        var weights = new Dictionary<int, double>();
        foreach (var member in reports)
        {
            for (var i = 0; i < member.Words.Length; i++)
            {
                if (elsewhere.Contains(member.Words[i]) == areShared) weights[member.Words[i]] = weights.GetValueOrDefault(member.Words[i]) + member.Weights[i];
            }
        }
        return [.. weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(WordsShown).Select(pair => lexicon.StemOf(pair.Key))];
    }
}
