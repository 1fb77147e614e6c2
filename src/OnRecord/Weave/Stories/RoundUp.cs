namespace OnRecord.Weave.Stories;

/// <summary>Tells a text that goes through several happenings from one more report of a crowded matter: what it shares with one story it does not share with the next.</summary>
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

    /// <summary>A telling word of each happening; null when the text is none.</summary>
    public static List<int>? Read(StoryMember member, StoryLikeness[] likenesses)
    {
        var likest = likenesses.Where(likeness => likeness.Likest >= LeastLikeness).OrderByDescending(likeness => likeness.Likest).ToList();
        if (likest.Count < LeastStories || likest[LeastStories - 1].Likest < LeastEven * likest[0].Likest) return null;
        likest.RemoveAll(likeness => likeness.Likest < LeastEven * likest[0].Likest);
        if (likest.Sum(likeness => likeness.Likest * likeness.Likest) < LeastCovered) return null;
        double all = 0;
        var told = new List<int>();
        var own = new Dictionary<int, float>();
        for (var i = 0; i < member.Words.Length; i++) own[member.Words[i]] = member.Weights[i];
        var best = new Dictionary<int, double>();
        foreach (var likeness in likest)
        {
            var (telling, most) = (-1, 0.0);
            for (var i = 0; i < likeness.Member!.Words.Length; i++)
            {
                var word = likeness.Member.Words[i];
                if (!own.TryGetValue(word, out var weight)) continue;
                var shared = weight * likeness.Member.Weights[i];
                all += shared;
                best[word] = Math.Max(best.GetValueOrDefault(word), shared);
                if (shared > most) (telling, most) = (word, shared);
            }
            told.Add(telling);
        }
        return best.Values.Sum() >= LeastDisjoint * all ? told : null;
    }
}
