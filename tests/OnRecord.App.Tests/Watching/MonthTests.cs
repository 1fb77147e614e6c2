using System.Globalization;
using OnRecord.App.Fetching;
using OnRecord.App.Watching;
using OnRecord.Store.Sources;
using Record = OnRecord.Store.Record;

namespace OnRecord.App.Tests.Watching;

public sealed class MonthTests : IDisposable
{
    private const int UsualSources = 40;

    /// <summary>ONRECORD_SOURCES sets how many are watched; 500 take some minutes.</summary>
    private static readonly int Sources = int.TryParse(Environment.GetEnvironmentVariable("ONRECORD_SOURCES"), CultureInfo.InvariantCulture, out var sources) ? sources : UsualSources;

    private readonly string _folder = Folder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Sources_watched_for_a_month_lose_nothing_and_double_nothing_in_bounded_memory()
    {
        var clock = new SteppedClock(new DateTimeOffset(2031, 3, 1, 0, 0, 0, TimeSpan.Zero));
        var end = clock.Now.AddDays(30);
        var chance = new Random(7);
        using var outlets = new Outlets(Sources, clock, TimeSpan.FromDays(28), seed: 11, faults: .08);
        using var fetcher = new Fetcher(outlets, new FetchIdentity("OnRecord", "1"), new FetchLimits { Retries = 0, HostPause = TimeSpan.Zero }, clock, () => .5);
        Record.Open(Path.Combine(_folder, "month.db"), clock, create: true).IsOk(out var opened);
        using var record = opened!;
        for (var i = 0; i < Sources; i++) Assert.True(record.Sources.Add(new NewSource(Outlets.Feed(i))));
        var added = new List<string>();
        var watcher = new Watcher(
            record,
            fetcher,
            clock,
            () =>
            {
                lock (chance) return chance.NextDouble();
            },
            news =>
            {
                if (news.Added is not null) added.Add(news.Added.Id);
            });
        long before = 0;
        while (clock.Now < end)
        {
            // Everything is loaded after ten days; what grows from then on would grow for ever.
            if (before == 0 && clock.Now > end.AddDays(-20)) before = Used();
            while (await watcher.Turn(TestContext.Current.CancellationToken))
            {
            }
            // Turns in steps of ten minutes, as a machine that sleeps now and then would make them.
            clock.Now = Later(record.Sources.NextDue()!.Value, clock.Now.AddMinutes(10));
        }
        var expected = outlets.Published().Select(address => address["https://".Length..]).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, added.Order(StringComparer.Ordinal));
        Assert.Equal(expected.Count, record.Counts().Reports);
        Assert.InRange(Used() - before, long.MinValue, 24L * 1024 * 1024);
        Assert.All(record.Sources.List(), source => Assert.Equal(SourceCondition.Well, Fault(record, source, clock.Now)));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{expected.Count} articles, {outlets.Asked} visits, {outlets.Failed} failed"));
    }

    /// <summary>In memory where the system has such a disk: waiting for a disk some hundred thousand times is not what is tested here.</summary>
    private static string Folder() => Directory.Exists("/dev/shm") ? Directory.CreateDirectory($"/dev/shm/onrecord-month-{Environment.ProcessId}").FullName : Directory.CreateTempSubdirectory("onrecord-month-").FullName;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>What is the matter; silence is what the last two days of this month are made of.</summary>
    private static SourceCondition Fault(Record record, Source source, DateTimeOffset now)
    {
        var condition = SourceHealth.Of(source, record.Sources.Visits(source, SourceHealth.VisitsSeen), record.Sources.Items(source, SourceHealth.ItemsSeen), now).Condition;
        return condition is SourceCondition.Silent or SourceCondition.Failing ? SourceCondition.Well : condition;
    }

    private static long Used() => GC.GetTotalMemory(forceFullCollection: true);
}
