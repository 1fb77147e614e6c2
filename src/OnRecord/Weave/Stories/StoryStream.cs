using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Records;
using OnRecord.Weave.Decisions;

namespace OnRecord.Weave.Stories;

/// <summary>
/// Puts reports into stories one at a time, as they come: each goes to the story it is most like, founds one, or is left alone.
/// How like it must be depends on how like it is to other stories too: where many stories speak of the same people and matters, a story must stand out.
/// Time and memory for a report do not grow with what came before, beyond what <see cref="StoryMemory"/> keeps. Not for several threads at once.
/// </summary>
public sealed class StoryStream
{
    /// <summary>
    /// Likeness from which on a report belongs to a story when nothing else is like it. Like the constants below, one value for all, chosen on the development
    /// parts of g5w1h, pac, basil and ecbplus; neus_leads was checked. Chosen anew with each set left out in turn, this and the weight by place in
    /// <see cref="StoryVocabulary"/> come out near by (.14 and .15) and cost the set left out .001 to .031 of B-cubed F1 against its own best.
    /// </summary>
    private const double Join = .16;

    /// <summary>How much of the mean likeness to the <see cref="Rivals"/> next likely stories is asked on top of <see cref="Join"/>. At 0 stories of one subject run together: neus_leads falls to .49 where Join still serves g5w1h; at 1.2 it gains nothing more.</summary>
    private const double Crowding = 1;

    /// <summary>Stories beside the likeliest that tell how crowded the matter is; those that are missing count as unlike.</summary>
    private const int Rivals = 10;

    /// <summary>Stories tried in full.</summary>
    private const int MostStories = Rivals + 2;

    /// <summary>Stories that are compared with all their newest reports; the others only with the one that the index found likest. With all twelve the development sets move by less than .002.</summary>
    private const int Whole = 4;

    /// <summary>Share of the likest report in the likeness to a story; the rest is the mean. The mean alone loses reports that go on with one side of a large story, the likest alone chains stories together.</summary>
    private const double LikestShare = .4;

    /// <summary>Content words below which a text tells no happening; headlines of three are some reports' whole text.</summary>
    private const int LeastWords = 3;

    /// <summary>Speakers remembered of a report, for reasons.</summary>
    private const int MostSpeakers = 8;

    /// <summary>Newest reports of a story, beside the likest, that reasons speak of.</summary>
    private const int MostReasons = 7;

    /// <summary>After so many forgotten reports their words are let go of.</summary>
    private const int SweepEvery = 4096;

    private readonly StoryConstraints _constraints;
    private readonly StoryMemory _memory;
    private readonly StoryVocabulary _vocabulary = new();
    private readonly StoryWordReader _reader;
    private readonly StoryIndex _index = new();
    private readonly Queue<StoryMember> _remembered = new();
    private readonly Dictionary<string, OpenStory> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<int, OpenStory> _bound = [];
    private readonly Dictionary<string, StoryMember> _byReport = new(StringComparer.Ordinal);
    private readonly WordScale _scale;
    private readonly ArrivalOrder _order = new();
    private readonly StoryReview _review;
    private readonly Dictionary<string, string> _merged = new(StringComparer.Ordinal);
    private readonly List<OpenStory> _alike = [];
    private double _crowd;
    private int _arrivals;
    private int _forgotten;
    private DateOnly _newest = DateOnly.MinValue;

    /// <summary>A stream before its first report.</summary>
    /// <param name="constraints">What persons decided; by default nothing.</param>
    /// <param name="memory">How long reports are remembered.</param>
    public StoryStream(StoryConstraints? constraints = null, StoryMemory? memory = null)
    {
        _constraints = constraints ?? StoryConstraints.None;
        _memory = memory ?? StoryMemory.Default;
        _reader = new StoryWordReader(_vocabulary.Lexicon);
        _scale = new WordScale(_vocabulary.Lexicon);
        _review = new StoryReview(_scale, _vocabulary.Lexicon, _order);
    }

    /// <summary>Takes a report that has its story already, in the order in which they came.</summary>
    public void Recall(StoryMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var words = new int[mark.Words.Length];
        for (var i = 0; i < words.Length; i++) words[i] = _vocabulary.Lexicon.NumberOf(mark.Words[i]);
        _vocabulary.Recall(words);
        var member = new StoryMember(mark.Report, _arrivals++, words, [.. mark.Weights], mark.Day) { Sketch = mark.Sketch, Speakers = mark.Speakers, Sign = mark.Sign };
        Put(member, StoryOf(mark.Story, member.Arrival), mark.Report, mark.IsLeftAlone);
    }

    /// <summary>Finds the story of the report that comes next. Another text of a report that has come stays in its story.</summary>
    /// <param name="report">The report.</param>
    /// <param name="story">The story it is known to be in; null when the stream is to find it.</param>
    public StoryAssignment Assign(RecordedReport report, string? story = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_byReport.TryGetValue(report.Id, out var earlier))
        {
            story ??= earlier.Story.Id;
            LetGo(earlier);
        }
        _reader.Read(report.Report);
        var (words, weights) = _vocabulary.Next(_reader.Words);
        var member = new StoryMember(report.Id, _arrivals++, words, weights, report.Report.Published?.Date.ToDay())
        {
            Sketch = TextSketch.Of(_reader.Hashes),
            Speakers = SpeakersOf(report),
        };
        _alike.Clear();
        var (into, outcome, why) = story is null ? Choose(report, member) : (StoryOf(story, member.Arrival), StoryOutcome.Joined, "another text of a report that was in it");
        into ??= Found(StableId.Of("s", report.Id), member.Arrival);
        var turns = ImmutableArray.CreateBuilder<StoryTurn>();
        if (outcome == StoryOutcome.Joined && story is null) into = Merged(into, turns);
        member.Sign = _order.Read(member, into);
        Put(member, into, report.Id, outcome == StoryOutcome.LeftAlone);
        var assigned = into.Id;
        if (outcome == StoryOutcome.Joined && story is null) Part(into, turns);
        return new StoryAssignment(outcome, why, new StoryMark(report.Id, assigned, member.Day)
        {
            Words = [.. words.Select(_vocabulary.Lexicon.StemOf)],
            Weights = [.. weights],
            Sketch = member.Sketch,
            Speakers = member.Speakers,
            Sign = member.Sign,
            IsLeftAlone = outcome == StoryOutcome.LeftAlone,
        })
        { Turns = turns.ToImmutable() };
    }

    private (OpenStory? Story, StoryOutcome Outcome, string Why) Choose(RecordedReport report, StoryMember member)
    {
        var group = _constraints.GroupOf(report.Id);
        if (group is int own && _bound.TryGetValue(own, out var bound)) return (bound, StoryOutcome.Joined, "put here by a person's decision");
        if (member.Words.Length < LeastWords) return (null, StoryOutcome.LeftAlone, "left alone: too little text to tell what happened");
        if (StoryTitles.Frame(report.Report) is string frame && ListBody.Is(report)) return (null, StoryOutcome.LeftAlone, $"left alone: “{frame}” in its title shows a list of news, no article on one happening, and its text is one");
        var candidates = _index.Candidates(member, Oldest, MostStories);
        if (group is int kept) candidates.RemoveAll(story => story.Bound.Any(other => _constraints.AreApart(kept, other)));
        if (candidates.Count == 0) return (null, StoryOutcome.Founded, "founds a story: nothing remembered shares its people, places or rare words");
        var likenesses = Compare(member, candidates);
        var best = 0;
        for (var i = 1; i < likenesses.Length; i++)
        {
            if (likenesses[i].ToStory > likenesses[best].ToStory) best = i;
        }
        if (RoundUp.Read(member, likenesses, number => _reader[number].First) is { } told)
        {
            var named = string.Join(", ", told.Select(word => Shown(report, word)));
            return (null, StoryOutcome.LeftAlone, $"left alone: it tells of {told.Count} happenings that have nothing to do with each other ({named})");
        }
        var needed = Join + (Crowding * Crowd(likenesses));
        if (likenesses[best].ToStory >= needed)
        {
            _crowd = Crowd(likenesses);
            _alike.AddRange(candidates.Where((_, i) => i != best && likenesses[i].ToStory >= needed));
            return (candidates[best], StoryOutcome.Joined, Shared(report, member, candidates[best]));
        }
        var likest = Shared(report, member, candidates[best]);
        return (null, StoryOutcome.Founded, string.Create(CultureInfo.InvariantCulture, $"founds a story: the likest, {candidates[best].Id}, is not like enough ({likenesses[best].ToStory:0.00} of {needed:0.00}); it {likest}"));
    }

    /// <summary>How like the report is to each story.</summary>
    private StoryLikeness[] Compare(StoryMember member, List<OpenStory> stories)
    {
        _scale.Load(member);
        var likenesses = new StoryLikeness[stories.Count];
        for (var s = 0; s < stories.Count; s++)
        {
            double sum = 0, greatest = 0, greatestCosine = 0;
            var compared = 0;
            StoryMember? likest = null;
            foreach (var other in s < Whole ? stories[s].Newest : (IReadOnlyList<StoryMember>)[stories[s].Likest!])
            {
                var cosine = _scale.Cosine(other);
                var timely = cosine * _order.Factor(member, other);
                sum += timely;
                compared++;
                greatest = Math.Max(greatest, timely);
                if (cosine > greatestCosine) (greatestCosine, likest) = (cosine, other);
            }
            likenesses[s] = new StoryLikeness(compared == 0 ? 0 : (LikestShare * greatest) + ((1 - LikestShare) * sum / compared), greatestCosine, likest);
        }
        _scale.Clear(member);
        return likenesses;
    }

    /// <summary>Mean likeness to the stories after the likest.</summary>
    private static double Crowd(StoryLikeness[] likenesses)
    {
        Span<double> likest = stackalloc double[MostStories];
        for (var i = 0; i < likenesses.Length; i++) likest[i] = -likenesses[i].Likest;
        likest[..likenesses.Length].Sort();
        double sum = 0;
        for (var i = 1; i <= Math.Min(Rivals, likenesses.Length - 1); i++) sum -= likest[i];
        return sum / Rivals;
    }

    /// <summary>The story that a report joins, after others that the report is like as well became one with it.</summary>
    private OpenStory Merged(OpenStory into, ImmutableArray<StoryTurn>.Builder turns)
    {
        foreach (var other in _alike)
        {
            if (into.Bound.Any(group => other.Bound.Any(theirs => _constraints.AreApart(group, theirs))) || _review.OneBecause(into, other, _crowd) is not string why) continue;
            var (stays, goes) = into.Number < other.Number ? (into, other) : (other, into);
            stays.Take(goes);
            _stories.Remove(goes.Id);
            _merged[goes.Id] = stays.Id;
            foreach (var group in goes.Bound) _bound[group] = stays;
            turns.Add(new StoryTurn(DecisionKind.MergeStories, stays.Id, goes.Id, [], why));
            into = stays;
        }
        return into;
    }

    /// <summary>Parts a story in which two happenings run together; not one that a person decided on.</summary>
    private void Part(OpenStory story, ImmutableArray<StoryTurn>.Builder turns)
    {
        if (story.Bound.Count > 0 || _review.Parted(story) is not { } parted) return;
        // Named after the story as well, so that no story that the report once founded is meant.
        var part = StoryOf(StableId.Of("s", story.Id, parted.Reports[0].Report), parted.Reports[0].Arrival);
        part.Take(story, parted.Reports);
        turns.Add(new StoryTurn(DecisionKind.SplitStory, story.Id, part.Id, [.. parted.Reports.Select(member => member.Report)], parted.Why));
    }

    private OpenStory StoryOf(string id, int arrival)
    {
        while (!_stories.ContainsKey(id) && _merged.TryGetValue(id, out var into)) id = into;
        return _stories.TryGetValue(id, out var story) ? story : Found(id, arrival);
    }

    private OpenStory Found(string id, int arrival)
    {
        var story = new OpenStory(id, arrival);
        _stories[id] = story;
        return story;
    }

    private void Put(StoryMember member, OpenStory story, string report, bool isLeftAlone)
    {
        story.Add(member);
        _order.Add(member);
        if (_constraints.GroupOf(report) is int group)
        {
            story.Bound.Add(group);
            _bound.TryAdd(group, story);
        }
        if (!isLeftAlone) _index.Add(member);
        _remembered.Enqueue(member);
        _byReport[report] = member;
        if (member.Day > _newest) _newest = member.Day.Value;
        Forget();
    }

    private int Oldest => _remembered.TryPeek(out var oldest) ? oldest.Arrival : _arrivals;

    private void Forget()
    {
        while (_remembered.TryPeek(out var oldest) && _arrivals - oldest.Arrival > _memory.Reports && !(oldest.Day is DateOnly day && day.DayNumber >= _newest.DayNumber - _memory.Days))
        {
            _remembered.Dequeue();
            LetGo(oldest);
            _index.ForgetBefore(oldest.Arrival + 1);
            if (++_forgotten % SweepEvery != 0) continue;
            foreach (var word in _vocabulary.Sweep()) _index.Forget(word);
        }
    }

    /// <summary>What the report shares with a story, in words.</summary>
    private string Shared(RecordedReport report, StoryMember member, OpenStory story)
    {
        List<StoryMember> others = [story.Likest!, .. story.Newest.Where(other => other != story.Likest).TakeLast(MostReasons)];
        return StoryReasons.Shared(report, member, [.. _scale.Shared(member, others).Select(word => _reader[word])], others) + _order.Told(member, others);
    }

    /// <summary>Compares no report with this one from now on.</summary>
    private void LetGo(StoryMember member)
    {
        if (member.IsGone) return;
        member.IsGone = true;
        _byReport.Remove(member.Report);
        _vocabulary.Forget(member.Words);
        _order.LetGo(member);
        member.Story.Newest.Remove(member);
        if (member.Story.Newest.Count == 0 && member.Story.Bound.Count == 0) _stories.Remove(member.Story.Id);
    }

    private static ImmutableArray<string> SpeakersOf(RecordedReport report) => report.Statements.IsEmpty ? [] :
        [.. report.Statements.Where(statement => statement.Speaker.Type != SpeakerType.Unnamed).Select(statement => statement.Speaker.Name).Distinct(StringComparer.Ordinal).Take(MostSpeakers)];

    private string Shown(RecordedReport report, int number) => _reader[number].Of(report.Report);
}
