using OnRecord.App.Fetching;
using OnRecord.App.Watching.Push;
using OnRecord.Store;
using OnRecord.Store.Sources;

namespace OnRecord.App.Watching;

/// <summary>Watches the record's sources: turn after turn, whatever is due.</summary>
internal sealed class Watcher
{
    /// <summary>Sources or hosts looked at side by side; most of the time is waiting for servers.</summary>
    private const int SideBySide = 8;

    /// <summary>Sources or pages of one turn, so that neither keeps the other waiting for long.</summary>
    private const int MostInTurn = 200;

    /// <summary>Pages of one host in a turn: it is asked for one after the other, with pauses.</summary>
    private const int MostOfHost = 20;

    /// <summary>Another process may add a source at any time; it is looked for as often as this.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(1);

    private readonly SourceRegister _sources;
    private readonly TimeProvider _clock;
    private readonly SourceVisitor _feeds;
    private readonly PageVisitor _pages;
    private readonly HubSubscriber? _hubs;

    /// <summary>A watcher of a record.</summary>
    /// <param name="record">Where everything is kept.</param>
    /// <param name="fetcher">Gets feeds and pages.</param>
    /// <param name="clock">The present.</param>
    /// <param name="chance">Numbers from 0 to 1 that spread the visits.</param>
    /// <param name="tell">Told of every report and problem, one at a time.</param>
    /// <param name="hubs">Asks the hubs that sources name; null where hubs cannot reach this program.</param>
    public Watcher(Record record, Fetcher fetcher, TimeProvider clock, Func<double> chance, Action<WatchNews> tell, HubSubscriber? hubs = null)
    {
        _sources = record.Sources;
        _clock = clock;
        var turn = new Lock();
        void One(WatchNews news)
        {
            lock (turn) tell(news);
        }
        _hubs = hubs;
        _feeds = new SourceVisitor(record, fetcher, clock, chance, One, hubs);
        _pages = new PageVisitor(record, fetcher, clock, One);
        Receiver = new PushReceiver(record, _feeds, clock, One);
    }

    /// <summary>Answers the hubs that tell of what is new.</summary>
    public PushReceiver Receiver { get; }

    /// <summary>Looks at what is due now; false when nothing was.</summary>
    public async Task<bool> Turn(CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
        if (_hubs is not null) await _hubs.Ask(cancellation);
        var sources = _sources.Due(MostInTurn);
        await Parallel.ForEachAsync(sources, options, async (source, token) => await _feeds.Visit(source, token));
        var items = _sources.DueItems(MostInTurn);
        var watched = items.Select(item => item.Source).Distinct().Select(number => _sources.Find(number.ToString(System.Globalization.CultureInfo.InvariantCulture))).OfType<Source>().ToDictionary(source => source.Number);
        await Parallel.ForEachAsync(items.GroupBy(item => new Uri(item.Page!).Authority, StringComparer.OrdinalIgnoreCase), options, async (host, token) =>
        {
            foreach (var item in host.Take(MostOfHost))
            {
                if (watched.TryGetValue(item.Source, out var source)) await _pages.Visit(source, item, token);
            }
        });
        return sources.Count > 0 || items.Count > 0;
    }

    /// <summary>Watches until it is told to stop.</summary>
    /// <param name="between">Done after every turn, such as weaving what came.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task Run(Action between, CancellationToken cancellation)
    {
        while (true)
        {
            var hadNews = await Turn(cancellation);
            // Also where nothing was due: a hub may have sent something meanwhile.
            between();
            if (hadNews) continue;
            var wait = (_sources.NextDue() ?? DateTimeOffset.MaxValue) - _clock.GetUtcNow();
            await Task.Delay(wait < ShortestSleep ? ShortestSleep : wait > LongestSleep ? LongestSleep : wait, _clock, cancellation);
        }
    }
}
