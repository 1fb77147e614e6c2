using OnRecord.Records;
using OnRecord.Store.Files;
using OnRecord.Store.Reports;

namespace OnRecord.Store.Sources;

/// <summary>What the record watches, what came of it, and what was captured. Every method throws <see cref="RecordException"/> when the file fails under it.</summary>
public sealed class SourceRegister
{
    /// <summary>How long a new source is left between two visits until its own rhythm is known.</summary>
    public static readonly TimeSpan FirstInterval = TimeSpan.FromMinutes(30);

    private readonly RecordFile _file;
    private readonly TimeProvider _clock;

    internal SourceRegister(RecordFile file, TimeProvider clock) => (_file, _clock) = (file, clock);

    /// <summary>Watches a source from now on; false when it is watched already.</summary>
    public bool Add(NewSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _file.Write(connection => SourceQueries.Add(connection, source, FirstInterval, _clock.GetUtcNow()));
    }

    /// <summary>What is watched, by folder and name.</summary>
    public IReadOnlyList<Source> List() => _file.Read(SourceQueries.List);

    /// <summary>A watched source by number or address; null when there is none.</summary>
    public Source? Find(string numberOrAddress) => _file.Read(connection => SourceQueries.Find(connection, numberOrAddress));

    public void Pause(Source source, bool isPaused) => Write(connection => SourceQueries.Pause(connection, Checked(source).Number, isPaused));

    public void Prioritize(Source source, SourcePriority priority) => Write(connection => SourceQueries.Prioritize(connection, Checked(source).Number, priority));

    /// <summary>Makes a source due now.</summary>
    public void Hasten(Source source) => Write(connection => SourceQueries.Hasten(connection, Checked(source).Number, _clock.GetUtcNow()));

    /// <summary>Watches a source no longer; its reports stay.</summary>
    public void Remove(Source source) => Write(connection => SourceQueries.Remove(connection, Checked(source).Number, _clock.GetUtcNow()));

    /// <summary>Sources whose time has come, those of high priority first.</summary>
    public IReadOnlyList<Source> Due(int limit) => _file.Read(connection => SourceQueries.Due(connection, _clock.GetUtcNow(), limit));

    /// <summary>Items whose page is to be got now.</summary>
    public IReadOnlyList<SourceItem> DueItems(int limit) => _file.Read(connection => ItemQueries.Due(connection, _clock.GetUtcNow(), limit));

    /// <summary>When the next source or page is due; null when nothing is watched.</summary>
    public DateTimeOffset? NextDue() => _file.Read(SourceQueries.NextDue);

    /// <summary>Writes down a visit and what follows from it.</summary>
    public void Visited(Source source, Visit visit, VisitPlan plan) => Write(connection => SourceQueries.Visited(connection, Checked(source).Number, visit, plan));

    /// <summary>The latest visits of a source, newest first.</summary>
    public IReadOnlyList<Visit> Visits(Source source, int limit) => _file.Read(connection => SourceQueries.Visits(connection, Checked(source).Number, limit));

    /// <summary>What is known of the items with these names; those never seen are left out.</summary>
    public IReadOnlyDictionary<string, SourceItem> Known(Source source, IReadOnlyCollection<string> items) => _file.Read(connection => ItemQueries.Known(connection, Checked(source).Number, items));

    /// <summary>The latest items of a source, newest first.</summary>
    public IReadOnlyList<SourceItem> Items(Source source, int limit) => _file.Read(connection => ItemQueries.Latest(connection, Checked(source).Number, limit));

    /// <summary>Id of the report of a page that some source showed before; null when none did.</summary>
    public string? ReportOfPage(string page) => _file.Read(connection => ItemQueries.ReportOfPage(connection, page));

    /// <summary>Puts an item in the place of what was known of it.</summary>
    public void Put(SourceItem item) => Write(connection => ItemQueries.Put(connection, item));

    /// <summary>Records the report of an item, what the server sent for it, and how far the item has come: all of it or nothing.</summary>
    public Added Record(SourceItem item, RecordedReport report, Capture? capture)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(report);
        return _file.Write(connection =>
        {
            var added = ReportWriting.Add(connection, report, idIsFileName: false, _clock.GetUtcNow());
            if (capture is not null) CaptureQueries.Add(connection, added, capture);
            ItemQueries.Put(connection, item with { Report = added.Id });
            return added;
        });
    }

    /// <summary>Keeps what a server sent with the revision it became.</summary>
    public void Keep(Added added, Capture capture) => Write(connection => CaptureQueries.Add(connection, added, capture));

    /// <summary>Hands over everything that was captured, oldest first, one at a time.</summary>
    public int ForEachCapture(Action<string, int, Capture> take)
    {
        ArgumentNullException.ThrowIfNull(take);
        return _file.Read(connection =>
        {
            var count = 0;
            foreach (var (report, revision, capture) in CaptureQueries.All(connection))
            {
                take(report, revision, capture);
                count++;
            }
            return count;
        });
    }

    private static Source Checked(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source;
    }

    private void Write(Action<Microsoft.Data.Sqlite.SqliteConnection> operation) => _file.Write(connection =>
    {
        operation(connection);
        return true;
    });
}
