namespace OnRecord.Weave.Stories;

/// <summary>
/// Tells a text that goes through several happenings from one more report of a crowded matter: what it shares with one story it does not share with the next,
/// several words with each, and each in a stretch of its own.
/// </summary>
internal static class RoundUp
{
    /// <summary>Two can be one happening and what led to it.</summary>
    private const int LeastStories = 3;

    /// <summary>Less is shared by chance.</summary>
    private const double LeastLikeness = .1;

    /// <summary>Least sum of the squared cosines, which is about the share of the text that the stories make up.</summary>
    private const double LeastCovered = .15;

    /// <summary>The third likeliest story has at least so much of the likeness of the first: no one of them is the matter, with the others as background.</summary>
    private const double LeastEven = .5;

    /// <summary>Share of all that is shared with any story that is shared with one alone. Reports of a crowded matter share the same words with all its stories: .4 to .6 there.</summary>
    private const double LeastDisjoint = .85;

    /// <summary>Words that are shared with each story before all others: one rare name is no happening.</summary>
    private const int LeastWords = 4;

    /// <summary>How often, for each story after the first, the text may pass from words of one story to words of another. A text that tells them one after the other passes once for each; one word astray is two passes more.</summary>
    private const int MostPasses = 2;

    /// <summary>A telling word of each happening; null when the text is none.</summary>
    /// <param name="member">The report that comes.</param>
    /// <param name="likenesses">How like it is to the likeliest stories.</param>
    /// <param name="placeOf">Where in the report a word stands first.</param>
    public static List<int>? Read(StoryMember member, StoryLikeness[] likenesses, Func<int, int> placeOf)
    {
        var likest = likenesses.Where(likeness => likeness.Likest >= LeastLikeness).OrderByDescending(likeness => likeness.Likest).ToList();
        if (likest.Count < LeastStories || likest[LeastStories - 1].Likest < LeastEven * likest[0].Likest) return null;
        likest.RemoveAll(likeness => likeness.Likest < LeastEven * likest[0].Likest);
        if (likest.Sum(likeness => likeness.Likest * likeness.Likest) < LeastCovered) return null;
        double all = 0;
        var own = new Dictionary<int, float>();
        for (var i = 0; i < member.Words.Length; i++) own[member.Words[i]] = member.Weights[i];
        var best = new Dictionary<int, (double Shared, int Story)>();
        for (var story = 0; story < likest.Count; story++)
        {
            var other = likest[story].Member!;
            for (var i = 0; i < other.Words.Length; i++)
            {
                if (!own.TryGetValue(other.Words[i], out var weight)) continue;
                var shared = weight * other.Weights[i];
                all += shared;
                if (shared > best.GetValueOrDefault(other.Words[i]).Shared) best[other.Words[i]] = (shared, story);
            }
        }
        if (best.Values.Sum(word => word.Shared) < LeastDisjoint * all) return null;
        var told = best.GroupBy(word => word.Value.Story).Where(story => story.Count() >= LeastWords).OrderBy(story => story.Key).ToList();
        return told.Count == likest.Count && AreApart(best, placeOf, told.Count) ? told.ConvertAll(story => story.MaxBy(word => word.Value.Shared).Key) : null;
    }

    private static bool AreApart(Dictionary<int, (double Shared, int Story)> best, Func<int, int> placeOf, int stories)
    {
        var inOrder = best.OrderBy(word => placeOf(word.Key)).Select(word => word.Value.Story).ToList();
        var passes = inOrder.Zip(inOrder.Skip(1)).Count(pair => pair.First != pair.Second);
        return passes <= MostPasses * (stories - 1);
    }
}
