using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Stories;

/// <summary>
/// Puts reports into stories in the order in which they come: each goes to the story it is most like, or begins one.
/// How like it must be depends on how like it is to other stories too: where many stories speak of the same people and matters, a story must stand out.
/// </summary>
internal static class StoryClusters
{
    /// <summary>
    /// Likeness from which on a report belongs to a story when nothing else is like it. Like the constants below, one value for all, chosen on the development
    /// parts of g5w1h, pac, basil and ecbplus; neus_leads was checked. Chosen anew with each set left out in turn, this and the weight by place in
    /// <see cref="StoryVectors"/> come out near by (.14 and .15) and cost the set left out .001 to .031 of B-cubed F1 against its own best.
    /// </summary>
    private const double Join = .16;

    /// <summary>How much of the mean likeness to the <see cref="Rivals"/> next likely stories is asked on top of <see cref="Join"/>. At 0 stories of one subject run together: neus_leads falls to .49 where Join still serves g5w1h; at 1.2 it gains nothing more.</summary>
    private const double Crowding = 1;

    /// <summary>Stories beside the likeliest that tell how crowded the matter is; those that are missing count as unlike.</summary>
    private const int Rivals = 10;

    /// <summary>Stories tried in full.</summary>
    private const int MostStories = Rivals + 2;

    /// <summary>Reports of a story that a new one is compared with: the newest.</summary>
    private const int MostReports = 24;

    /// <summary>Share of the likest report in the likeness to a story; the rest is the mean. The mean alone loses reports that go on with one side of a large story, the likest alone chains stories together.</summary>
    private const double LikestShare = .4;

    public static ImmutableArray<Story> Find(ImmutableArray<RecordedReport> reports)
    {
        var vectors = new StoryVectors();
        var index = new StoryIndex();
        var placed = new List<StoryVector>(reports.Length);
        var storyOf = new List<int>(reports.Length);
        var stories = new List<List<int>>();
        var why = new List<List<string>>();
        for (var i = 0; i < reports.Length; i++)
        {
            var text = StoryText.Of(reports[i]);
            var vector = vectors.Next(text);
            var (best, likeness) = (-1, 0.0);
            List<double> likest = [];
            foreach (var story in index.Candidates(vector, storyOf, MostStories))
            {
                double sum = 0, greatest = 0, greatestCosine = 0;
                var compared = 0;
                for (var k = Math.Max(0, stories[story].Count - MostReports); k < stories[story].Count; k++, compared++)
                {
                    var other = stories[story][k];
                    var cosine = vector.Cosine(placed[other]);
                    var timely = cosine * StoryTime.Factor(reports[i], reports[other]);
                    sum += timely;
                    greatest = Math.Max(greatest, timely);
                    greatestCosine = Math.Max(greatestCosine, cosine);
                }
                likest.Add(greatestCosine);
                var found = (LikestShare * greatest) + ((1 - LikestShare) * sum / compared);
                if (found > likeness) (best, likeness) = (story, found);
            }
            var crowd = likest.OrderDescending().Skip(1).Take(Rivals).Sum() / Rivals;
            if (best < 0 || likeness < Join + (Crowding * crowd))
            {
                best = stories.Count;
                stories.Add([]);
                why.Add([]);
            }
            else why[best].Add(Why(vector, text, vectors, stories[best].TakeLast(MostReports).Select(j => placed[j])));
            stories[best].Add(i);
            storyOf.Add(best);
            placed.Add(vector);
        }
        return [.. stories.Select((members, s) => new Story(StableId.Of("s", reports[members[0]].Id), [.. members.Select(i => reports[i].Id)]) { Why = [.. why[s]] })];
    }

    /// <summary>Words named in a reason.</summary>
    private const int WordsShown = 6;

    /// <summary>The most telling words that the report shares with the story.</summary>
    private static string Why(StoryVector vector, StoryText text, StoryVectors vectors, IEnumerable<StoryVector> members)
    {
        var inStory = members.SelectMany(member => member.Words).ToHashSet();
        var words = vector.Telling(vector.Words.Length).Where(pair => inStory.Contains(pair.Word))
            .Take(WordsShown).Select(pair => text.Words[vectors.WordAt(pair.Word)].Shown);
        return "shares " + string.Join(", ", words);
    }
}
