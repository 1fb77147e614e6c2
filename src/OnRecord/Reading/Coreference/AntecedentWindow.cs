namespace OnRecord.Reading.Coreference;

/// <summary>The last few mentions of one kind, newest last. Its size bounds every search for an antecedent.</summary>
internal sealed class AntecedentWindow
{
    /// <summary>Farther back than this readers do not look; people do not either.</summary>
    private const int Size = 12;

    /// <summary>What standing as a subject is worth, in sentences of distance. Set by eye on news texts with two or three persons.</summary>
    private const double SubjectWorth = 1.5;

    /// <summary>What having spoken is worth on top, to a pronoun that speaks: reports stay with a speaker over several sentences. Set by eye as the other worths.</summary>
    private const double SpeakerWorth = 1.5;

    /// <summary>What it costs to have been named only inside a quotation.</summary>
    private const double QuotedCost = 3;

    private readonly List<Antecedent> recent = [];

    public void Add(Antecedent antecedent)
    {
        recent.Add(antecedent);
        if (recent.Count > 2 * Size) recent.RemoveRange(0, Size);
    }

    /// <summary>Distinct entities newest first.</summary>
    public List<int> Newest(Func<int, bool> fits)
    {
        List<int> found = [];
        for (var i = recent.Count - 1; i >= 0 && i >= recent.Count - Size; i--)
        {
            if (!found.Contains(recent[i].Entity) && fits(recent[i].Entity)) found.Add(recent[i].Entity);
        }
        return found;
    }

    /// <summary>Entities a pronoun may mean, likeliest first, with how far the first leads the second.</summary>
    /// <param name="sentence">Sentence of the pronoun.</param>
    /// <param name="isQuoted">The pronoun stands in quotation marks.</param>
    /// <param name="speaks">The pronoun is the subject of a verb of saying.</param>
    /// <param name="farthest">How many sentences back to look.</param>
    /// <param name="fits">Which entities it may mean at all.</param>
    public List<(int Entity, double Score)> Ranked(int sentence, bool isQuoted, bool speaks, int farthest, Func<int, bool> fits)
    {
        var scores = new List<(int Entity, double Score)>();
        for (var i = recent.Count - 1; i >= 0 && i >= recent.Count - Size; i--)
        {
            var at = recent[i];
            if (sentence - at.Sentence > farthest || !fits(at.Entity)) continue;
            // Order inside the window breaks ties between two of one sentence.
            var score = (at.IsSubject ? SubjectWorth : 0) + (at.Speaks && speaks ? SpeakerWorth : 0) - (sentence - at.Sentence) - (at.IsQuoted && !isQuoted ? QuotedCost : 0) - ((recent.Count - 1 - i) * 0.05);
            var known = scores.FindIndex(s => s.Entity == at.Entity);
            if (known < 0) scores.Add((at.Entity, score));
            else if (scores[known].Score < score) scores[known] = (at.Entity, score);
        }
        scores.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return scores;
    }
}
