using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Stories;

/// <summary>
/// Puts reports into stories in the order in which they come: each goes to the story it is most like, or begins one.
/// Which stories come into question is looked up by the report's most telling words, so that a long input stays far from every pair.
/// </summary>
internal static class StoryClusters
{
    /// <summary>Likeness to a story from which on a report belongs to it. One setting for all, set on the development story sets: B-cubed F1 of g5w1h, pac and basil falls on both sides of it.</summary>
    private const double Join = .18;

    /// <summary>Telling words a report is looked up by.</summary>
    private const int LookupWords = 40;

    /// <summary>A telling word leads to the newest so many reports that it is among the telling words of.</summary>
    private const int LongestPosting = 400;

    /// <summary>Stories tried in full.</summary>
    private const int MostStories = 12;

    /// <summary>Reports of a story that a new one is compared with: the newest.</summary>
    private const int MostReports = 24;

    /// <summary>What a day between two reports takes from their likeness, up to <see cref="MostFading"/>: a weak sign, as stories go on.</summary>
    private const double FadingPerDay = .01;

    private const double MostFading = .25;

    public static ImmutableArray<Story> Find(ImmutableArray<RecordedReport> reports)
    {
        var texts = reports.Select(StoryText.Of).ToList();
        var vectors = new StoryVectors(texts);
        var placed = new List<StoryVector>(texts.Count);
        var storyOf = new List<int>(texts.Count);
        var stories = new List<List<int>>();
        var why = new List<List<string>>();
        var postings = new Dictionary<int, List<int>>();
        var shared = new Dictionary<int, double>();
        for (var i = 0; i < texts.Count; i++)
        {
            var vector = vectors.Of(texts[i]);
            var telling = Telling(vector);
            shared.Clear();
            foreach (var (word, weight) in telling)
            {
                if (!postings.TryGetValue(word, out var posting)) continue;
                for (var k = posting.Count - 1; k >= Math.Max(0, posting.Count - LongestPosting); k--)
                {
                    var story = storyOf[posting[k]];
                    shared[story] = shared.GetValueOrDefault(story) + (weight / stories[story].Count);
                }
            }
            var (best, likeness) = (-1, 0.0);
            foreach (var story in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostStories).Select(pair => pair.Key))
            {
                var found = Likeness(stories[story].TakeLast(MostReports).Select(j => vector.Cosine(placed[j]) * Nearness(reports[i], reports[j])));
                if (found > likeness) (best, likeness) = (story, found);
            }
            if (likeness < Join)
            {
                best = stories.Count;
                stories.Add([]);
                why.Add([]);
            }
            else why[best].Add(Why(vector, texts[i], vectors, stories[best].TakeLast(MostReports).Select(j => placed[j])));
            stories[best].Add(i);
            storyOf.Add(best);
            placed.Add(vector);
            foreach (var (word, _) in telling)
            {
                if (!postings.TryGetValue(word, out var posting)) postings[word] = posting = [];
                posting.Add(i);
            }
        }
        return [.. stories.Select((members, s) => new Story(StableId.Of("s", reports[members[0]].Id), [.. members.Select(i => reports[i].Id)]) { Why = [.. why[s]] })];
    }

    /// <summary>Halfway between the mean and the greatest: the mean alone loses reports that go on with one side of a large story, the greatest alone chains stories together.</summary>
    private static double Likeness(IEnumerable<double> cosines)
    {
        double sum = 0, greatest = 0;
        var count = 0;
        foreach (var cosine in cosines)
        {
            sum += cosine;
            greatest = Math.Max(greatest, cosine);
            count++;
        }
        return ((sum / count) + greatest) / 2;
    }

    private static List<(int Word, float Weight)> Telling(StoryVector vector) =>
        [.. vector.Words.Zip(vector.Weights).OrderByDescending(pair => pair.Second).ThenBy(pair => pair.First).Take(LookupWords)];

    private static double Nearness(RecordedReport a, RecordedReport b)
    {
        if (a.Report.Published?.Date.ToDay() is not DateOnly x || b.Report.Published?.Date.ToDay() is not DateOnly y) return 1;
        return 1 - Math.Min(MostFading, FadingPerDay * Math.Abs(x.DayNumber - y.DayNumber));
    }

    /// <summary>Words named in a reason.</summary>
    private const int WordsShown = 6;

    /// <summary>The most telling words that the report shares with the story.</summary>
    private static string Why(StoryVector vector, StoryText text, StoryVectors vectors, IEnumerable<StoryVector> members)
    {
        var inStory = members.SelectMany(member => member.Words).ToHashSet();
        var words = vector.Words.Zip(vector.Weights).Where(pair => inStory.Contains(pair.First)).OrderByDescending(pair => pair.Second).ThenBy(pair => pair.First)
            .Take(WordsShown).Select(pair => text.Printed[vectors.WordAt(pair.First)]).Select(word => word.IsName ? word.Span.Of(text.Report.Text) : word.Form);
        return "shares " + string.Join(", ", words);
    }
}
