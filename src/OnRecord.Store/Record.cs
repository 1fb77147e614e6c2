using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Intake;
using OnRecord.Records;
using OnRecord.Store.Decisions;
using OnRecord.Store.Files;
using OnRecord.Store.Reports;
using OnRecord.Store.Search;
using OnRecord.Store.Sources;
using OnRecord.Store.Statements;
using OnRecord.Store.Stories;
using OnRecord.Weave.Decisions;

namespace OnRecord.Store;

/// <summary>
/// The record on disk: one SQLite file. Any number of threads and processes may read at once; writers wait for each other.
/// Every method throws <see cref="RecordException"/> with a coded problem when the file fails under it.
/// </summary>
public sealed class Record : IDisposable
{
    /// <summary>How long a command waits for another process that is writing, unless it is told otherwise.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(5);

    private readonly RecordFile _file;
    private readonly TimeProvider _clock;

    private Record(RecordFile file, TimeProvider clock)
    {
        _file = file;
        _clock = clock;
        Sources = new SourceRegister(file, clock);
        Subscriptions = new SubscriptionRegister(file, clock);
    }

    /// <summary>What the record watches, and what was captured.</summary>
    public SourceRegister Sources { get; }

    /// <summary>What the hubs of sources were asked for.</summary>
    public SubscriptionRegister Subscriptions { get; }

    /// <summary>Full path of the file.</summary>
    public string Path => _file.Path;

    /// <summary>Opens a record and brings an older one to the present schema; a problem when it cannot be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells when things are recorded.</param>
    /// <param name="create">True to make a new record where there is none.</param>
    /// <param name="patience">How long to wait for another process, in whole seconds; <see cref="DefaultPatience"/> by default.</param>
    public static Result<Record> Open(string path, TimeProvider clock, bool create = false, TimeSpan? patience = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(clock);
        path = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(path)) return new Problem(ProblemCodes.NotARecord, path, Detail: "it is a folder");
        if (!File.Exists(path))
        {
            if (!create) return new Problem(ProblemCodes.NoRecord, path);
            if (Create(path) is Problem notMade) return notMade;
        }
        var file = new RecordFile(path, patience ?? DefaultPatience);
        try
        {
            if (Migrator.Migrate(file) is not Problem problem) return new Record(file, clock);
            file.Dispose();
            return problem;
        }
        catch (RecordException failure)
        {
            file.Dispose();
            return failure.Problem;
        }
    }

    /// <summary>What <see cref="Add"/> would say of a report that the record has with this very text, without reading it; null when it does not.</summary>
    public Added? AlreadyRecorded(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _file.Read(connection => ReportWriting.Known(connection, report));
    }

    /// <summary>Adds a report: on disk when this returns. The same report with the same text is left as it is; another text becomes a revision.</summary>
    /// <param name="report">The report as read.</param>
    /// <param name="idIsFileName">
    /// True when its id is no more than a file's name: then only a text much like the recorded one is a revision, any other is another report.
    /// </param>
    public Added Add(RecordedReport report, bool idIsFileName = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _file.Write(connection => ReportWriting.Add(connection, report, idIsFileName, _clock.GetUtcNow()));
    }

    /// <summary>A report by id, as it was read; null when the record does not have it.</summary>
    /// <param name="id">Id in the record.</param>
    /// <param name="revision">Which revision, from 1; null for the current one.</param>
    public RecordedReport? GetReport(string id, int? revision = null) => _file.Read(connection => ReportQueries.Get(connection, id, revision));

    /// <summary>Reports in order of recording.</summary>
    public IReadOnlyList<ReportSummary> ListReports(int limit = 100, int offset = 0) => _file.Read(connection => ReportQueries.List(connection, limit, offset));

    /// <summary>Every state of a report's text, oldest first; empty when the record does not have it.</summary>
    public IReadOnlyList<ReportRevision> ReportRevisions(string id) => _file.Read(connection => ReportQueries.Revisions(connection, id));

    /// <summary>Ids of the stories a report is in.</summary>
    public IReadOnlyList<string> StoriesOf(string report) => _file.Read(connection => ReportQueries.StoriesOf(connection, report));

    /// <summary>Utterances rendered in a report, as (statement, utterance).</summary>
    public ImmutableArray<(string Statement, string Utterance)> UtterancesIn(string report) => _file.Read(connection => StoryQueries.UtterancesIn(connection, report));

    /// <summary>Stories, the latest first, undated ones last.</summary>
    public IReadOnlyList<StorySummary> ListStories(int limit = 100, int offset = 0) => _file.Read(connection => StoryQueries.List(connection, limit, offset));

    /// <summary>Stories whose reports hold all the words, best match first.</summary>
    public IReadOnlyList<StorySummary> FindStories(string words, int limit = 20) => _file.Read(connection => StoryQueries.Find(connection, words, limit));

    /// <summary>A story by id; the id of a story that was merged into another leads to that one. Null when there is none.</summary>
    /// <param name="id">Id of the story.</param>
    /// <param name="revision">Which state, from 1; null for the current one.</param>
    public StoryView? GetStory(string id, int? revision = null) => _file.Read(connection => StoryQueries.Get(connection, id, revision));

    /// <summary>An utterance by id, also one that a later weave no longer makes; null when there never was one.</summary>
    public UtteranceView? GetUtterance(string id) => _file.Read(connection => StoryQueries.GetUtterance(connection, id));

    /// <summary>Speakers, most statements first.</summary>
    public IReadOnlyList<SpeakerSummary> ListSpeakers(int limit = 100, int offset = 0) => _file.Read(connection => StatementQueries.Speakers(connection, limit, offset));

    /// <summary>Speakers that an id, a name, an alias or some words of a name mean: only the closest kind of match.</summary>
    public IReadOnlyList<SpeakerSummary> FindSpeakers(string idOrName) => _file.Read(connection => StatementQueries.FindSpeakers(connection, idOrName));

    /// <summary>A speaker by id with all statements over time; null when there is none.</summary>
    public SpeakerView? GetSpeaker(string id) => _file.Read(connection => StatementQueries.GetSpeaker(connection, id));

    /// <summary>Full-text search; all words must occur, "words in quotes" as a phrase, a word ending in * as a beginning.</summary>
    /// <param name="words">What to look for.</param>
    /// <param name="limit">Most hits in each list.</param>
    public SearchResults Search(string words, int limit = 20) => _file.Read(connection => SearchQueries.Search(connection, words, limit));

    /// <summary>True when reports have no story yet, stories are not woven, or another build of the library did either.</summary>
    public bool IsBehind => _file.Read(StoryQueries.IsBehind);

    /// <summary>Current readings that another build of the library made.</summary>
    public IReadOnlyList<StaleReading> StaleReadings() => _file.Read(ReportQueries.Stale);

    /// <summary>Puts a new reading of the same text in the place of an old one.</summary>
    public void ReplaceReading(StaleReading stale, RecordedReport reading)
    {
        ArgumentNullException.ThrowIfNull(stale);
        ArgumentNullException.ThrowIfNull(reading);
        _file.Write(connection =>
        {
            ReportWriting.ReplaceReading(connection, stale.Number, reading);
            return true;
        });
    }

    /// <summary>Reports that have no story yet, with what is needed to find it; null when all have one.</summary>
    /// <param name="anew">True to put all reports into stories again.</param>
    public PlacingInput? LoadForPlacing(bool anew = false) =>
        _file.Read(connection => PlacingQueries.Load(connection, anew, id => GetReport(id)!));

    /// <summary>Saves which story each report of <paramref name="input"/> is in; false when another process did so meanwhile, whose result then stands.</summary>
    public bool SavePlacing(PlacingInput input, IReadOnlyList<Placement> placements)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(placements);
        return _file.Write(connection => PlacingWriting.Save(connection, input, placements, _clock.GetUtcNow()));
    }

    /// <summary>The next stories to be woven together, with their reports; null when all are woven.</summary>
    public WeaveInput? LoadForWeaving() => _file.Read(StoryQueries.LoadForWeaving);

    /// <summary>Saves a weave of <paramref name="input"/>; false when its stories changed meanwhile: they come again.</summary>
    public bool SaveWeave(WeaveInput input, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(assessment);
        return _file.Write(connection => StoryWriting.Save(connection, input, assessment, _clock.GetUtcNow()));
    }

    /// <summary>Where a story that stands no longer went, and why; null for one that stands or never was.</summary>
    public StoryPassing? PassingOf(string story) => _file.Read(connection => StoryFate.Of(connection, story));

    /// <summary>All decisions, oldest first.</summary>
    public IReadOnlyList<Decision> Decisions() => _file.Read(DecisionQueries.All);

    /// <summary>Logs a decision of a person and does what it says to stories; a problem in words when it cannot be made. The stories it touches are to be woven.</summary>
    /// <param name="order">What is decided.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    public Result<Decision> Decide(DecisionOrder order, string by, string reason)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return _file.Write(connection => DecisionWriting.Decide(connection, order, by, isPersons: true, reason, _clock.GetUtcNow()));
    }

    /// <summary>How much the record holds.</summary>
    public RecordCounts Counts() => _file.Read(StateQueries.Counts);

    /// <summary>The condition of the file; reads all of it.</summary>
    public RecordState State() => _file.Read(StateQueries.Get);

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => _file.Dispose();

    private static Problem? Create(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new Problem(ProblemCodes.RecordNotOpened, path, Detail: failure.Message.TrimEnd('.'));
        }
    }
}
